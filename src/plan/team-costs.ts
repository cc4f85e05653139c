import type { TeamRules } from '../domain/index.ts';
import type { Judgement } from '../match/index.ts';

/** Cost an hour by person id, USD. */
export interface Costs {
  plain(person: string): number;
  /** With the penalty that subcontractors carry when teams are compared. */
  compared(person: string): number;
}

/** An unknown cost counts as a dollar above the dearest known: it must not look like a bargain. */
export function costsOf({ profiles }: Judgement, { subcontractorPenaltyPercent }: TeamRules): Costs {
  const dearest = profiles.reduce((most, { person }) => Math.max(most, person.costUsdPerHour ?? 0), 0);
  const plain = new Map(profiles.map(({ person }) => [person.id, person.costUsdPerHour ?? dearest + 1]));
  const subcontractors = new Set(
    profiles.filter(({ person }) => person.employer !== null).map(({ person }) => person.id),
  );
  const factor = 1 + subcontractorPenaltyPercent / 100;
  const costOf = (person: string) => plain.get(person) ?? 0;
  return {
    plain: costOf,
    compared: (person) => (subcontractors.has(person) ? costOf(person) * factor : costOf(person)),
  };
}
