import { describe, expect, it } from 'vitest';
import { type DataFile, readDataFiles } from '../../src/catalogue/data-files.ts';
import { loadCatalogue, type Name, tokenise } from '../../src/catalogue/index.ts';
import { packagePath } from '../../src/paths.ts';

interface Entry {
  id: string;
  name: string;
  names?: Name[];
  source?: string;
}

const catalogue = loadCatalogue();
const files = readDataFiles(packagePath('src/catalogue/data')).filter(
  ({ path }) => path !== 'quality-rules.json',
);
const entriesOf = ({ text }: DataFile) => JSON.parse(text) as Entry[];
const reviewed = files.filter(({ path }) => !path.startsWith('skills/'));
const entries = reviewed.flatMap(entriesOf).filter((entry) => entry.names);

/**
 * Names of at most four letters that mean one thing in a tender wherever they stand. Anything shorter than this is a
 * programme, a plan or an agency somewhere; add a name only after looking for its other meanings.
 */
const SHORT_AND_SAFE = new Set(
  (
    'A-CSM ACLS AIGP ARRT BPSS CAPM CASP+ CBAP CCCM CCIE CCNA CCNP CCSK CCSP CDFM CFCM CFPS CGFM CGRC CHFI CISM CKAD CMRP CPCM CPHQ ' +
    'CQM-C CSCS CSPO CTFL CTT+ CWNA CySA CySA+ C|EH DSPT FAC-C GCED GCFA GCFE GCIA GCIH GED GNFA GPEN GROL GSEC GSLC ' +
    'GSNA GXPN IPAF ITF+ LCSW M.B.A. MBA MCSE NACI NPPV OSCP OSCP+ OSWE PBMM PSPO PfMP PgMP Ph.D. PhD RCDD RHCE SPHR SSBI ' +
    'SSIP Sec+ TWIC UVDB VCDX VOSB WOSB WWCC'
  ).split(' '),
);

const shortSafe = entries
  .flatMap(({ names = [] }) => names)
  .filter(({ text, class: nameClass }) => nameClass === 'safe' && /^\S+$/.test(text) && !/\d/.test(text))
  .map(({ text }) => text)
  .filter((text) => text.replace(/\P{L}/gu, '').length <= 4);

describe('data files', () => {
  it.each(reviewed.map((file) => [file.path, file] as const))('%s is sorted by id', (_, file) => {
    const ids = entriesOf(file).map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
  });

  it('are all in use', () => {
    expect(files.filter((file) => entriesOf(file).length === 0)).toEqual([]);
  });
});

describe('names', () => {
  it('of four letters or fewer are safe only where somebody has looked', () => {
    expect(shortSafe.filter((text) => !SHORT_AND_SAFE.has(text))).toEqual([]);
    expect([...SHORT_AND_SAFE].filter((text) => !shortSafe.includes(text))).toEqual([]);
  });

  it('that need no context belong to one entry', () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, names = [] } of entries)
      for (const { text, class: nameClass } of names) {
        if (nameClass === 'never-alone') continue;
        const key = nameClass === 'exact-case' ? text : keyOf(text);
        owners.set(key, (owners.get(key) ?? new Set()).add(nameClass === 'needs-context' ? '' : id));
      }
    const shared = [...owners].filter(([, ids]) => [...ids].filter((id) => id !== '').length > 1);
    expect(shared.map(([key, ids]) => `${key}: ${[...ids].join(', ')}`)).toEqual([]);
  });

  it('lead to their entry', () => {
    const lost = entries.flatMap(({ id, names = [] }) =>
      names.filter(({ text }) => !catalogue.names.lookUp(text).some((entry) => entry.id === id)),
    );
    expect(lost).toEqual([]);
  });

  it('are listed once in an entry', () => {
    const twice = entries.flatMap(({ id, names = [] }) => {
      const texts = names.map(({ text }) => text);
      return texts.filter((text, i) => texts.indexOf(text) !== i).map((text) => `${id}: ${text}`);
    });
    expect(twice).toEqual([]);
  });

  it('of two alternatives stand for no class: "CISSP or CISM" is a choice of two credentials', () => {
    const choices = [...catalogue.classes.values()].flatMap(({ names }) =>
      names.filter(
        ({ text, class: nameClass }) =>
          nameClass !== 'never-alone' && / or (?!higher|above|later)/.test(text),
      ),
    );
    expect(choices.map(({ text }) => text)).toEqual(CHOICES_THAT_ARE_ONE_PHRASE);
  });
});

// Each is one demand that the class answers, not two entries with names of their own.
const CHOICES_THAT_ARE_ONE_PHRASE: string[] = [
  'AWS Professional or Specialty certification',
  'ISO 27001 lead auditor or implementer',
  'ISO 27001 Lead Auditor or Lead Implementer',
  'Microsoft role-based certification at Associate or Expert level',
];

const keyOf = (text: string) =>
  tokenise(text)
    .map(({ key }) => key)
    .join(' ');

describe('facts', () => {
  it('have a source', () => {
    expect(
      reviewed.flatMap(entriesOf).filter(({ id, source }) => !source && !catalogue.degrees.has(id)),
    ).toEqual([]);
  });

  it('of a retired credential name no successor that is retired too, unless nothing else followed', () => {
    const dead = [...catalogue.credentials.values()].filter(
      ({ status, replacedBy }) =>
        status === 'retired' &&
        replacedBy.length > 0 &&
        replacedBy.every((id) => catalogue.credentials.get(id)?.status === 'retired'),
    );
    expect(dead.map(({ id }) => id)).toEqual([]);
  });

  it('order clearances: what one implies does not rank above it in its country', () => {
    const wrong = [...catalogue.clearances.values()].flatMap(({ id, rank, country, type, implies }) =>
      implies
        .flatMap((lower) => catalogue.clearances.get(lower) ?? [])
        .filter((lower) => lower.country === country && lower.type === type && lower.rank > rank)
        .map((lower) => `${id} implies ${lower.id}`),
    );
    expect(wrong).toEqual([]);
  });

  it('imply nothing in a circle', () => {
    const reach = (id: string, seen: Set<string>): Set<string> => {
      for (const next of catalogue.credentials.get(id)?.implies ?? [])
        if (!seen.has(next)) reach(next, seen.add(next));
      return seen;
    };
    expect([...catalogue.credentials.keys()].filter((id) => reach(id, new Set()).has(id))).toEqual([]);
  });
});
