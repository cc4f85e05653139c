import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inFuture, SAMPLES } from '../../src/service/index.ts';
import { findEmbeddedPostgres } from '../../src/store/index.ts';
import { startCommand } from '../support/command.ts';

let folder: string;
let told: { code: number | null; stdout: string; stderr: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muster-demo-'));
  told = await startCommand(['demo', '--exit'], { DATA_DIR: folder, PORT: '0' }).ended;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('muster demo --exit', () => {
  it('ends well, without a word of trouble, and leaves nothing running', async () => {
    expect([told.code, told.stderr]).toEqual([0, '']);
    expect(await findEmbeddedPostgres(folder)).toBe(null);
  });

  it('shows the way of each document through the queue', () => {
    for (const { file } of SAMPLES) {
      expect(told.stdout).toContain(`Sent ${file.name}`);
      expect(told.stdout).toMatch(new RegExp(`${file.name.slice(0, 30)}.* done`));
    }
  });

  it('answers each sample in full', () => {
    const chapters = told.stdout.split(/═{10,}\n/).slice(1);
    expect(chapters).toHaveLength(2 * SAMPLES.length);
    for (const title of ['REQUIREMENTS', 'SHORTLIST', 'TEAM', 'PLAN', 'CANNOT BE CLOSED IN TIME'])
      expect(told.stdout.split(`\n${title}  `)).toHaveLength(SAMPLES.length + 1);
  });

  it('ends by saying where the page is', () => {
    expect(told.stdout.split('\n').at(-1)).toMatch(/^The page was at http:\/\/127\.0\.0\.1:\d+/);
  });
});

describe('a sample', () => {
  const [sample] = SAMPLES;
  if (sample === undefined) throw new Error('there are samples');

  it('keeps the days of its document while they are far enough', () => {
    expect(inFuture(sample, new Date('2026-11-20')).bid).toEqual(sample.bid);
  });

  it('moves by whole weeks when they come near', () => {
    const { kickoff, award } = inFuture(sample, new Date('2027-02-10')).bid;
    expect([award, kickoff]).toEqual(['2027-03-26', '2027-04-12']);
  });
});
