import { setImmediate } from 'node:timers/promises';
import type { OwnEntries } from '../catalogue/index.ts';
import type { Demand, DemandQuestion, ShortlistQuestion } from '../plan/index.ts';
import type { Roster } from '../store/index.ts';
import { type AnsweringProcess, createAnsweringProcess } from './answering-process.ts';
import type { PageWish, ShortlistPage } from './rank-task.ts';

/**
 * Ranks people in a process of its own, which remembers the roster and the last rankings: judging ten thousand people
 * takes it seconds, a page of them after that some hundredths of one. What bids demand is held against them there too.
 */
export interface Ranker {
  /** Throws where the process dies or takes too long. */
  page(key: string, question: ShortlistQuestion, roster: Roster, page: PageWish): Promise<ShortlistPage>;
  /** What one bid demands, held against everybody. Throws where the process dies or takes too long. */
  demand(bid: DemandQuestion, roster: Roster): Promise<Demand[]>;
  close(): void;
}

const TIMEOUT_MS = 180_000;
/** People of one message: packing it keeps the server from others for some milliseconds. */
const PEOPLE_AT_ONCE = 250;

/** The process starts with the first question. `own`: the catalogue's own entries as they are when something is asked. */
export function createRanker(own: () => OwnEntries = () => ({})): Ranker {
  const ranking = createAnsweringProcess(own, TIMEOUT_MS);
  /** Asks, and hands the roster over where the process has just been started, or knows an earlier one. */
  async function answered<T>(ask: () => Promise<T | 'roster-unknown'>, roster: Roster): Promise<T> {
    for (;;) {
      const answer = await ask();
      if (answer !== 'roster-unknown') return answer;
      await handOver(ranking, roster);
    }
  }

  return {
    page(key, question, roster, page) {
      const named = `${JSON.stringify(own())}\n${key}`;
      const task = { key: named, question, roster: roster.version, page };
      return answered(() => ranking.ask('rank', task), roster);
    },
    demand: (bid, roster) => answered(() => ranking.ask('demand', { bid, roster: roster.version }), roster),
    close: () => ranking.close(),
  };
}

async function handOver(ranking: AnsweringProcess, { version, people }: Roster): Promise<void> {
  for (let from = 0; from === 0 || from < people.length; from += PEOPLE_AT_ONCE) {
    const part = people.slice(from, from + PEOPLE_AT_ONCE);
    const isLast = from + PEOPLE_AT_ONCE >= people.length;
    await ranking.ask('take-roster', { version, people: part, isLast });
    await setImmediate();
  }
}
