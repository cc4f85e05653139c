import { readFileSync } from 'node:fs';
import { loadCatalogue } from '../../src/catalogue/index.ts';
import { packagePath } from '../../src/paths.ts';
import { problemText, type RosterResult, readRoster } from '../../src/roster/index.ts';

/** A sample roster file, as the service imports it. */
export function readSampleRoster(name: 'roster.csv' | 'roster.json'): Extract<RosterResult, { ok: true }> {
  const bytes = readFileSync(packagePath('fixtures', 'roster', name));
  const result = readRoster({ name, bytes }, { catalogue: loadCatalogue() });
  if (!result.ok) throw new Error(`${name}: ${result.problems.map(problemText).join('; ')}`);
  return result;
}
