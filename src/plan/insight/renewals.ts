import type { Catalogue } from '../../catalogue/index.ts';
import type { Person } from '../../domain/index.ts';
import { daysBetween, isHeld, profilesOf } from '../../match/index.ts';

/** A holding that needs renewing. */
export interface Renewal {
  person: string;
  /** Catalogue id, or null where the catalogue does not know the name. */
  credential: string | null;
  name: string;
  expires: string;
  /** Negative for what has lapsed. */
  daysLeft: number;
  /** The narrowest of the windows that it falls into; 0 = lapsed. */
  within: number;
  /** How the issuer renews it; for what has retired, what to earn in its place. */
  how: string;
}

/** Days ahead of an expiry on which people are told; source: the product's brief. */
export const RENEWAL_WINDOWS_DAYS = [30, 60, 90] as const;

/** What lapses within 90 days or has lapsed, the most urgent first: a lapsed certification is worse than none (seed 002). */
export function renewalsDue(people: readonly Person[], asOf: string, catalogue: Catalogue): Renewal[] {
  const found = profilesOf(people, catalogue).flatMap(({ person, held }) =>
    held.flatMap(({ holding, credential }): Renewal[] => {
      const { expires } = holding;
      if (expires === null || !isHeld(holding)) return [];
      const daysLeft = daysBetween(asOf, expires);
      const within = daysLeft < 0 ? 0 : RENEWAL_WINDOWS_DAYS.find((days) => daysLeft <= days);
      if (within === undefined) return [];
      const name = credential?.name ?? holding.credential;
      const how = renewalWords(credential?.id ?? '', catalogue);
      return [
        { person: person.id, credential: credential?.id ?? null, name, expires, daysLeft, within, how },
      ];
    }),
  );
  return found.sort((one, other) => one.daysLeft - other.daysLeft || one.person.localeCompare(other.person));
}

function renewalWords(id: string, { credentials }: Catalogue): string {
  const credential = credentials.get(id);
  if (!credential) return 'ask the issuer: the catalogue does not know it';
  if (credential.status === 'active') return credential.renewal ?? 'how it is renewed is not known';
  const next = credential.replacedBy.flatMap((later) => credentials.get(later) ?? []);
  const names = next.filter(({ status }) => status === 'active').map(({ name }) => name);
  return names.length > 0
    ? `cannot be renewed (${credential.status}); earn ${names.join(' or ')} instead`
    : `cannot be renewed (${credential.status}), and nothing has taken its place`;
}
