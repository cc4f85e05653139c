/**
 * Uploads documents while processes are killed at random, and says whether anything was lost, doubled or changed:
 * `tsx test/faults/main.ts [--documents 300] [--backend embedded|redis|both] [--kills 60] [--seed 1]`. A quiet run on the embedded
 * database comes first; what it gives is what must come out of every other.
 */
import { parseArgs } from 'node:util';
import { makeUploads } from './documents.ts';
import { differences, type RunResult, runFaults } from './run.ts';
import { embeddedStage, redisStage } from './stage.ts';

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
const quietStage = await embeddedStage();
const quiet = await runFaults(quietStage, uploads, { kills: 0, seed });
await quietStage.close();
const rows = [rowOf('quiet', quiet)];
let isWhole = quiet.missing.length + quiet.twice.length + quiet.unfinished.length === 0;
for (const name of names) {
  const stage = await STAGES[name]();
  const result = await runFaults(stage, uploads, { kills: Number(values.kills), seed });
  const words = await stage.close();
  const troubles = [
    ...result.missing.map((id) => `missing: ${id}`),
    ...result.twice.map((place) => `twice: ${place}`),
    ...result.unfinished.map((place) => `unfinished: ${place}`),
    ...differences(quiet.bids, result.bids).map((place) => `differs: ${place}`),
  ];
  rows.push(rowOf(name, result));
  if (troubles.length > 0) {
    isWhole = false;
    process.stdout.write(
      `\n${name}:\n${troubles.join('\n')}\nlast words of the service:\n${words.slice(-2_000)}\n`,
    );
  }
}
const head =
  'run | documents | kills: api | worker | postgres | redis | machine | repeated requests | missing | twice | unfinished | differences | seconds';
process.stdout.write(`\n| ${head} |\n|${head.replaceAll(/[^|]+/g, '---')}|\n${rows.join('\n')}\n`);
if (!isWhole) process.exitCode = 1;

function rowOf(name: string, result: RunResult): string {
  const documents = result.bids.reduce((sum, bid) => sum + Object.keys(bid.documents).length, 0);
  const { api, worker, postgres, redis, machine } = result.kills;
  const cells = [
    name,
    documents,
    api,
    worker,
    postgres,
    redis,
    machine,
    result.repeated,
    result.missing.length,
    result.twice.length,
    result.unfinished.length,
    differences(quiet.bids, result.bids).length,
    result.seconds,
  ];
  return `| ${cells.join(' | ')} |`;
}
