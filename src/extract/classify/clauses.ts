import type { Span } from '../../domain/index.ts';
import { remembering } from '../remember.ts';
import type { Statement } from '../types.ts';

// "ten years in audit, ideally in banking": what follows is another matter of its own
const BOUNDARY =
  /;|,\s+(?=(?:ideally|preferably)\s)|\s[-–—]\s|,?\s+\b(?:but|however|whereas|while|although)\b|\.\s+(?=[A-Z])/g;

// "Bachelor's degree (Master's preferred)": the bracket speaks of its own; "PMP (preferred)" of what stands before
const OWN_BRACKET =
  /\([^()]*\p{L}[^()]*\s(?:preferred|desired|desirable|required|mandatory|essential|optional|beneficial|advantageous|a plus|an asset|an advantage)\s*\)/giu;
const NO_NAME = /^\((?:is|are|highly|strongly|also|not|would be|where|if|when|as)\s/i;

/**
 * The clause of a statement around a span: between semicolons, dashes and "but", without brackets that speak of their
 * own, which are clauses themselves. Offsets are the document's.
 */
export function clauseAround(statement: Statement, span: Span): Span & { text: string } {
  let { text } = statement;
  if (!text.includes('(')) return clauseOf(statement, text, span);
  for (const { 0: bracket, index } of statement.text.matchAll(OWN_BRACKET)) {
    if (NO_NAME.test(bracket)) continue;
    const start = statement.start + index;
    if (start < span.start && span.end <= start + bracket.length)
      return { start, end: start + bracket.length, text: bracket };
    text = text.slice(0, index) + ' '.repeat(bracket.length) + text.slice(index + bracket.length);
  }
  return clauseOf(statement, text, span);
}

const boundariesOf = remembering((words): readonly Span[] =>
  [...words.matchAll(BOUNDARY)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
);

function clauseOf(statement: Statement, text: string, span: Span): Span & { text: string } {
  let start = 0;
  let end = text.length;
  for (const boundary of boundariesOf(text)) {
    if (boundary.end <= span.start - statement.start) start = boundary.end;
    else if (boundary.start >= span.end - statement.start) {
      end = boundary.start;
      break;
    }
  }
  return {
    start: statement.start + start,
    end: statement.start + end,
    text: text.slice(start, end),
  };
}
