#!/usr/bin/env node
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import { AppError } from '../errors.ts';
import { COMMANDS } from './index.ts';

/** The contract's exit codes: 0 done, 2 wrong usage, 4 no roster; 3, a document not read, is set by reportUnreadable. */
const EXIT_CODES: Partial<Record<AppError['code'], number>> = {
  'invalid-request': 2,
  'not-found': 2,
  'configuration-invalid': 2,
  'roster-unreadable': 4,
};

/** Runs one command line (without node and the script's name) and says the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const program = new Command('muster')
    .description('Reads RFPs, finds the team that meets them and plans what closes the rest before kickoff.')
    .showHelpAfterError('(muster --help tells what there is)')
    .exitOverride();
  for (const add of COMMANDS) add(program);
  // Sub-commands do not inherit exitOverride: without this a wrong option would exit with 1 instead of 2.
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync([...args], { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return explain(error);
  }
}

function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof AppError) {
    process.stderr.write(`muster: ${error.message}\n`);
    return EXIT_CODES[error.code] ?? 1;
  }
  process.stderr.write(
    `muster: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return 1;
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) {
  process.exitCode = await run(process.argv.slice(2));
}
