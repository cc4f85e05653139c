import type { Span } from '../../domain/index.ts';
import { remembering } from '../remember.ts';
import { CITATIONS, NEGATIONS, STATEMENT_REFUSALS } from '../rules/refusals.ts';
import { wordsOf } from '../spans.ts';
import type { Statement } from '../types.ts';
import { clauseAround } from './clauses.ts';

// "Offers from firms that are not certified SDVOSBs shall not be considered" demands the status.
const DOUBLE_NEGATIVE =
  /\b(?:not|no|without|lack)\b.{0,160}\b(?:not be (?:considered|accepted|eligible|evaluated|allowed)|rejected|disqualified|ineligible|removed)\b/i;

const isDoubleNegative = remembering((words) => DOUBLE_NEGATIVE.test(words));

/** The rule that makes a whole statement no demand, or null. */
export function refusalOfStatement(statement: Statement): string | null {
  if (statement.context.scope === 'glossary') return 'refuse.glossary';
  if (PROOF_COLUMN.test(statement.block.cell?.header ?? '')) return 'refuse.column-of-proof';
  if (isTableOfContents(withNumber(statement))) return 'refuse.table-of-contents';
  return STATEMENT_REFUSALS.find((rule) => rule.pattern.test(statement.text))?.id ?? null;
}

// "Documents to be submitted", "Supporting evidence": the papers that show what another column demands
const PROOF_COLUMN =
  /\b(?:documents?|documentation|documentary|papers)\b.*\b(?:submit\w*|required|proof|evidence|provided|furnished|attached|enclosed)\b|\b(?:supporting|documentary)\s+(?:documents?|documentation|evidence|proof)\b|^\W*(?:proof|means of verification)\b/i;

const withNumber = ({ block, start, text }: Statement) =>
  block.marker !== null && start === block.start ? `${block.marker} ${text}` : text;
// "4.2 Key personnel ........ 12", "C.6 Notice of set-aside 67"
const isTableOfContents = (text: string) =>
  /\.{4,}\s*\d*\s*$/.test(text) ||
  /^(?:[A-Z]\.\d[\d.]*|\d+(?:\.\d+)+)\s(?!.*(?:[;:]|\.\s)).{8,200}\s\d{1,3}$/.test(text);

const negationIn = remembering((clause) => NEGATIONS.find((rule) => rule.pattern.test(clause))?.id ?? null);

/** The rule that makes one mention of a statement no demand, or null. */
export function refusalOfMention(statement: Statement, span: Span): string | null {
  const clause = clauseAround(statement, span);
  const isDemand = isDoubleNegative(statement.text);
  const negated = isDemand ? null : negationIn(clause.text);
  if (negated) return negated;
  const before = wordsOf(statement, { start: clause.start, end: span.start });
  const cited = CITATIONS.find((rule) => rule.pattern.test(before))?.id ?? null;
  return isDemand && cited === 'refuse.without' ? null : cited;
}
