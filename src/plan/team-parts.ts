import type { Catalogue } from '../catalogue/index.ts';
import type { Requirement, Role, TeamRules } from '../domain/index.ts';
import type { Judgement, Profile } from '../match/index.ts';
import type { Exclusion } from './eligibility.ts';
import type { Opening, Openings } from './openings.ts';
import type { Goal, Program } from './program.ts';
import type { Slot } from './slots.ts';

/** A person may take a place in the team. */
export interface Seat {
  person: string;
  profile: Profile;
  slot: Slot;
  variable: number;
  fitsRole: boolean;
  /** Why the place is closed to the person; empty but where changes are tried out. */
  exclusions: readonly Exclusion[];
}

/** A person may earn a credential before a day. */
export interface Training {
  person: string;
  credential: string;
  /** The day by which its study must end: the earliest on which something it closes is due, less the days to issue it. */
  due: string;
  /** The earliest day on which something it closes is due. */
  neededBy: string;
  hours: number;
  costToPlan: number;
  rank: number;
  variable: number;
}

/** A person may close a requirement by training. */
export interface Closing {
  person: string;
  requirement: Requirement;
  openings: readonly Opening[];
  variable: number;
}

/** How far a requirement is met by the team: what its variables count. */
export interface Cover {
  requirement: Requirement;
  /** People who meet it now or after the plan, up to the number needed. */
  units: number;
  /** 1 when enough do. */
  full: number;
  /** People who meet it now. */
  now: number;
}

/** A person is in the team, in one place or several. */
export interface Membership {
  person: string;
  profile: Profile;
  seats: readonly Seat[];
  variable: number;
}

/** The team and its training as one program, and what its variables mean. */
export interface TeamModel {
  program: Program;
  goals: readonly Goal[];
  /** With those of coverage that the program's own bounds may stand for. */
  allGoals: readonly Goal[];
  seats: readonly Seat[];
  members: readonly Membership[];
  trainings: readonly Training[];
  closings: readonly Closing[];
  covers: readonly Cover[];
}

/** What the team is chosen from. */
export interface TeamInput {
  judgement: Judgement;
  roles: readonly Role[];
  slots: readonly Slot[];
  openings: Openings;
  catalogue: Catalogue;
  hoursPerWeek: number;
  /** Most that training may cost, USD list price; null = no limit. */
  budgetUsd: number | null;
  /** What is said of the team beyond the documents. */
  rules: TeamRules;
}
