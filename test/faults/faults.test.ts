import { expect, it } from 'vitest';
import { makeUploads } from './documents.ts';
import { differences, runFaults } from './run.ts';
import { embeddedStage } from './stage.ts';

/** The short form of `tsx test/faults/main.ts`, which runs hundreds of documents, dozens of kills, and Redis too. */
it('processes that are killed at random lose, double and change nothing', async () => {
  const uploads = await makeUploads(4, 7);
  const stages = await Promise.all([embeddedStage(1), embeddedStage(1)]);
  const [quiet, faulty] = await Promise.all([
    runFaults(stages[0], uploads, { kills: 0, seed: 7 }),
    runFaults(stages[1], uploads, { kills: 3, seed: 7 }),
  ]);
  await Promise.all(stages.map((stage) => stage.close()));
  const killed = Object.values(faulty.kills).reduce((sum, count) => sum + count, 0);
  expect(killed).toBe(3);
  const { missing, twice, unfinished } = faulty;
  expect({ missing, twice, unfinished }).toEqual({ missing: [], twice: [], unfinished: [] });
  expect(differences(quiet.bids, faulty.bids)).toEqual([]);
  expect(quiet.bids.flatMap((bid) => Object.values(bid.documents))).toContain('done ');
}, 600_000);
