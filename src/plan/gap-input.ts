import type { Catalogue } from '../catalogue/index.ts';
import type { Coverage } from '../domain/index.ts';
import type { Judgement } from '../match/index.ts';
import type { Openings } from './openings.ts';
import type { ChosenTeam } from './team.ts';

/** What the plan is made from: the judged roster and the chosen team. */
export interface GapInput {
  judgement: Judgement;
  chosen: ChosenTeam;
  covered: ReadonlyMap<string, Coverage>;
  openings: Openings;
  catalogue: Catalogue;
  hoursPerWeek: number;
}
