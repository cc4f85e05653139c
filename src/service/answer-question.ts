import type { AnswerInput } from '../plan/index.ts';

/** All that an answer depends on beside the catalogue: the same question gives the same answer. */
export type AnswerQuestion = Omit<AnswerInput, 'catalogue'>;
