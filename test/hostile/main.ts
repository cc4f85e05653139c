/**
 * Sends hostile files through the isolated reader, as the service does, and says how each ended:
 * `tsx test/hostile/main.ts [--count N] [--seed S] [--only WORDS] [--folder PATH] [--at N]`. `--count`: how many damaged files beside the made ones;
 * `--only`: those whose name or group has the words; `--folder`: a folder of real files instead of the made ones, each as it is,
 * and the damaged ones made from them. Fails where one does not end by itself or at a limit.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig, readLimitsOf } from '../../src/config.ts';
import type { GoodFile } from './good-files.ts';
import type { HostileFile } from './hostile-file.ts';
import { damagedFiles } from './odd-files.ts';
import { hostileFiles, type Outcome, openLure, runHostile } from './run-hostile.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    folder: { type: 'string', default: '' },
    at: { type: 'string', default: '2' },
  },
});

/** Bytes; of larger files fewer could be tried in the time. */
const LARGEST_TO_DAMAGE = 2_000_000;

const lure = await openLure();
const wanted = values.only.toLowerCase();
const [count, seed] = [Number(values.count), Number(values.seed)];
const all = values.folder ? filesOf(values.folder) : hostileFiles(lure, count, seed);
const files = all.filter(({ name, group }) => `${group} ${name}`.toLowerCase().includes(wanted));
const limits = readLimitsOf(readConfig());
const outcomes = await runHostile(files, { limits, atOnce: Number(values.at) }, (outcome) => {
  process.stdout.write(`${line(outcome)}\n`);
  if (outcome.kind === 'fault') process.stdout.write(`${outcome.lastWords.trim()}\n`);
});
lure.close();
process.stdout.write(`\n${summary(outcomes)}\n`);
const visits = lure.visits();
process.stdout.write(`${files.length} files; ${visits} connections to where they point.\n`);
if (visits > 0 || outcomes.some(({ kind, troubles }) => kind === 'fault' || troubles.length > 0))
  process.exitCode = 1;

/** Every file under a folder, by its suffix, and damaged ones made from those that are small. */
function filesOf(folder: string): HostileFile[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => ({ name, path: join(parentPath, name) }));
  const real = found.map(({ name, path }): HostileFile => {
    const suffix = /\.(\w{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? 'no suffix';
    return { name, group: suffix, make: () => new Uint8Array(readFileSync(path)) };
  });
  if (count === 0) return real;
  const good = found.map(({ name, path }): GoodFile => ({ name, bytes: new Uint8Array(readFileSync(path)) }));
  const small = good.filter(({ bytes }) => bytes.length > 0 && bytes.length < LARGEST_TO_DAMAGE);
  return [...real, ...damagedFiles(count, seed, small)];
}

function line({ file, kind, code, seconds, memoryMb, troubles }: Outcome): string {
  const use = `${seconds.toFixed(1).padStart(6)} s ${memoryMb.toFixed(0).padStart(5)} MB`;
  const words = JSON.stringify(`${file.group}: ${file.name}`);
  return `${kind.padEnd(5)} ${code.padEnd(22)} ${use}  ${words} ${troubles.join(', ')}`;
}

function summary(all: readonly Outcome[]): string {
  const groups = [...new Set(all.map(({ file }) => file.group))];
  const rows = groups.map((group) => {
    const mine = all.filter(({ file }) => file.group === group);
    const count = (kind: Outcome['kind']) => mine.filter((one) => one.kind === kind).length;
    const most = (number: (one: Outcome) => number) => Math.max(...mine.map(number));
    return `| ${group} | ${mine.length} | ${count('text')} | ${count('named')} | ${count('limit')} | ${count('fault')} | ${most(({ seconds }) => seconds).toFixed(1)} | ${most(({ memoryMb }) => memoryMb).toFixed(0)} |`;
  });
  return [
    '| group | files | text | named error | limit | fault | worst s | worst MB |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
