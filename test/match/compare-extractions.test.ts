import { expect, it } from 'vitest';
import type { Requirement } from '../../src/domain/index.ts';
import { compareExtractions } from '../../src/match/index.ts';
import { aRequirement } from '../support/bids.ts';

const extraction = (...requirements: Requirement[]) => ({
  requirements,
  roles: [],
  unresolved: [],
  demandSentences: 0,
  schedule: [],
});
const pmp = aRequirement({ id: 'r1', anyOf: [{ id: 'pmi-pmp', name: 'PMP' }] });
const cissp = aRequirement({ id: 'r2', anyOf: [{ id: 'isc2-cissp', name: 'CISSP' }], modality: 'preferred' });
const cka = aRequirement({ id: 'r3', anyOf: [{ id: 'cncf-cka', name: 'CKA' }] });

it('tells added, removed and changed requirements by their ids', () => {
  const change = compareExtractions(
    extraction(pmp, cissp),
    extraction({ ...cissp, modality: 'mandatory', quantity: 2 }, cka),
  );
  expect(change.added).toEqual([cka]);
  expect(change.removed).toEqual([pmp]);
  expect(change.changed).toMatchObject([
    { id: 'r2', changes: ['modality: preferred → mandatory', 'people: not said → 2'] },
  ]);
});

it('knows what asks for the same under another id', () => {
  const change = compareExtractions(extraction(pmp), extraction({ ...pmp, id: 'r9', quantity: 3 }));
  expect(change).toMatchObject({
    added: [],
    removed: [],
    changed: [{ id: 'r9', changes: ['people: not said → 3'] }],
  });
});

it('is empty between the same', () => {
  const same = extraction(pmp, cissp, cka);
  expect(compareExtractions(same, same)).toEqual({ added: [], removed: [], changed: [] });
});
