import { setImmediate } from 'node:timers/promises';
import type { OwnEntries } from '../catalogue/index.ts';
import type { ShortlistQuestion } from '../plan/index.ts';
import type { Roster } from '../store/index.ts';
import { createAnsweringProcess } from './answering-process.ts';
import type { PageWish, ShortlistPage } from './rank-task.ts';

/**
 * Ranks people in a process of its own, which remembers the roster and the last rankings: judging ten thousand people
 * takes it seconds, a page of them after that some hundredths of one.
 */
export interface Ranker {
  /** Throws where the process dies or takes too long. */
  page(key: string, question: ShortlistQuestion, roster: Roster, page: PageWish): Promise<ShortlistPage>;
  close(): void;
}

const TIMEOUT_MS = 180_000;
/** People of one message: packing it keeps the server from others for some milliseconds. */
const PEOPLE_AT_ONCE = 250;

/** The process starts with the first question. `own`: the catalogue's own entries as they are when something is asked. */
export function createRanker(own: () => OwnEntries = () => ({})): Ranker {
  const ranking = createAnsweringProcess(own, TIMEOUT_MS);
  return {
    async page(key, question, { version, people }, page) {
      const task = { key: `${JSON.stringify(own())}\n${key}`, question, roster: version, page };
      for (;;) {
        const answer = await ranking.ask('rank', task);
        if (answer !== 'roster-unknown') return answer;
        // It has just been started, or knows an earlier one.
        for (let from = 0; from === 0 || from < people.length; from += PEOPLE_AT_ONCE) {
          const part = people.slice(from, from + PEOPLE_AT_ONCE);
          const isLast = from + PEOPLE_AT_ONCE >= people.length;
          await ranking.ask('take-roster', { version, people: part, isLast });
          await setImmediate();
        }
      }
    },
    close: () => ranking.close(),
  };
}
