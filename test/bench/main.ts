import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { packagePath } from '../../src/paths.ts';
import { benchExtract } from './extract-times.ts';
import { benchNames } from './name-times.ts';
import { benchPdf } from './pdf-times.ts';
import { benchTeam } from './team-times.ts';

const USAGE = `usage: npm run bench [-- NAME... [--long | --short]]
  extract   reading requirements out of parsed text against parsing the PDF; with --long 1,000 pages too
  pdf       reading PDFs against pdf-parse and pdftotext, time and memory; with --long 10,000 pages too
  names     the index of names with 5,000, 50,000 and 200,000 names
  team      judging, team and plan for one bid and up to 2,000 people; with --long 5,000 too
  answers   how fast the service answers while its workers read
  load      the service under load on both back ends, only where it is named: uploads, reads, memory, queue, a large
            shortlist; --short in three minutes`;

const BENCHES: Readonly<Record<string, (isLong: boolean) => unknown>> = {
  extract: benchExtract,
  pdf: benchPdf,
  names: benchNames,
  team: benchTeam,
  // A program of its own, because it starts the service.
  answers: (isLong) =>
    spawnSync(
      process.execPath,
      ['--import', 'tsx', packagePath('test', 'bench', 'answer-times.ts'), isLong ? '6' : '2'],
      { cwd: packagePath(), stdio: 'inherit' },
    ),
  load: () =>
    spawnSync(
      process.execPath,
      ['--import', 'tsx', packagePath('test', 'bench', 'load.ts'), ...(values.short ? ['--short'] : [])],
      { cwd: packagePath(), stdio: 'inherit' },
    ),
};
/** It takes half an hour, so it is measured only where it is asked for by name. */
const ONLY_BY_NAME = ['load'];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { long: { type: 'boolean', default: false }, short: { type: 'boolean', default: false } },
});
const usual = Object.keys(BENCHES).filter((name) => !ONLY_BY_NAME.includes(name));
const wanted = positionals.length > 0 ? positionals : usual;
const unknown = wanted.find((name) => !(name in BENCHES));
if (unknown !== undefined) {
  console.error(`There is no bench "${unknown}".\n\n${USAGE}`);
  process.exit(2);
}
for (const name of wanted) {
  await BENCHES[name]?.(values.long);
  console.log();
}
