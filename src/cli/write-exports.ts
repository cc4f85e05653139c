import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { AppError } from '../errors.ts';
import type { ExportName, ExportParts } from '../service/index.ts';
import { whyNotOpened } from './read-arguments.ts';

/** Where to write which file; what is left out is not written. */
export interface ExportOptions {
  xlsx?: string;
  docx?: string;
  ics?: string;
  csv?: string;
}

const FILES: readonly [option: keyof ExportOptions, file: ExportName, words: string][] = [
  ['xlsx', 'workbook.xlsx', 'write the workbook: compliance, staffing, gaps, evidence'],
  ['docx', 'proposal-section.docx', 'write the proposal’s section on the team'],
  ['ics', 'plan.ics', 'write the study plan as a calendar'],
  ['csv', 'compliance.csv', 'write the compliance matrix'],
];

/** Adds `--xlsx FILE`, `--docx FILE`, `--ics FILE` and `--csv FILE` to a command. */
export function addExportOptions(command: Command): Command {
  for (const [option, , words] of FILES) command.option(`--${option} <file>`, words);
  return command;
}

/** Writes the files that were asked for. Throws AppError `invalid-request` that names the path which cannot be written. */
export async function writeExports(
  options: ExportOptions,
  parts: Omit<ExportParts, 'title' | 'client'>,
): Promise<void> {
  const { exportMatch } = await import('../service/index.ts');
  for (const [option, file] of FILES) {
    const path = options[option];
    if (path === undefined) continue;
    const bytes = await exportMatch(file, { ...parts, title: titleOf(parts), client: null });
    await writeFile(path, bytes).catch((error: unknown) => {
      throw new AppError('invalid-request', `${path} could not be written: ${whyNotWritten(error)}.`);
    });
  }
}

/** "rfp.pdf and 2 more" */
function titleOf({ match: { documents } }: Pick<ExportParts, 'match'>): string {
  const [first, ...others] = documents.map(({ name }) => name);
  return others.length > 0 ? `${first} and ${others.length} more` : (first ?? 'Bid');
}

/** A file that is to be written need not be there, but its folder must. */
function whyNotWritten(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'there is no such folder' : whyNotOpened(error);
}
