import type { Person } from '../domain/index.ts';
import { type Signal, standingOf } from './signal.ts';
import type { SkillParts } from './skill-parts.ts';
import { type Verdict, verdict } from './verdict.ts';

/** A phrase that asks for experience, and the skills that it names. */
export interface PartedSubject {
  words: string;
  parts: SkillParts;
  nameOf: (skill: string) => string;
}

/** Less of the skills than this tells nothing of the whole. */
const ENOUGH_SHOWN = 0.5;

/**
 * Judges "3 years of experience building machine learning systems in Python" by what shows each of its skills: machine
 * learning, 5 years, and Python, 6 years, meet it together. Null where the phrase names no skill, or too few are shown.
 */
export function judgeParts(
  { words, parts, nameOf }: PartedSubject,
  asked: number | null,
  signals: readonly Signal[],
  person: Person,
): Verdict | null {
  const shown = parts.skills.map((ids) => ({ ids, signal: strongest(ids, signals) }));
  const found = shown.flatMap(({ signal }) => signal ?? []);
  if (found.length === 0 || found.length < shown.length * ENOUGH_SHOWN) return null;
  const unseen = shown.filter(({ signal }) => !signal).map(({ ids }) => nameOf(ids.at(-1) ?? ''));
  const rest = restOf(unseen, parts.rest.length > 0 ? words : null);
  const standings = [...new Set(found)].map((signal) => standingOf(signal, asked, person));
  const held = standings.map((standing) => standing.words + standing.short).join('; ');
  const wanted = asked === null ? '' : `; ${asked} are asked`;
  const confirm = standings.find((standing) => standing.confirm !== '')?.confirm ?? '';
  const isMet = rest === '' && standings.every(({ isEnough }) => isEnough);
  return verdict(isMet ? 'met' : 'related', held + wanted + rest + confirm);
}

/** What shows the skill with the most years; a signal without years is the weakest. */
function strongest(skills: readonly string[], signals: readonly Signal[]): Signal | undefined {
  let found: Signal | undefined;
  for (const signal of signals) {
    const isMore = found === undefined || (signal.years ?? -1) > (found.years ?? -1);
    if (isMore && skills.some((skill) => signal.ids.has(skill))) found = signal;
  }
  return found;
}

function restOf(unseen: readonly string[], near: string | null): string {
  if (unseen.length > 0) return `; nothing in the roster tells of ${unseen.join(' or ')}`;
  return near === null ? '' : `; near "${near}", which is asked`;
}
