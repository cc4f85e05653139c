import type { Span } from '../domain/index.ts';
import type { Statement } from './types.ts';

/** Words of a statement in a span; spans and offsets are the document's. */
export const wordsOf = (statement: Statement, { start, end }: Span): string =>
  statement.text.slice(start - statement.start, end - statement.start);

/** Words of a statement up to an offset. */
export const wordsBefore = (statement: Statement, offset: number): string =>
  statement.text.slice(0, offset - statement.start);

/** Words of a statement from an offset on. */
export const wordsAfter = (statement: Statement, offset: number): string =>
  statement.text.slice(offset - statement.start);

/** True where two spans share a character. */
export const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
