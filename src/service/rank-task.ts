import type { CoveredRequirement, Person, ShortlistRow } from '../domain/index.ts';
import type { DemandQuestion, ShortlistQuestion } from '../plan/index.ts';

/** Which rows of a shortlist are wanted. */
export interface PageWish {
  offset: number;
  limit: number;
}

/** Some rows of a shortlist, and how far everybody together meets each requirement. */
export interface ShortlistPage {
  requirements: CoveredRequirement[];
  rows: ShortlistRow[];
  total: number;
}

/** What the ranking process is asked. The same `key` is the same question; the roster is told apart by its version. */
export interface RankTask {
  key: string;
  question: ShortlistQuestion;
  roster: number;
  page: PageWish;
}

/** What one bid demands of the roster of this version, as the ranking process is asked. */
export interface DemandTask {
  bid: DemandQuestion;
  roster: number;
}

/** Some people of a roster, on the way to the ranking process. */
export interface RosterPart {
  version: number;
  people: readonly Person[];
  isLast: boolean;
}
