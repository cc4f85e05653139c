import { z } from 'zod';
import { AppError } from '../errors.ts';

/** More rows than this make an answer that nobody reads. */
const MOST_ROWS = 1_000;

/** The query of a list that is asked in pages; without either the list is answered whole. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).optional().describe('Rows of a page.'),
  cursor: z.string().min(1).max(200).optional().describe('The "next" of the page before.'),
};

/** The field of an answer that was asked in pages. */
export const nextPage = z
  .string()
  .nullable()
  .optional()
  .describe('The cursor of the next page; null on the last. Only where a page was asked for.');

/** Which page is asked for. */
export interface PageWish {
  limit?: number | undefined;
  cursor?: string | undefined;
}

/** Rows of a page when only a cursor was given. */
const USUAL_ROWS = 100;

/**
 * A page of a list whose rows have ids, from behind the row that the cursor names: rows that come or go elsewhere shift
 * nothing.
 *
 * @throws AppError `invalid-request` where that row is gone.
 */
export function pageOf<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  { limit, cursor }: PageWish,
): { rows: readonly Row[]; next?: string | null } {
  if (limit === undefined && cursor === undefined) return { rows };
  const before = cursor === undefined ? -1 : rows.findIndex((row) => idOf(row) === cursor);
  if (cursor !== undefined && before < 0)
    throw new AppError(
      'invalid-request',
      `The list has no "${cursor}" any more, after which the next page would begin. Ask for the first page again.`,
    );
  const end = before + 1 + (limit ?? USUAL_ROWS);
  const page = rows.slice(before + 1, end);
  const last = page.at(-1);
  return { rows: page, next: end < rows.length && last !== undefined ? idOf(last) : null };
}
