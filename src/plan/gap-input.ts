import type { Catalogue } from '../catalogue/index.ts';
import type { Coverage } from '../domain/index.ts';
import type { Judgement } from '../match/index.ts';
import type { Dropped, Openings } from './openings.ts';
import type { ChosenTeam } from './team.ts';

/** What the plan is made from: the judged roster and the chosen team. */
export interface GapInput {
  judgement: Judgement;
  chosen: ChosenTeam;
  covered: ReadonlyMap<string, Coverage>;
  openings: Openings;
  catalogue: Catalogue;
  hoursPerWeek: number;
  /** What people gave up: it is not asked of them again. */
  dropped?: readonly Dropped[] | undefined;
}
