import { type Catalogue, loadCatalogue } from '../../src/catalogue/index.ts';
import type { Person } from '../../src/domain/index.ts';
import { aHolding, aPerson } from '../support/bids.ts';

/** Roles of made-up bids and people. */
export const ROLES =
  'Project Manager,Solution Architect,Data Engineer,ML Engineer,Security Analyst,Network Engineer,Business Analyst,Scrum Master,Test Lead,Database Administrator,DevOps Engineer,UX Designer,Help Desk Lead,Trainer,Auditor'.split(
    ',',
  );

type Pick = <T>(all: readonly T[]) => T;

/** Picks in an order that looks like chance and is the same each time (a linear congruential generator). */
export function pickerFrom(seed: number): Pick {
  let state = seed;
  return <T>(all: readonly T[]): T => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return pickAt(all, Math.floor((state / 2_147_483_648) * all.length));
  };
}

/** The one at this place; after the last comes the first again. */
export function pickAt<T>(all: readonly T[], place: number): T {
  const found = all[place % all.length];
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
}

const NUMBERS = Array.from({ length: 160 }, (_, number) => number);
/** A number under 160. */
export const numberFrom = (pick: Pick): number => pick(NUMBERS);

type Named = readonly { id: string; name: string }[];

/** What made-up people hold and can, and made-up documents ask for. */
export interface NamesToInvent {
  credentials: Named;
  skills: Named;
}

/** How many names there are to invent with. */
export const [CREDENTIALS, SKILLS] = [150, 80];

/** The first certifications and skills of the catalogue. */
export function namesToInvent(catalogue: Catalogue = loadCatalogue()): NamesToInvent {
  const credentials = [...catalogue.credentials.values()]
    .filter(({ status, type }) => status === 'active' && type === 'certification')
    .slice(0, CREDENTIALS);
  return { credentials, skills: [...catalogue.skills.values()].slice(0, SKILLS) };
}

/** Made-up people; `yearsOfSkill` is asked for each of their skills. */
export function inventPeople(
  count: number,
  { credentials, skills }: NamesToInvent,
  pick: Pick,
  yearsOfSkill: () => number | null,
): Person[] {
  return Array.from({ length: count }, (_, number) =>
    aPerson({
      id: `P${number}`,
      name: `Person ${number}`,
      title: pick(ROLES),
      costUsdPerHour: 40 + numberFrom(pick),
      yearsExperience: numberFrom(pick) % 20,
      roles: [{ name: pick(ROLES), years: numberFrom(pick) % 12 }],
      skills: Array.from({ length: 8 }, () => ({
        name: pick(skills).id,
        level: null,
        years: yearsOfSkill(),
        lastUsed: null,
      })),
      holdings: Array.from({ length: numberFrom(pick) % 5 }, () =>
        aHolding(pick(credentials).id, { expires: '2028-01-01' }),
      ),
    }),
  );
}
