import type { Catalogue } from '../catalogue/index.ts';
import type { Cell, Person, Requirement, RequirementKind } from '../domain/index.ts';
import { type BidDates, dueDay } from './days.ts';
import { judgeClearance } from './judge-clearance.ts';
import { judgeCredential } from './judge-credential.ts';
import { judgeEducation } from './judge-education.ts';
import { judgeExperience } from './judge-experience.ts';
import { judgeSkill } from './judge-skill.ts';
import { type Profile, profileOf } from './profile.ts';
import type { JudgedOn } from './validity.ts';
import type { Verdict } from './verdict.ts';

type Judge = (requirement: Requirement, profile: Profile, on: JudgedOn, catalogue: Catalogue) => Verdict;

/** Who judges which kind. A company's credentials are no person's: nobody judges them here. */
const JUDGES: Record<Exclude<RequirementKind, 'company-credential'>, Judge> = {
  certification: judgeCredential,
  skill: judgeSkill,
  clearance: judgeClearance,
  experience: judgeExperience,
  education: judgeEducation,
};

/** Every person judged against every requirement on people. */
export interface Judgement {
  requirements: readonly Requirement[];
  profiles: readonly Profile[];
  dates: BidDates;
  /** The cell of a person (id) and a requirement (id); undefined for a requirement on the company. */
  cell(person: string, requirement: string): Cell | undefined;
  /** All cells of a person, in the requirements' order. */
  cellsOf(person: string): readonly Cell[];
}

/** True for what a person can meet: not the company's credentials, and not the company's own experience. */
export const isOnPeople = ({ kind, subject }: Requirement): boolean =>
  kind !== 'company-credential' && subject === 'staff';

/** What a team is chosen for: demands on people that are mandatory or preferred. */
export const isAskedOfTeam = (requirement: Requirement): boolean =>
  isOnPeople(requirement) && requirement.modality !== 'informational';

/** Judges people against requirements, each on the day that it is due. */
export function judge(
  requirements: readonly Requirement[],
  people: readonly Person[],
  catalogue: Catalogue,
  dates: BidDates,
): Judgement {
  const profiles = people.map((person) => profileOf(person, catalogue));
  const cells = new Map(
    profiles.map((profile) => [
      profile.person.id,
      new Map(
        requirements
          .filter(isOnPeople)
          .map((requirement) => [requirement.id, judgeOne(requirement, profile, catalogue, dates)]),
      ),
    ]),
  );
  return {
    requirements,
    profiles,
    dates,
    cell: (person, requirement) => cells.get(person)?.get(requirement),
    cellsOf: (person) => [...(cells.get(person)?.values() ?? [])],
  };
}

function judgeOne(requirement: Requirement, profile: Profile, catalogue: Catalogue, dates: BidDates): Cell {
  const on = { asOf: dates.asOf, due: dueDay(requirement.due, dates) };
  const judgeKind = JUDGES[requirement.kind as keyof typeof JUDGES];
  return { requirement: requirement.id, ...judgeKind(requirement, profile, on, catalogue) };
}
