import { loadCatalogue } from '../../../src/catalogue/index.ts';
import type { ApiClient } from '../../../src/cli/api-client.ts';
import { aHolding, aPerson } from '../../support/bids.ts';
import { pickerFrom, ROLES } from '../invented.ts';

type Named = readonly { id: string; name: string }[];

/** What made-up people hold and can, and made-up documents ask for. */
export interface NamesToInvent {
  credentials: Named;
  skills: Named;
}

/** 150 certifications and 80 skills of the catalogue. */
export function namesToInvent(): NamesToInvent {
  const catalogue = loadCatalogue();
  const credentials = [...catalogue.credentials.values()]
    .filter(({ status, type }) => status === 'active' && type === 'certification')
    .slice(0, 150);
  return { credentials, skills: [...catalogue.skills.values()].slice(0, 80) };
}

/** Puts so many made-up people on the roster, in place of whoever is on it. */
export async function importInvented(api: ApiClient, count: number): Promise<void> {
  await api.post('/people/import', {
    schema: 'muster.roster/1',
    people: inventPeople(count, namesToInvent()),
  });
}

function inventPeople(count: number, { credentials, skills }: NamesToInvent) {
  const pick = pickerFrom(7);
  const numbers = Array.from({ length: 160 }, (_, number) => number);
  return Array.from({ length: count }, (_, number) =>
    aPerson({
      id: `P${number}`,
      name: `Person ${number}`,
      title: pick(ROLES),
      costUsdPerHour: 40 + pick(numbers),
      yearsExperience: pick(numbers) % 20,
      roles: [{ name: pick(ROLES), years: pick(numbers) % 12 }],
      skills: Array.from({ length: 8 }, () => ({
        name: pick(skills).id,
        level: null,
        years: pick(numbers) % 10,
        lastUsed: null,
      })),
      holdings: Array.from({ length: pick(numbers) % 5 }, () =>
        aHolding(pick(credentials).id, { expires: '2028-01-01' }),
      ),
    }),
  );
}
