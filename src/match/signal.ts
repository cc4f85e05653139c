import type { Person } from '../domain/index.ts';

/** Something in a person's record that tells of experience. */
export interface Signal {
  /** What it is in: a role's name, a skill, a project's role, domain and skills. */
  subject: string;
  /** Catalogue ids of the skills in it, with the broader ones. */
  ids: ReadonlySet<string>;
  /** Null: the record gives none. */
  years: number | null;
  words: string;
}

/** How what a signal tells stands to the years that are asked. */
export interface Standing {
  isEnough: boolean;
  /** "Python, 6 years"; "Project Manager, 12 years of experience in all". */
  words: string;
  /** ", 2 short", or nothing. */
  short: string;
  /** "; confirm the years in this" where the whole career stood in, or nothing. */
  confirm: string;
}

/** Holds a signal against the years asked; one without years of its own is held by the whole career, and that is said. */
export function standingOf(signal: Signal, asked: number | null, person: Person): Standing {
  const plain = { isEnough: true, words: signal.words, short: '', confirm: '' };
  if (asked === null) return plain;
  if (signal.years === null) {
    const all = person.yearsExperience;
    if (all === null) return { ...plain, isEnough: false, words: `${signal.words}, years not stated` };
    const words = `${signal.words}, ${yearsInWords(all)} of experience in all`;
    return { ...plain, isEnough: all >= asked, words, confirm: '; confirm the years in this' };
  }
  const short = round(asked - signal.years);
  return short > 0 ? { ...plain, isEnough: false, short: `, ${short} short` } : plain;
}

/** "Python, 1 year"; the words alone where no years are known. */
export const withYears = (words: string, years: number | null): string =>
  years === null ? words : `${words}, ${yearsInWords(years)}`;

/** "1 year", "2.5 years". */
export const yearsInWords = (years: number): string => `${years} ${years === 1 ? 'year' : 'years'}`;

/** Years to one decimal. */
export const round = (years: number): number => Math.round(years * 10) / 10;
