import type { Span } from '../../domain/index.ts';
import type { Statement } from '../types.ts';

const BOUNDARY = /;|\s[-–—]\s|,?\s+\b(?:but|however|whereas|while|although)\b|\.\s+(?=[A-Z])/g;

/** The clause of a statement around a span: between semicolons, dashes and "but". Offsets are the document's. */
export function clauseAround(statement: Statement, span: Span): Span & { text: string } {
  let start = 0;
  let end = statement.text.length;
  for (const match of statement.text.matchAll(BOUNDARY)) {
    const at = match.index;
    if (at + match[0].length <= span.start - statement.start) start = at + match[0].length;
    else if (at >= span.end - statement.start) {
      end = at;
      break;
    }
  }
  return {
    start: statement.start + start,
    end: statement.start + end,
    text: statement.text.slice(start, end),
  };
}
