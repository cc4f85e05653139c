import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { AppError } from '../errors.ts';
import { openRosters } from './open-rosters.ts';
import { changeLines } from './print-changes.ts';
import { whyNotOpened } from './read-arguments.ts';

interface CheckOptions {
  against?: string;
  person?: string;
  trust?: string;
  json?: true;
}

/** `muster roster check FILE... | template FILE`: what rosters say and would change, without a server. */
export function addRosterCommand(program: Command): void {
  const roster = program
    .command('roster')
    .description('check rosters, exports and badges, or write an empty roster to fill in')
    .exitOverride();
  roster
    .command('check')
    .description('say who and what is in these files, what is unsure, and what would change')
    .argument('<file...>', 'CSV, XLSX, JSON, PNG, SVG, a ZIP or a folder of these')
    .option('--against <file>', 'the roster as it is now; without it everybody is new')
    .option('--person <id>', 'whose files are that name nobody')
    .option('--trust <file>', 'JSON with the keys of badge issuers')
    .option('--json', 'print JSON')
    .exitOverride()
    .action(check);
  roster
    .command('template')
    .description('write an empty roster to fill in')
    .argument('<file>', 'what to write: a name that ends in .xlsx or .csv')
    .exitOverride()
    .action(template);
}

/** An existing file is never written over: it may be somebody's roster. */
async function template(path: string): Promise<void> {
  const format = /\.(xlsx|csv)$/i.exec(path)?.[1]?.toLowerCase();
  if (format !== 'xlsx' && format !== 'csv')
    throw new AppError('invalid-request', `${path} must end in .xlsx or .csv.`);
  const { rosterTemplate } = await import('../service/index.ts');
  await writeFile(path, await rosterTemplate(format), { flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EEXIST' ? 'there is such a file already' : whyNotOpened(error);
      throw new AppError('invalid-request', `${path} could not be written: ${why}.`);
    },
  );
  process.stdout.write(`${path} is written: fill it in, then muster roster check ${path}\n`);
}

async function check(paths: string[], { against, person, trust, json }: CheckOptions): Promise<void> {
  const files = await openRosters(paths);
  const current = against === undefined ? {} : { against: await openRosters([against]) };
  const { checkRoster } = await import('../service/index.ts');
  const plan = await checkRoster(files, {
    ...current,
    ...(person === undefined ? {} : { person }),
    ...(trust === undefined ? {} : { trust }),
  });
  process.stdout.write(`${json ? JSON.stringify(plan, null, 2) : changeLines(plan).join('\n')}\n`);
}
