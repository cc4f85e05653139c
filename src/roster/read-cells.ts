import { type DayOrder, type Education, type Person, type PersonSkill, readDay } from '../domain/index.ts';

/** Reads cells, and keeps what is wrong in them instead of stopping. */
export interface CellReader {
  order: DayOrder;
  /** Says what is wrong with the words at hand. */
  wrong(value: string, message: string): void;
}

/** Entries of a cell: "PMP; CISSP" gives two. */
export const entriesOf = (cell: string): string[] =>
  cell
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

/** "95", "$1,250.50", "95,50 USD" as a number not below 0; null for an empty cell. */
export function numberIn(cell: string, reader: CellReader): number | null {
  const words = cell.replace(/^(?:USD|US\$|\$)\s*|\s*(?:USD|\$|h|hours?|years?|yrs?)$/gi, '').trim();
  if (words === '') return null;
  const plain = /^\d+,\d{1,2}$/.test(words) ? words.replace(',', '.') : words.replace(/,(?=\d{3}\b)/g, '');
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  reader.wrong(cell, `"${cell}" is no number: write it as 95 or 95.50`);
  return null;
}

/** A day, or null for an empty cell. */
export function dayIn(cell: string, reader: CellReader): string | null {
  if (cell.trim() === '') return null;
  const read = readDay(cell, reader.order);
  if ('day' in read) return read.day;
  reader.wrong(cell, read.wrong);
  return null;
}

/** "Python (expert, 8 years); LangChain; vector databases (2 years)" */
export const skillsIn = (cell: string): PersonSkill[] =>
  entriesOf(cell).map((entry) => {
    const { name, level, years, lastUsed } = detailsIn(entry);
    return { name, level, years, lastUsed };
  });

/** "Project Manager (6 years); Scrum Master" */
export const rolesIn = (cell: string): Person['roles'] =>
  entriesOf(cell).map((entry) => {
    const { name, years } = detailsIn(entry);
    return { name, years };
  });

/** "Bachelor, Computer Science, 2014; MBA" */
export const educationIn = (cell: string): Education[] =>
  entriesOf(cell).map((entry) => {
    const parts = entry
      .split(/[,|]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const last = parts.at(-1) ?? '';
    const year = parts.length > 1 && /^(?:19|20)\d{2}$/.test(last) ? Number(last) : null;
    const [degree = entry, ...field] = year === null ? parts : parts.slice(0, -1);
    return { degree, field: field.length === 0 ? null : field.join(', '), year };
  });

interface Details {
  name: string;
  level: PersonSkill['level'];
  years: number | null;
  lastUsed: string | null;
}

/**
 * A name with details in brackets or after bars: "Python (expert, 8 years)", "Python | expert | 8 years". Brackets
 * that say anything else belong to the name: "SQL (T-SQL)".
 */
function detailsIn(entry: string): Details {
  const bracket = /^(.*\S)\s*\(([^()]*)\)$/.exec(entry);
  const [name = entry, words = ''] = bracket?.slice(1) ?? [
    entry.split('|')[0]?.trim(),
    entry.split('|').slice(1).join(','),
  ];
  const parts = words
    .split(/[,|]/)
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');
  const details: Details = { name, level: null, years: null, lastUsed: null };
  for (const part of parts)
    if (!readDetail(part, details)) return { name: entry, level: null, years: null, lastUsed: null };
  return details;
}

function readDetail(part: string, details: Details): boolean {
  const years = /^(\d+(?:[.,]\d+)?)\s*\+?\s*(?:years?|yrs?|y)$/.exec(part);
  const lastUsed = /^(?:last used|until)\s+(\d{4}(?:-\d{2}){0,2})$/.exec(part);
  if (part === 'basic' || part === 'working' || part === 'expert') details.level = part;
  else if (years) details.years = Number(years[1]?.replace(',', '.'));
  else if (lastUsed) details.lastUsed = lastUsed[1] ?? null;
  else return false;
  return true;
}
