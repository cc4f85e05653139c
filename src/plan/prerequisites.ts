import type { Catalogue, Credential } from '../catalogue/index.ts';
import { impliedBy, isHeldOn, type Profile } from '../match/index.ts';
import { effortOf } from './effort.ts';

/** Prerequisites not held on the day of the answer, deepest first. Of alternatives, the one with the least effort. */
export function missingBefore(
  credential: Credential,
  profile: Profile,
  asOf: string,
  catalogue: Catalogue,
  path: readonly string[] = [],
): Credential[] {
  const holds = (id: string) =>
    profile.held.some(
      ({ credential: owned, holding }) =>
        owned !== null && (owned.id === id || impliedBy(owned, catalogue).has(id)) && isHeldOn(holding, asOf),
    );
  const any = credential.prerequisitesAny;
  const cheapest = any.some(holds) ? [] : leastEffort(any, catalogue);
  const needed = [...credential.prerequisites.filter((id) => !holds(id)), ...cheapest].filter(
    (id) => !path.includes(id),
  );
  const chain = needed
    .flatMap((id) => stillEarnable(id, catalogue))
    .flatMap((before) => [
      ...missingBefore(before, profile, asOf, catalogue, [...path, credential.id]),
      before,
    ]);
  return [...new Set(chain)];
}

function leastEffort(ids: readonly string[], catalogue: Catalogue): string[] {
  const cost = (one: Credential) => effortOf(one, catalogue).costToPlan;
  const known = ids
    .flatMap((id) => catalogue.credentials.get(id) ?? [])
    .filter(({ status }) => status === 'active');
  const [first] = known.sort((one, other) => cost(one) - cost(other) || (one.id < other.id ? -1 : 1));
  return first ? [first.id] : [];
}

/** A prerequisite that has retired stands for its first successor that can still be earned; without one nothing is left to earn. */
function stillEarnable(id: string, catalogue: Catalogue): Credential[] {
  const asked = catalogue.credentials.get(id);
  if (!asked || asked.status === 'active') return asked ? [asked] : [];
  const later = asked.replacedBy.flatMap((next) => catalogue.credentials.get(next) ?? []);
  return later.filter(({ status }) => status === 'active').slice(0, 1);
}
