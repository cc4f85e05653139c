import { z } from 'zod';
import { LIMIT_NAMES, LIMIT_RULES, limitVariable } from './domain/index.ts';

/** A whole number in a range, with one sentence for everything that can be wrong with it. */
export function integer(least: number, most: number) {
  const words = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number(words).int(words).min(least, words).max(most, words);
}

/** MAX_PAGES and its like: what one document may hold, by the table of the domain. */
function limitVariables() {
  const variables = LIMIT_NAMES.map((limit) => {
    const { least, most, standard, meaning } = LIMIT_RULES[limit];
    return [limitVariable(limit), integer(least, most).default(standard).describe(meaning)] as const;
  });
  return Object.fromEntries(variables) as Record<`MAX_${string}`, (typeof variables)[number][1]>;
}

/** The variables of reading: what one document may cost, and what it may hold. */
export const readingVariables = {
  READ_TIMEOUT_SECONDS: integer(1, 3600)
    .default(120)
    .describe('Longest time that reading a small document may take; 2 s a MiB and 0.1 s a page are added.'),
  READ_CPU_SECONDS: integer(1, 3600)
    .default(60)
    .describe('Most processor time for reading a small document; the same is added.'),
  READ_HEAP_MB: integer(64, 8192)
    .default(512)
    .describe('JavaScript heap of the process that reads a document, in MiB.'),
  READ_MEMORY_MB: integer(128, 16_384)
    .default(768)
    .describe('Resident memory of the process that reads a document, in MiB.'),
  READ_SPLIT_PAGES: integer(0, 100_000)
    .default(200)
    .describe(
      'A PDF of more pages is read in two halves at once, by two processes, where a processor is free. 0: never.',
    ),
  ...limitVariables(),
};
