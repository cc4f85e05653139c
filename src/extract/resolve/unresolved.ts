import type { ParsedDocument, Unresolved } from '../../domain/index.ts';
import type { StatementReading } from '../read-statement.ts';
import { NOT_A_CREDENTIAL } from '../rules/open-credentials.ts';
import { reasonOf } from '../rules/reasons.ts';
import { NEGATIONS } from '../rules/refusals.ts';
import { SKILL_TRIGGER } from '../rules/skills.ts';
import type { Statement } from '../types.ts';

const DEMANDS = /\b(?:shall|must|required|minimum|should|preferred|desired|mandatory)\b/i;
const OF_PEOPLE =
  /\b(?:certif\w+|licen[cs]e[sd]?|clearances?|degrees?|diploma|qualif\w+|credentials?|years? of|experience[d]?|accredit\w+|past performance|(?:similar|comparable|relevant|previous) (?:contracts?|projects?|engagements?|assignments?)|awarded (?:\S+\s){0,6}?contracts?|background (?:check|investigation)s?)\b/i;

/** Refusals that say why a sentence became no requirement, the most telling first. */
const TELLING: readonly RegExp[] = [
  /^refuse\.buyer|^refuse\.held/,
  /^refuse\.neg/,
  /^refuse\.cited/,
  /^refuse\.contents/,
  /^not\./,
  /^name\.document/,
  /^refuse\.(?!nothing)/,
];

/** Sentences that speak of people's qualifications in words of demand and became no requirement. */
export function unresolvedOf(
  read: readonly { statement: Statement; reading: StatementReading }[],
  document: ParsedDocument,
): Unresolved[] {
  return read
    .filter(({ statement, reading }) => reading.demands.length === 0 && isDemandSentence(statement))
    .map(({ statement, reading }) => ({
      document: document.id,
      page: statement.block.page,
      quote: statement.text,
      reason: unresolvedReason(reading, statement.text),
    }));
}

/** True for a sentence that speaks of qualifications in words of demand. */
export function isDemandSentence({ text, context, block }: Statement): boolean {
  if (context.scope === 'glossary' || text.length < 15) return false;
  if (block.kind === 'heading' || block.cell?.isHeader) return false;
  if (context.scope !== 'qualification' && !DEMANDS.test(text)) return false;
  return (
    (OF_PEOPLE.test(text) && !NOT_A_CREDENTIAL.some(({ pattern }) => pattern.test(text))) ||
    text.search(SKILL_TRIGGER) >= 0
  );
}

/** Why a sentence that demands something became no requirement. */
export function unresolvedReason({ rejected }: StatementReading, words: string): string {
  for (const pattern of TELLING) {
    const refusal = rejected.find(({ rule }) => pattern.test(rule));
    if (refusal) return reasonOf(refusal.rule);
  }
  const negated = NEGATIONS.find(({ pattern }) => pattern.test(words));
  return negated ? reasonOf(negated.id) : 'it names nothing that could be recognised';
}
