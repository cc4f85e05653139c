/**
 * Uploads documents, some of them slowly or broken off, while processes are killed at random, Redis forgets, clocks jump and the
 * disk is full for moments, and says whether anything was lost, doubled or changed:
 * `tsx test/faults/main.ts [--documents 300] [--backend embedded|redis|both] [--kills 60] [--seed 1]`. What a
 * quiet run on the embedded database gives is what must come out of every other.
 */
import { parseArgs } from 'node:util';
import { makeUploads } from './documents.ts';
import { differences, type RunResult, runFaults } from './run.ts';
import { embeddedStage, KINDS, redisStage } from './stage.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '300' },
    backend: { type: 'string', default: 'both' },
    kills: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
  },
});
const seed = Number(values.seed);
const STAGES = { embedded: embeddedStage, redis: redisStage };
const names = (Object.keys(STAGES) as (keyof typeof STAGES)[]).filter(
  (name) => values.backend === 'both' || values.backend === name,
);

const uploads = await makeUploads(Number(values.documents), seed);
const quietly = async () => {
  const stage = await embeddedStage();
  const result = await runFaults(stage, uploads, { kills: 0, seed });
  await stage.close();
  process.stdout.write(`quiet: ${result.seconds} s\n`);
  return result;
};
const faultily = async (name: keyof typeof STAGES) => {
  const stage = await STAGES[name]();
  const result = await runFaults(stage, uploads, { kills: Number(values.kills), seed });
  process.stdout.write(`${name}: ${JSON.stringify(result.kills)}, ${result.seconds} s\n`);
  return { name, result, words: await stage.close() };
};
// Side by side: what each waits for is mostly the others' being dead.
const [quiet, ...runs] = await Promise.all([quietly(), ...names.map(faultily)]);
const rows = [rowOf('quiet', quiet)];
let isWhole = troublesOf(quiet).length === 0;
for (const { name, result, words } of runs) {
  const troubles = troublesOf(result);
  rows.push(rowOf(name, result));
  if (troubles.length === 0) continue;
  isWhole = false;
  process.stdout.write(
    `\n${name}:\n${troubles.join('\n')}\nlast words of the service:\n${words.slice(-2_000)}\n`,
  );
}
const head =
  'run | documents | read | kills: api | worker | postgres | redis | machine | Redis forgets | clock jumps | disk full | repeated requests | missing | twice | unfinished | differences | seconds';
process.stdout.write(`\n| ${head} |\n|${head.replaceAll(/[^|]+/g, '---')}|\n${rows.join('\n')}\n`);
if (!isWhole) process.exitCode = 1;

function troublesOf(result: RunResult): string[] {
  return [
    ...result.missing.map((id) => `missing: ${id}`),
    ...result.twice.map((place) => `twice: ${place}`),
    ...result.unfinished.map((place) => `unfinished: ${place}`),
    ...differences(quiet.bids, result.bids).map((place) => `differs: ${place}`),
  ];
}

function rowOf(name: string, result: RunResult): string {
  const states = result.bids.flatMap((bid) => Object.values(bid.documents));
  const read = states.filter((state) => state.startsWith('done')).length;
  const cells = [
    name,
    states.length,
    read,
    ...KINDS.map((kind) => result.kills[kind]),
    result.repeated,
    result.missing.length,
    result.twice.length,
    result.unfinished.length,
    differences(quiet.bids, result.bids).length,
    result.seconds,
  ];
  return `| ${cells.join(' | ')} |`;
}
