import type { ApiClient } from '../../../src/cli/api-client.ts';
import { inventPeople, namesToInvent, numberFrom, pickerFrom } from '../invented.ts';

/** Puts so many made-up people on the roster, in place of whoever is on it; each knows for how long they have had a skill. */
export async function importInvented(api: ApiClient, count: number): Promise<void> {
  const pick = pickerFrom(7);
  const people = inventPeople(count, namesToInvent(), pick, () => numberFrom(pick) % 10);
  await api.post('/people/import', { schema: 'muster.roster/1', people });
}
