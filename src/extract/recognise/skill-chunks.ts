import type { Span } from '../../domain/index.ts';
import { EXAMPLES, NO_PHRASE, PARTS, SKILL_HEAD, SKILL_TAIL, VAGUE_WORDS } from '../rules/skills.ts';
import { wordsOf } from '../spans.ts';
import type { Statement } from '../types.ts';
import type { FoundName } from './names.ts';

const LONGEST_PHRASE_WORDS = 9;

// Separators of a list; "and" and "or" count when a list or names are at hand, see isListed.
const COMMA = /\s*[,;•·]\s*(?:and\s+|or\s+|and\/or\s+)?|\s+(?:as well as|and\/or)\s+/g;
const COLON = /:\s+/g;
const AND = /\s+(?:and|or|&)\s+(?:(?:with|in|of)\s+)?/g;
// "(Excel, Word and PowerPoint)" lists; "(HTML)" belongs to the words before it.
const LIST_BRACKET = /\s*\((?=[^)]*(?:,|\band\b|\bor\b))|(?<=\([^)]*(?:,|\band\b|\bor\b)[^)]*)\)\s*/g;

/** What cuts a zone into parts. `asked` is asked first: most zones hold few of them, and the patterns are dear. */
interface Separator {
  asked: RegExp | null;
  pattern: RegExp;
}
const SEPARATORS: readonly Separator[] = [
  { asked: null, pattern: PARTS },
  { asked: null, pattern: EXAMPLES },
  { asked: /[,;•·]|as well|\//, pattern: COMMA },
  { asked: /:/, pattern: COLON },
  { asked: /\([^)]*(?:,|\band\b|\bor\b)/, pattern: LIST_BRACKET },
];
const BETWEEN_TWO: readonly Separator[] = [{ asked: /and|or|&/, pattern: AND }];

/** A zone cut into the things that it lists, never inside a catalogue name, without words that are no part of a name. */
export function chunksOf(statement: Statement, zone: Span, names: readonly FoundName[]): Span[] {
  const parts = cut(statement, zone, SEPARATORS, names);
  return parts
    .flatMap((part) =>
      isListed(statement, part, names, parts.length) ? cut(statement, part, BETWEEN_TWO, names) : [part],
    )
    .map((part) => tidy(statement, part))
    .map((part) => withWholeNames(part, names));
}

/** "Advanced SQL" where the catalogue has just that: a word that is dropped elsewhere belongs to the name. */
function withWholeNames(part: Span, names: readonly FoundName[]): Span {
  const atStart = names.find((name) => name.start < part.start && part.start < name.end);
  const atEnd = names.find((name) => name.start < part.end && part.end < name.end);
  return { start: atStart?.start ?? part.start, end: atEnd?.end ?? part.end };
}

/** "A, B and C" is a list; "design and development" alone is one thing, unless both sides are names or long. */
function isListed(statement: Statement, part: Span, names: readonly FoundName[], parts: number): boolean {
  const sides = wordsOf(statement, part).split(AND);
  if (sides.length < 2) return false;
  const found = names.filter((name) => name.start >= part.start && name.end <= part.end);
  if (found.length >= sides.length || parts > 1) return true;
  return sides.every((side) => isNameLike(side.trim()) || found.some(({ text }) => side.includes(text)));
}

// two words, or an acronym: "BPMN"
const isNameLike = (side: string) => side.includes(' ') || /\p{Lu}.*\p{Lu}/u.test(side);

function cut(
  statement: Statement,
  zone: Span,
  separators: readonly Separator[],
  names: readonly FoundName[],
): Span[] {
  const words = wordsOf(statement, zone);
  const cuts = separators
    .flatMap(({ asked, pattern }) => (!asked || asked.test(words) ? [...words.matchAll(pattern)] : []))
    .map((match) => ({ start: zone.start + match.index, end: zone.start + match.index + match[0].length }))
    .filter((at) => !names.some((name) => name.start < at.start && at.end < name.end))
    .sort((a, b) => a.start - b.start);
  const pieces: Span[] = [];
  let from = zone.start;
  for (const at of [...cuts, { start: zone.end, end: zone.end }]) {
    if (at.start > from) pieces.push({ start: from, end: at.start });
    from = Math.max(from, at.end);
  }
  return pieces;
}

function tidy(statement: Statement, span: Span): Span {
  const text = wordsOf(statement, span);
  const words = SKILL_HEAD.exec(text)?.[0] ?? '';
  // "Working Capital Fund": the capital says that the word belongs to the name
  const isTitle =
    span.start > statement.start && /^\p{Lu}/u.test(words) && /^\p{Lu}/u.test(text.slice(words.length));
  const head = isTitle ? 0 : words.length;
  const rest = text.slice(head).replace(SKILL_TAIL, '');
  return { start: span.start + head, end: span.start + head + rest.length };
}

/** True for words that can name a skill although the catalogue has no such name. */
export function isPhrase(text: string): boolean {
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.length > LONGEST_PHRASE_WORDS || text.length < 3) return false;
  if (words.length === 1 && /^[a-z]+(?:ing|ed|ly)?$/.test(text) && text.length < 9) return false;
  if (words.length === 1 && /^[A-Z][a-z]{2,8}ing$/.test(text)) return false;
  return /\p{L}{2}/u.test(text) && !isVague(text) && !NO_PHRASE.test(text) && !/[?"“”]|https?:/.test(text);
}

/** True for words that name nothing ("the work", "testing", "their areas of responsibility"). */
export const isVague = (text: string): boolean => VAGUE_WORDS.test(text.trim());
