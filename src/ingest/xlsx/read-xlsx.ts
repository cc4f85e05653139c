import type { Issue } from '../../domain/index.ts';
import type { Draft } from '../build-document.ts';
import { cleanLine } from '../clean-text.ts';
import { draftOf, Flow } from '../flow.ts';
import { plainText } from '../flow-text.ts';
import { notice } from '../issues.ts';
import type { Limits } from '../limits.ts';
import { openPackage } from '../package/open-package.ts';
import { setSheet } from '../sheet/set-sheet.ts';
import { openSheets } from './open-sheets.ts';

/**
 * Reads a workbook: each sheet is a section under its name, cells carry their column's header and their row's first cell. Text
 * boxes and what is hidden are read too. Macros, comments and external links are passed over. Throws LimitReached and Unreadable.
 */
export async function readXlsx(bytes: Uint8Array, name: string, limits: Limits): Promise<Draft> {
  const archive = await openPackage(bytes, limits);
  const flow = new Flow(limits);
  const hidden: string[] = [];
  let emptyFormulas = 0;
  for (const sheet of await openSheets(archive, limits)) {
    const read = await sheet.read();
    const beside = await sheet.readBeside();
    if (read.rows.length + beside.boxes.length === 0) continue;
    if (sheet.isHidden || read.hasHidden) hidden.push(sheet.name);
    emptyFormulas += read.emptyFormulas;
    flow.heading(1, sheet.name);
    setSheet(flow, read.rows, { titleLevel: 2, headers: new Set([...read.headers, ...beside.headers]) });
    for (const words of beside.boxes) flow.paragraph(plainText(words));
  }
  return draftOf(flow, issuesOf(name, hidden, emptyFormulas));
}

function issuesOf(name: string, hidden: readonly string[], emptyFormulas: number): Issue[] {
  const issues: Issue[] = [];
  if (hidden.length > 0) issues.push(notice('hidden-cells', name, null, shortList(hidden)));
  if (emptyFormulas > 0) issues.push(notice('formulas-without-results', name, null, String(emptyFormulas)));
  return issues;
}

// A message is one sentence.
const MOST_NAMED = 5;

function shortList(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED).map((sheet) => `sheet "${cleanLine(sheet)}"`);
  if (names.length > MOST_NAMED) named.push(`${names.length - MOST_NAMED} more`);
  return named.join(', ');
}
