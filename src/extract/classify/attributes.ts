import { type Due, isDay, monthOf, type Span } from '../../domain/index.ts';
import { countOf } from '../numbers.ts';
import { remembering } from '../remember.ts';
import { DUE_DATE, DUE_RULES } from '../rules/dues.ts';
import { isSameRole } from '../segment/role-names.ts';
import { isAboutWholeTeam, rolesOfSubject } from '../segment/role-subjects.ts';
import { wordsOf } from '../spans.ts';
import type { RoleSource, Statement } from '../types.ts';
import { clauseAround } from './clauses.ts';

/** By when, from the statement's own words; null leaves it to the bid's kickoff. */
export const dueOf = ({ text }: Statement): Due | null => dueIn(text);

const dueIn = remembering((words): Due | null => {
  for (const rule of DUE_RULES) {
    const match = rule.pattern.exec(words);
    if (match) return { event: rule.event, days: Number(match.groups?.n ?? 0), date: null };
  }
  const date = dateIn(words);
  return date === null ? null : { event: 'date', days: 0, date };
});

/** "before February 1, 2027" → "2027-02-01"; null where no day stands or the calendar lacks it. */
function dateIn(words: string): string | null {
  const found = DUE_DATE.exec(words)?.groups;
  if (!found) return null;
  const { iso, year, year2, month, month2, day, day2 } = found;
  const numbers = [year ?? year2, monthOf(month ?? month2 ?? ''), day ?? day2].map((part) =>
    `${part}`.padStart(2, '0'),
  );
  const date = iso ?? numbers.join('-');
  return isDay(date) ? date : null;
}

// "or equivalent", "or approved equal", "or comparable"
const EQUIVALENT =
  /\b(?:or|and\/or)\s+(?:(?:an?|other|its|their|any|some|approved|comparable|similar|civilian|industry|professional|recognized|recognised|nationally|functional|foreign|demonstrated)\s+){0,4}(?:equivalen\w*|equal|comparable|similar(?:ly)?)\b|\bequivalent (?:certifications?|qualifications?|experience|credentials?) (?:will|may|shall) be (?:accepted|considered)/i;

/** True where the clause of a span goes on to allow an equivalent. */
export function allowsEquivalent(statement: Statement, span: Span): boolean {
  const clause = clauseAround(statement, span);
  return EQUIVALENT.test(wordsOf(statement, { start: span.start, end: clause.end }));
}

// "This person should have a background as an engineer": who that is stands above
const SAME_AS_ABOVE =
  /^\W*(?:this|the|that|such|each|these|those|he or she|he\/she|they|she|he)\s*(?:person|individual|position|incumbent|candidate|role|employee|resource|contractor employee|labor category)?s?\s+(?:shall|must|will|should|is|are|has|have|needs?|requires?)\b/i;

/** A role that must meet a demand (null: the team), how many people, and where that was read. */
export interface RoleReading {
  role: string | null;
  quantity: number | null;
  from: RoleSource | null;
}

// "All personnel must be proficient …" among the clauses of a role means that role's
const CARRIED: ReadonlySet<RoleSource | null> = new Set(['sentence-before', 'line-above']);

/** The roles that must meet it and how many: the sentence's own subjects first, then what stands above. */
export function rolesOf(statement: Statement): RoleReading[] {
  const { role, roleFrom: from, roleQuantity: quantity } = statement.context;
  const own = SAME_AS_ABOVE.test(statement.text) ? [] : rolesOfSubject(statement.text);
  if (own.length === 0 && CARRIED.has(from) && isAboutWholeTeam(statement.text))
    return [{ role: null, quantity: null, from: null }];
  if (own.length === 0 || (role && own.length === 1 && isSameRole(own[0]?.name ?? '', role)))
    return [{ role, quantity: own[0]?.quantity ?? quantity, from }];
  return own.map((named) => ({
    role: named.name,
    quantity: named.quantity ?? (named.name === role ? quantity : null),
    from: 'sentence' as const,
  }));
}

const COUNT =
  /\b(?:at least|minimum of|no fewer than|not less than|a total of|must (?:have|employ|provide)|shall (?:have|employ|provide))\s+(?:an?\s+)?(one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s*(?:\((\d{1,2})\))?\s+(?:or more\s+)?(?!years?|months?|days?|hours?|of the following|percent|references?|projects?|contracts?|examples?|areas?)(?:[\w-]+\s+){0,5}?(?:certified|personnel|staff|persons?|people|employees|individuals?|members?|holders?|professionals?|engineers?|analysts?|consultants?|developers?|managers?|specialists?|architects?|technicians?|administrators?|practitioners?|resources?)\b/gi;

/**
 * "at least two engineers with RAG, at least one certified ML professional" → 2 for RAG, 1 for the certification: the
 * last count before the span, else the sentence's first; null where no count of people stands.
 */
export function quantityOf({ text, start }: Statement, span: Span): number | null {
  const counts = countsIn(text);
  return (counts.findLast(({ at }) => at < span.start - start) ?? counts[0])?.people ?? null;
}

const countsIn = remembering((words) =>
  [...words.matchAll(COUNT)].map(({ index, 1: said, 2: digits }) => ({
    at: index,
    people: countOf(said, digits),
  })),
);
