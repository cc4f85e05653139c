import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/index.ts';
import { toExtractionJson } from '../../src/export/index.ts';
import { extract } from '../../src/extract/index.ts';
import { ingest } from '../../src/ingest/index.ts';
import { packagePath } from '../../src/paths.ts';
import { answer } from '../../src/plan/index.ts';
import { readRoster } from '../../src/roster/index.ts';
import { TODAY } from '../support/bids.ts';
import { validator } from './validator.ts';

const catalogue = loadCatalogue();
const folder = packagePath('fixtures', 'documents');
const sources = readdirSync(folder).flatMap((name) =>
  readdirSync(packagePath('fixtures', 'documents', name))
    .filter((file) => file.startsWith('source.'))
    .map((file) => ({ name, path: packagePath('fixtures', 'documents', name, file) })),
);

describe.each(sources)('$name', async ({ path }) => {
  const read = await ingest({ name: path, bytes: readFileSync(path) });
  if (!read.ok) throw new Error(read.issue.message);
  const extraction = extract([read.document], catalogue);

  it('gives an extraction that the contract’s schema accepts', () => {
    const json = toExtractionJson([read.document], extraction, {
      pipeline: '1',
      catalogue: catalogue.version,
    });
    expect(validator('extraction')(JSON.parse(JSON.stringify(json)))).toEqual([]);
  });

  it('gives an answer that the contract’s schema accepts', async () => {
    const file = packagePath('fixtures', 'roster', 'roster.csv');
    const roster = readRoster({ name: 'roster.csv', bytes: readFileSync(file) }, { catalogue });
    if (!roster.ok) throw new Error(JSON.stringify(roster.problems));
    const { people } = roster;
    const match = await answer({
      extraction,
      documents: [read.document],
      people,
      catalogue,
      kickoff: '2027-03-01',
      asOf: TODAY,
    });
    expect(validator('match')(JSON.parse(JSON.stringify(match)))).toEqual([]);
  });
});

it('the sample roster is as the contract’s schema says', () => {
  const file = packagePath('fixtures', 'roster', 'roster.json');
  expect(validator('roster')(JSON.parse(readFileSync(file, 'utf8')))).toEqual([]);
});

it('the schema refuses what lacks a field', () => {
  expect(validator('match')({ schema: 'muster.match/1' })).not.toEqual([]);
});
