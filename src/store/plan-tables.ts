import type { ColumnType } from 'kysely';
import type { Holding, ProgressState } from '../domain/index.ts';

/** Filled in by PostgreSQL when left out; ISO 8601 in UTC when read. */
type Timestamp = ColumnType<string, string | undefined, string>;

/** What a team may do about a requirement that no study closes. */
export type GapChoiceKind = 'hire' | 'subcontract' | 'ask-the-buyer' | 'renew' | 'no-bid';

/** Where an action stood before a step. */
export interface EarlierState {
  state: ProgressState;
  earnedOn: string | null;
  number: string | null;
  /** The person's holdings before the step, where it changed them. */
  holdings?: readonly Holding[];
}

/** The tables of own catalogue entries and of what people decide about a plan, as migrations 0040 and 0041 make them. */
export interface PlanTables {
  ownEntries: { id: string; data: unknown; who: string | null; updatedAt: Timestamp };
  planAssignments: {
    bidId: string;
    credential: string;
    people: ColumnType<string[], string, string>;
    who: string | null;
    updatedAt: Timestamp;
  };
  gapChoices: {
    bidId: string;
    requirement: string;
    choice: GapChoiceKind;
    note: string | null;
    who: string | null;
    updatedAt: Timestamp;
  };
}
