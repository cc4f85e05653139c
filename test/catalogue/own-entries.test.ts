import { describe, expect, it } from 'vitest';
import {
  catalogueWith,
  didYouMean,
  faultsOfOwn,
  loadCatalogue,
  type OwnEntries,
  ownEntrySchema,
  ownId,
} from '../../src/catalogue/index.ts';

const steward = (more: object = {}) =>
  ownEntrySchema.parse({
    kind: 'credential',
    name: 'Northwind Data Steward',
    issuer: 'Northwind Institute',
    type: 'micro-credential',
    ...more,
  });
const correction = (more: object) => ownEntrySchema.parse({ kind: 'correction', ...more });
const problems = (own: OwnEntries) => faultsOfOwn(own).map(({ id, problem }) => `${id}: ${problem}`);

describe('own entries', () => {
  it('are found beside the shipped ones, by a misspelt name too', () => {
    const catalogue = catalogueWith({ 'own-steward': steward({ aliases: [{ text: 'NDS' }] }) });
    expect(catalogue.credentials.get('own-steward')).toMatchObject({ issuer: 'Northwind Institute' });
    expect(catalogue.names.lookUp('northwind data steward').map(({ id }) => id)).toEqual(['own-steward']);
    expect(didYouMean(catalogue, 'Northwnd Data Stewart')[0]?.id).toBe('own-steward');
  });

  it('leave the shipped catalogue as it is, and give another version', () => {
    const before = loadCatalogue();
    const catalogue = catalogueWith({ 'pmi-pmp': correction({ facts: { costUsd: 1 } }) });
    expect(catalogue.credentials.get('pmi-pmp')?.costUsd).toBe(1);
    expect(loadCatalogue()).toBe(before);
    expect(before.credentials.get('pmi-pmp')?.costUsd).not.toBe(1);
    expect(catalogue.version).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{8}\.own-[0-9a-f]{8}$/);
    expect(catalogueWith({})).toBe(before);
  });

  it('say nothing of what a correction leaves out', () => {
    const shipped = loadCatalogue().credentials.get('isc2-cissp');
    const { names, ...others } =
      catalogueWith({
        'isc2-cissp': correction({ aliases: [{ text: 'Firm-wide security ticket' }] }),
      }).credentials.get('isc2-cissp') ?? {};
    expect(names?.at(-1)).toEqual({ text: 'Firm-wide security ticket', class: 'safe' });
    expect({ ...others, names: shipped?.names }).toEqual(shipped);
  });

  it('of one short word count only where certification is spoken of', () => {
    const { names } =
      catalogueWith({ 'own-nds': steward({ aliases: [{ text: 'NDS' }] }) }).credentials.get('own-nds') ?? {};
    expect(names?.[1]).toMatchObject({
      class: 'needs-context',
      context: expect.arrayContaining(['certif', 'northwind']),
    });
  });
});

describe('what is wrong with own entries', () => {
  const CASES: readonly [problem: RegExp, own: OwnEntries][] = [
    [
      /prerequisites names "nope", which is not in credentials/,
      { 'own-a': steward({ prerequisites: ['nope'] }) },
    ],
    [
      /the name "CISSP" means .* \(isc2-cissp\) already/,
      { 'own-a': steward({ aliases: [{ text: 'CISSP' }].map((one) => ({ ...one, class: 'safe' })) }) },
    ],
    [/the name "IAT" is so short/, { 'own-a': steward({ aliases: [{ text: 'IAT', class: 'safe' }] }) }],
    [/name "!!" has no word/, { 'own-a': steward({ aliases: [{ text: '!!' }] }) }],
    [
      /corrects an entry that the catalogue does not have/,
      { 'gone-away': correction({ aliases: [{ text: 'Gone away' }] }) },
    ],
    [
      /prerequisites lead back to the entry itself/,
      {
        'own-a': steward({ prerequisites: ['own-b'] }),
        'own-b': steward({ name: 'Northwind Data Chief', prerequisites: ['own-a'] }),
      },
    ],
  ];
  it.each(CASES)('%s', (problem, own) => {
    expect(problems(own).join('\n')).toMatch(problem);
  });

  it('is nothing for sound ones', () => {
    expect(problems({ 'own-a': steward({ prerequisites: ['pmi-pmp'] }) })).toEqual([]);
  });

  it('keeps only the unsound ones out of the catalogue, with what leans on them', () => {
    const catalogue = catalogueWith({
      'own-a': steward({ prerequisites: ['nope'] }),
      'own-b': steward({ name: 'Northwind Data Chief', prerequisites: ['own-a'] }),
      'own-c': steward({ name: 'Northwind Data Clerk' }),
    });
    expect(['own-a', 'own-b', 'own-c'].map((id) => catalogue.credentials.has(id))).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('the id of an own credential', () => {
  it.each([
    ['Northwind Data Steward', 'own-northwind-data-steward'],
    ['Ångström (Level 2)', 'own-angstrom-level-2'],
    ['资格', 'own-entry'],
  ])('%s', (name, id) => {
    expect(ownId(name)).toBe(id);
  });
});
