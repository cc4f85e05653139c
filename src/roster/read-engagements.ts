import type { Person } from '../domain/index.ts';
import { type CellReader, dayIn, entriesOf } from './read-cells.ts';

type Project = Person['projects'][number];
type Commitment = Person['commitments'][number];

const partsOf = (entry: string): string[] => entry.split('|').map((part) => part.trim());

// "2024-01 to 2025-06", "2024 – 2025", "since 2024-01"
const PERIOD = /^(\d{4}(?:-\d{2}){0,2})\s*(?:to|until|–|—|\.\.)\s*(\d{4}(?:-\d{2}){0,2}|now|today)$/i;
const SINCE = /^since\s+(\d{4}(?:-\d{2}){0,2})$/i;

/** "Acme Bank | domain banking | role Lead | 2024-01 to 2025-06 | skills Python, Kafka" */
export function projectsIn(cell: string, reader: CellReader): Project[] {
  return entriesOf(cell).map((entry) => {
    const [client = '', ...details] = partsOf(entry);
    const project: Project = {
      client: client || entry,
      domain: null,
      role: null,
      start: null,
      end: null,
      skills: [],
    };
    if (client === '') reader.wrong(entry, `"${entry}" names no client before its first "|"`);
    for (const detail of details) if (detail !== '' && !readProjectDetail(detail, project)) wrong(detail);
    return project;
  });
  function wrong(detail: string): void {
    reader.wrong(
      detail,
      `"${detail}" is no detail of a project: write "domain …", "role …", "2024-01 to 2025-06" or "skills …, …"`,
    );
  }
}

function readProjectDetail(detail: string, project: Project): boolean {
  const [, start, end] = PERIOD.exec(detail) ?? SINCE.exec(detail) ?? [];
  const [, kind, words = ''] = /^(domain|role|skills?)\s*:?\s+(\S.*)$/i.exec(detail) ?? [];
  if (start !== undefined) {
    project.start = start;
    project.end = end === undefined || /^\D/.test(end) ? null : end;
  } else if (/^domain$/i.test(kind ?? '')) project.domain = words;
  else if (/^role$/i.test(kind ?? '')) project.role = words;
  else if (kind !== undefined) project.skills = words.split(',').map((skill) => skill.trim());
  else return false;
  return true;
}

/** "Acme portal | 2026-12-01 to 2027-03-31 | 50%"; without a percentage all of the time is taken. */
export function commitmentsIn(cell: string, reader: CellReader): Commitment[] {
  return entriesOf(cell).flatMap((entry) => {
    const parts = partsOf(entry);
    const period = parts.map((part) => /^(\S.*?)\s+(?:to|until|–|—)\s+(\S.*)$/i.exec(part)).find(Boolean);
    const percents = parts.flatMap((part) => /^(\d{1,3}(?:\.\d+)?)\s*%$/.exec(part)?.[1] ?? []);
    const percent = Number(percents[0] ?? 100);
    const what = parts.find((part) => part !== period?.[0] && !part.endsWith('%') && part !== '');
    const from = period ? dayIn(period[1] ?? '', reader) : null;
    const to = period ? dayIn(period[2] ?? '', reader) : null;
    if (!period) reader.wrong(entry, `"${entry}" has no time: write "2026-12-01 to 2027-03-31"`);
    if (percent > 100) reader.wrong(entry, `"${entry}" takes more than 100%`);
    if (from === null || to === null || percent > 100) return [];
    if (from > to) reader.wrong(entry, `"${entry}" ends before it begins`);
    return [{ ...(what === undefined ? {} : { what }), from, to, percent }];
  });
}
