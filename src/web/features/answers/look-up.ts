import type { CoveredRequirement, Match } from '../../../domain/index.ts';

/** Looks up what ids stand for in the answers of a bid; what is not there keeps its id, so that nothing is hidden. */
export interface LookUp {
  person: (id: string) => { name: string; title: string | null };
  requirement: (id: string) => CoveredRequirement | undefined;
  label: (id: string) => string;
}

/** The look-up of one answer. */
export function lookUpIn({ shortlist, requirements }: Match): LookUp {
  const people = new Map(shortlist.map(({ person }) => [person.id, person]));
  const byId = new Map(requirements.map((one) => [one.id, one]));
  return {
    person: (id) => people.get(id) ?? { name: id, title: null },
    requirement: (id) => byId.get(id),
    label: (id) => byId.get(id)?.label ?? id,
  };
}
