import { z } from 'zod';

/** More rows than this make an answer that nobody reads. */
const MOST_ROWS = 1_000;

/** The query of a list that is asked in pages. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).optional().describe('Rows of a page.'),
  cursor: z.string().min(1).max(100).optional().describe('The "next" of the page before.'),
};
