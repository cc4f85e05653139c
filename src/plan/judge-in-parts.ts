import type { Person } from '../domain/index.ts';
import type { Judgement, Profile } from '../match/index.ts';

/** People whose cells are held at once: a million cells with their words would take a gigabyte. */
const AT_ONCE = 200;

/**
 * Judges everybody and keeps of the cells only which are met, which is all that coverage asks. `look` sees the whole cells of
 * some people at a time.
 */
export function judgeInParts(
  people: readonly Person[],
  judgeSome: (some: readonly Person[]) => Judgement,
  look: (judgement: Judgement) => void = () => undefined,
): Judgement {
  const met = new Map<string, Set<string>>();
  const profiles: Profile[] = [];
  for (let from = 0; from < people.length; from += AT_ONCE) {
    const judgement = judgeSome(people.slice(from, from + AT_ONCE));
    profiles.push(...judgement.profiles);
    noteMet(met, judgement);
    look(judgement);
  }
  return {
    ...judgeSome([]),
    profiles,
    cell: (person, requirement) =>
      met.get(requirement)?.has(person) ? { requirement, status: 'met', why: '', holding: null } : undefined,
  };
}

function noteMet(met: Map<string, Set<string>>, judgement: Judgement): void {
  for (const { person } of judgement.profiles)
    for (const { requirement, status } of judgement.cellsOf(person.id))
      if (status === 'met') met.set(requirement, (met.get(requirement) ?? new Set()).add(person.id));
}
