import type { Span } from '../../domain/index.ts';
import { remembering } from '../remember.ts';
import { NOT_A_CREDENTIAL } from '../rules/open-credentials.ts';
import { CITATIONS, NEGATIONS, STATEMENT_REFUSALS } from '../rules/refusals.ts';
import type { Statement } from '../types.ts';
import { clauseAround } from './clauses.ts';

// "Offers from firms that are not certified SDVOSBs shall not be considered" demands the status.
const DOUBLE_NEGATIVE =
  /\b(?:not|no|without|lack)\b.{0,160}\b(?:not be (?:considered|accepted|eligible|evaluated|allowed)|rejected|disqualified|ineligible|removed)\b/i;

const isDoubleNegative = remembering((words) => DOUBLE_NEGATIVE.test(words));

/** The rule that makes a whole statement no demand, or null. */
export function refusalOfStatement(statement: Statement): string | null {
  if (statement.context.scope === 'glossary') return 'refuse.glossary';
  if (isTableOfContents(statement.text)) return 'refuse.table-of-contents';
  return STATEMENT_REFUSALS.find((rule) => rule.pattern.test(statement.text))?.id ?? null;
}

// "4.2 Key personnel ........ 12", "C.6 Notice of set-aside 67"
const isTableOfContents = (text: string) =>
  /\.{4,}\s*\d*\s*$/.test(text) || /^(?:[A-Z]\.\d[\d.]*|\d+(?:\.\d+)+)\s[^.;:]{8,160}\s\d{1,3}$/.test(text);

const negationIn = remembering((clause) => NEGATIONS.find((rule) => rule.pattern.test(clause))?.id ?? null);

/** The rule that makes one mention of a statement no demand, or null. */
export function refusalOfMention(statement: Statement, span: Span): string | null {
  const clause = clauseAround(statement, span);
  if (!isDoubleNegative(statement.text)) {
    const negated = negationIn(clause.text);
    if (negated) return negated;
  }
  const before = statement.text.slice(
    Math.max(0, clause.start - statement.start),
    span.start - statement.start,
  );
  // "may work without a clearance"
  if (/\bwithout (?:an? |the )?(?:[\w-]+\s+){0,3}$/i.test(before)) return 'refuse.without';
  // "hosted on Harbour Cloud (a FedRAMP-certified platform)" describes the platform
  if (/\((?:an?|the)\s+[^()]{0,40}$/i.test(before)) return 'refuse.apposition';
  return CITATIONS.find((rule) => rule.pattern.test(before))?.id ?? null;
}

/** How near words about certifying stand to what they speak of, in characters. */
const NEAR = 30;
const EVERY = NOT_A_CREDENTIAL.map(({ id, pattern }) => ({ id, pattern: new RegExp(pattern.source, 'gi') }));

/** The rule by which words about certifying name no credential here, or null. */
export function refusalOfCredential(statement: Statement, span: Span): string | null {
  const [from, to] = [span.start - statement.start - NEAR, span.end - statement.start + NEAR];
  const isNear = ({ index, 0: words }: RegExpMatchArray & { index: number }) =>
    from <= index && index + words.length <= to;
  return (
    EVERY.find(({ pattern }) => [...statement.text.matchAll(pattern)].some((match) => isNear(match)))?.id ??
    null
  );
}
