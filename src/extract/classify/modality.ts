import type { Modality, Span } from '../../domain/index.ts';
import { remembering } from '../remember.ts';
import { MODALITY_CERTAINTY } from '../rules/certainty.ts';
import { MODALITY_RULES, type ModalityRule } from '../rules/modality.ts';
import { modalityAbove } from '../segment/above.ts';
import { wordsBefore, wordsOf } from '../spans.ts';
import type { Statement } from '../types.ts';
import { clauseAround } from './clauses.ts';

/** The modality of some words, and which rule says so. */
export interface ModalityReading {
  modality: Modality;
  rule: string;
  /** Words of the statement that the rule saw; null where it is what stands above. */
  words: string | null;
  /** 0..1: how sure the words are. */
  certainty: number;
}

/**
 * Modality of a span: the words of its own clause first ("PMP preferred", "must hold"), then what stands above it,
 * then weak words ("a minimum of"), then the part it stands in. Null: nothing demands it.
 */
export function modalityOf(statement: Statement, span: Span): ModalityReading | null {
  const own = ownModality(statement, span, ['trailing', 'own']) ?? modalityBefore(statement, span);
  if (own && !isMeantStrictly(own, statement)) return own;
  const { modality, scope } = statement.context;
  if (modality) return { modality, rule: 'modality.above', words: null, certainty: MODALITY_CERTAINTY.above };
  const weak = ownModality(statement, span, ['weak']);
  if (weak) return { ...weak, certainty: MODALITY_CERTAINTY.weak };
  if (scope === 'qualification' || isFragment(statement))
    return {
      modality: 'mandatory',
      rule: 'modality.qualification-part',
      words: null,
      certainty: MODALITY_CERTAINTY.part,
    };
  return null;
}

/** "The bidder should have …" among eligibility criteria: who does not, is out. */
function isMeantStrictly({ words }: ModalityReading, { context }: Statement): boolean {
  return words?.toLowerCase() === 'should' && modalityAbove(context.above)?.rule.id === 'heading.eligibility';
}

// "PRINCE2 Practitioner preferred; six years in …": the word speaks of what stands before it
const ENDS_CLAUSE = /^\s*[;.)]/;

/** "Applicants shall possess: (a) a degree; (b) proficiency in R": the word governs all clauses behind it. */
function modalityBefore(statement: Statement, span: Span): ModalityReading | null {
  const before = wordsBefore(statement, span.start);
  const found = MODALITY_RULES.filter((rule) => rule.force === 'own').flatMap((rule) =>
    [...before.matchAll(rule.pattern)]
      .filter((match) => !ENDS_CLAUSE.test(before.slice(match.index + match[0].length)))
      .map((match) => ({ rule, at: match.index, words: match[0] })),
  );
  const last = found.sort((a, b) => b.at - a.at)[0];
  return last
    ? {
        modality: last.rule.modality,
        rule: last.rule.id,
        words: last.words,
        certainty: MODALITY_CERTAINTY.before,
      }
    : null;
}

// "Six (6) years of experience …", "Knowledge of …", "Bachelor's degree in …": a demand without a verb
const FRAGMENT =
  /^\W*(?:\(?\w{1,3}[.)]\s*)?(?:(?:\w+ \(\d+\)|\d+\+?|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:or more\s+)?years?|(?:[\w'’-]+ ){0,6}?(?:experience|knowledge|understanding|familiarity|proficiency|expertise|proficient|familiar|skills|skilled|experienced|fluen\w+|command|mastery|degree|diploma|certification|clearance)\b)/i;

// "Develops reports", "is responsible for": a duty or a sentence
const HAS_VERB =
  /\b(?:shall|must|will|should|is|are|was|were|has|have|can|may)\b|^\W*(?:[A-Z][a-z]+(?:s|es)\s+(?:the|an?|all|and|in|with)\b|(?:provide|perform|manage|develop|support|lead|assist|ensure|prepare|maintain|coordinate|report|conduct|design|participate|review|analy[sz]e|create|write|monitor|work)s?\s)/;

/** A demand without a verb of its own under a role's name ("Service Desk Analyst: CompTIA A+; knowledge of Windows"). */
function isFragment(statement: Statement): boolean {
  return statement.context.role !== null && (FRAGMENT.test(statement.text) || !HAS_VERB.test(statement.text));
}

interface Hit {
  rule: ModalityRule;
  at: number;
  words: string;
}

/** The words of a clause that rules of a force read, without those inside longer ones; `at` counts from its start. */
const hitsOf = {
  own: remembering((clause) => hitsIn(clause, 'own')),
  weak: remembering((clause) => hitsIn(clause, 'weak')),
  trailing: remembering((clause) => hitsIn(clause, 'trailing')),
};

function hitsIn(clause: string, force: ModalityRule['force']): readonly Hit[] {
  const rules = MODALITY_RULES.filter((rule) => rule.force === force);
  const found = rules.flatMap((rule) =>
    [...clause.matchAll(rule.pattern)].map((match) => ({ rule, at: match.index, words: match[0] })),
  );
  return found.filter((hit) => !found.some((other) => isInside(hit, other)));
}

/** "will be" in "consideration will be given" is a part of the longer words. */
function isInside(hit: Hit, other: Hit): boolean {
  const isShorter = hit.words.length < other.words.length;
  return isShorter && other.at <= hit.at && hit.at + hit.words.length <= other.at + other.words.length;
}

function ownModality(
  statement: Statement,
  span: Span,
  forces: readonly ModalityRule['force'][],
): ModalityReading | null {
  const clause = clauseAround(statement, span);
  for (const force of forces) {
    const hits = hitsOf[force](clause.text);
    const start = span.start - clause.start;
    const near =
      force === 'trailing' ? hits.filter(({ at }) => trails(statement, span, clause.start + at)) : hits;
    const best = [...near].sort((a, b) => Math.abs(a.at - start) - Math.abs(b.at - start))[0];
    if (best) {
      const { rule, words } = best;
      return { modality: rule.modality, rule: rule.id, words, certainty: MODALITY_CERTAINTY.own };
    }
  }
  return null;
}

/** "PMP preferred": the word follows the span with nothing between that begins another thing. */
function trails(statement: Statement, span: Span, at: number): boolean {
  if (at < span.end) return false;
  const between = wordsOf(statement, { start: span.end, end: at });
  return between.length < 90 && !/[;.]\s|,\s+(?:and|but|with)\s|\b(?:shall|must)\b/.test(between);
}
