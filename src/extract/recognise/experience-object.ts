import type { Span } from '../../domain/index.ts';
import { EXPERIENCE_END, EXPERIENCE_IN } from '../rules/experience.ts';
import { wordsOf } from '../spans.ts';
import type { Mention, Statement } from '../types.ts';
import { openMention } from './open-mention.ts';

const LONGEST_SUBJECT_WORDS = 18;
/** Words before what an experience is in that say nothing of it. */
export const FILLER =
  /^(?:(?:of|a|an|the|relevant|related|professional|progressive|progressively|responsible|work(?:ing)?|job|hands[- ]on|demonstrated|proven|documented|specialized|specific|direct|full[- ]time|practical|recent|prior|previous|overall|total|general|combined|applicable|similar|industry|technical|verifiable|post[- ]qualification|and|in|with|or|successful)[\s,-]+)+/i;

/** What an experience is in, as it stands after "experience". */
export interface Subject {
  words: string;
  /** Characters of the text after the years that belong to the demand. */
  length: number;
  /** Characters before the years that belong to it, where it is said there. */
  before?: number;
}

// ", with at least five (5) years in …" begins a demand of its own
const NEXT_DEMAND =
  /^,?\s*(?:with|including|and|of which)\s+(?:at least|a minimum|no less|\w+ \(\d+\)|\d+|\w+ years?\b)|^,\s*(?:at least |a minimum of )?\w+(?: \(\d+\))?(?: years?)? of (?:which|them|these)\b/i;

/** What stands after "experience": up to the next demand or the clause's end, at most 18 words. */
export function objectOf(rest: string): Subject {
  if (NEXT_DEMAND.test(rest)) return { words: '', length: 0 };
  const lead = EXPERIENCE_IN.exec(rest)?.[0] ?? '';
  const object = rest.slice(lead.length);
  const end = Math.min(EXPERIENCE_END.exec(object)?.index ?? object.length, closingBracket(object));
  const words = object.slice(0, end).split(/\s+/).slice(0, LONGEST_SUBJECT_WORDS).join(' ');
  const startsClause =
    /^[\s,.;:]*$/.test(words) ||
    (lead.trim() === '' && !/^\s*[a-z]+ing\b/.test(words) && !/^[,:]/.test(rest));
  if (startsClause) return { words: '', length: 0 };
  return { words: tidy(words), length: lead.length + Math.min(end, words.length + 1) };
}

/** Where a bracket closes that was opened before; the length where none does: "(three of which in health IT) is required". */
function closingBracket(words: string): number {
  const close = words.indexOf(')');
  return close < 0 || words.slice(0, close).includes('(') ? words.length : close;
}

/** The name of what an experience is in, without the words around it. */
export function tidy(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(FILLER, '')
    .replace(/^(?:the|a|an|of|in|with|as|any)\s+/i, '')
    .replace(/[\s,:(]+$/, '')
    .trim();
}

/** A mention of experience, its span kept inside the statement. */
export function experience(
  statement: Statement,
  span: Span,
  subject: string,
  years: number | null,
  rule: string,
): Mention {
  const { start } = span;
  const end = Math.min(span.end, statement.end);
  const text = wordsOf(statement, { start, end });
  return openMention({ start, end, kind: 'experience', text, name: subject, years }, rule);
}
