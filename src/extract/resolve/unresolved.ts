import type { ParsedDocument, Unresolved } from '../../domain/index.ts';
import type { StatementReading } from '../read-statement.ts';
import { NOT_A_CREDENTIAL } from '../rules/open-credentials.ts';
import { SKILL_TRIGGER } from '../rules/skills.ts';
import type { Statement } from '../types.ts';

const DEMANDS = /\b(?:shall|must|required|minimum|should|preferred|desired|mandatory)\b/i;
const OF_PEOPLE =
  /\b(?:certif\w+|licen[cs]e[sd]?|clearances?|degrees?|diploma|qualif\w+|credentials?|years? of|experience[d]?|accredit\w+|background (?:check|investigation)s?)\b/i;

/** Why a sentence that demands something became no requirement, by the rule that refused what it names. */
const REASONS: readonly [RegExp, string][] = [
  [/^refuse\.buyer|^refuse\.held/, 'it speaks of the buyer'],
  [/^refuse\.neg/, 'it says that none is required'],
  [/^refuse\.cited/, 'it only cites the name'],
  [/^refuse\.contents/, 'it says what a résumé contains'],
  [/^not\./, 'it certifies an act or a thing, not a person or company'],
  [/^name\.document/, 'the document gives the abbreviation another meaning'],
];

/** Sentences that speak of people's qualifications in words of demand and became no requirement. */
export function unresolvedOf(
  read: readonly { statement: Statement; reading: StatementReading }[],
  document: ParsedDocument,
): Unresolved[] {
  return read
    .filter(({ statement, reading }) => reading.demands.length === 0 && isDemand(statement))
    .map(({ statement, reading }) => ({
      document: document.id,
      page: statement.block.page,
      quote: statement.text,
      reason: reasonOf(reading),
    }));
}

function isDemand({ text, context, block }: Statement): boolean {
  if (context.scope === 'glossary' || text.length < 15) return false;
  if (block.kind === 'heading' || block.cell?.isHeader) return false;
  const speaks =
    (OF_PEOPLE.test(text) && !NOT_A_CREDENTIAL.some(({ pattern }) => pattern.test(text))) ||
    text.search(SKILL_TRIGGER) >= 0;
  return speaks && (DEMANDS.test(text) || context.scope === 'qualification');
}

function reasonOf({ rejected }: StatementReading): string {
  for (const [pattern, reason] of REASONS) if (rejected.some(({ rule }) => pattern.test(rule))) return reason;
  return 'it names nothing that could be recognised';
}
