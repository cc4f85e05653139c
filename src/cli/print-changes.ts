import type { checkRoster } from '../service/index.ts';
import { unsureLines } from './roster-notes.ts';
import { cell, counted, hanging, heading, plain, WIDTH } from './text.ts';

type Plan = Awaited<ReturnType<typeof checkRoster>>;

/** What an import would change, as lines: who is new, what changes field by field, who leaves, what is to be decided. */
export function changeLines(plan: Plan): string[] {
  const { added, changed, removed, unchanged, badges, readAs } = plan;
  const sum = `${added.length} new, ${changed.length} changed, ${removed.length} leave, ${unchanged} the same`;
  const unsure = unsureLines(plan);
  return [
    ...heading('Roster', sum, WIDTH),
    ...added.map(({ id, name, holdings }) =>
      plain(`+ ${cell(id, 14)} ${name}, ${counted(holdings.length, 'credential')}`),
    ),
    ...changed.flatMap(({ id, name, changes }) => [
      plain(`~ ${cell(id, 14)} ${name}`),
      ...changes.flatMap(({ field, before, after }) =>
        hanging('    ', `${field}: ${before ?? '(nothing)'} → ${after ?? '(nothing)'}`, { width: WIDTH }),
      ),
    ]),
    ...removed.map(({ id, name }) => plain(`- ${cell(id, 14)} ${name}`)),
    ...section(
      'Badges',
      badges.map(({ credential, person, check, taken }) => {
        const owner = person ?? 'nobody yet';
        return `${cell(check.state, 14)} ${credential}, ${owner}${taken ? '' : ', not taken'}: ${check.why}`;
      }),
    ),
    ...section(
      'Read as',
      readAs.map(({ person, written, id }) => `${person}: "${written}" is ${id}`),
    ),
    ...section('To decide or look at', unsure),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [
    '',
    ...heading(title, String(lines.length), WIDTH),
    ...lines.flatMap((line) => hanging('  ', line, { width: WIDTH })),
  ];
}
