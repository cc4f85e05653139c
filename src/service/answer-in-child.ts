import type { OwnEntries } from '../catalogue/index.ts';
import type { Extraction, Match } from '../domain/index.ts';
import type { AnswerQuestion } from './answer-question.ts';
import { createAnsweringProcess } from './answering-process.ts';
import { keepLast } from './keep-last.ts';

/**
 * Works out answers in processes of their own, one for teams, which may take a minute, and one for what is quick, so that
 * many requirements or a hard team never keep the server, or whoever reads a bid, waiting.
 */
export interface Answerer {
  /** What several documents demand together. Throws where the process dies or takes too long. */
  combine(extractions: readonly Extraction[]): Promise<Extraction>;
  /**
   * Shortlist, team and plan. `key` names what is asked: the same key is worked out once, as long as it is among the last.
   * Throws where the process dies or takes too long.
   */
  answer(key: string, question: AnswerQuestion): Promise<Match>;
  close(): void;
}

/** The solver stops itself long before; this ends what hangs in spite of it. */
const TIMEOUT_MS = 120_000;
/** The page asks for shortlist, team and plan one after the other: the same question each time. */
const KEPT = 16;

/** Cells of all kept answers together: each takes half a kilobyte. */
const MOST_CELLS = 150_000;
const cellsOf = ({ shortlist, requirements }: Match): number => shortlist.length * requirements.length;

/** Does some work and notes how long it took. */
export type Timing = <T>(stage: 'resolve' | 'match', work: () => Promise<T>) => Promise<T>;

/** Each process starts with its first question. `own`: the catalogue's own entries as they are when something is asked. */
export function createAnswerer(
  own: () => OwnEntries = () => ({}),
  timed: Timing = (_stage, work) => work(),
  timeoutMs = TIMEOUT_MS,
): Answerer {
  const answering = createAnsweringProcess(own, timeoutMs);
  const reading = createAnsweringProcess(own, timeoutMs);
  const answers = keepLast<Match>(KEPT, { most: MOST_CELLS, of: cellsOf });
  return {
    combine: (extractions) => timed('resolve', () => reading.ask('combine', extractions)),
    answer: (key, question) =>
      answers(`${JSON.stringify(own())}\n${key}`, () =>
        timed('match', () => answering.ask('answer', question)),
      ),
    close() {
      answering.close();
      reading.close();
    },
  };
}
