import { describe, expect, it } from 'vitest';
import { fold, telling } from './fold.ts';
import type { NamesToIds } from './names-to-ids.ts';
import { type DocumentScore, scoreDocument } from './score.ts';
import { sumUp } from './sum.ts';
import { type Prediction, predictionSchema, type Truth, truthSchema } from './truth.ts';

const KNOWN: Record<string, string> = { 'project management professional': 'pmi-pmp', pmp: 'pmi-pmp' };
const ids: NamesToIds = {
  of: (name) => {
    const id = KNOWN[fold(name)];
    return new Set(id ? [id] : []);
  },
};

function aDemand(changes: object = {}) {
  return {
    kind: 'certification',
    modality: 'mandatory',
    options: [['Project Management Professional', 'PMP']],
    role: 'Project Manager',
    page: 3,
    quote: 'The Project Manager shall hold a PMP.',
    ...changes,
  };
}

function aPrediction(changes: object = {}) {
  return {
    kind: 'certification',
    modality: 'mandatory',
    label: 'PMP',
    anyOf: [{ id: 'pmi-pmp', name: 'Project Management Professional' }],
    orEquivalent: false,
    role: 'Project Manager',
    quantity: null,
    years: null,
    evidence: [{ page: 3, quote: 'The Project Manager shall hold a PMP.' }],
    ...changes,
  };
}

function score(demands: object[], predictions: object[], traps: object[] = []): DocumentScore {
  const truth: Truth = truthSchema.parse({ file: 'rfp.pdf', requirements: demands, traps });
  const read: Prediction[] = predictionSchema.parse({ requirements: predictions }).requirements;
  return scoreDocument(truth, read, ids);
}

describe('names', () => {
  it.each([
    ['CompTIA Security+®', 'comptia security plus'],
    ['C#', 'c sharp'],
    ['  AWS – Associate ', 'aws associate'],
    ['Research & Development', 'research and development'],
  ])('%s folds to %s', (name, expected) => {
    expect(fold(name)).toBe(expected);
  });

  it.each([
    ['ISO/IEC 27001 certification', ['27001']],
    ["Bachelor's degree", ['bachelor']],
    ['project management', ['project', 'manage']],
  ])('%s is told by %j', (name, expected) => {
    expect([...telling(name)].filter((word) => word.length > 1)).toEqual(expected);
  });
});

describe('a demand is found', () => {
  it.each<[string, object, object]>([
    ['by the same id', {}, { anyOf: [{ id: 'pmi-pmp', name: 'something else' }] }],
    ['by a name that the catalogue knows', {}, { anyOf: [{ id: null, name: 'PMP' }] }],
    ['as company credential, though the kind is wrong', {}, { kind: 'company-credential' }],
    ['by one of its alternatives', { options: [['CISSP'], ['PMP']] }, {}],
    [
      'by most of the words of a skill',
      { kind: 'skill', options: [['penetration testing']] },
      { kind: 'skill', label: 'tests', anyOf: [{ id: null, name: 'web penetration tests' }] },
    ],
  ])('%s', (_title, demand, prediction) => {
    const { counts } = score([aDemand(demand)], [aPrediction(prediction)]);
    const group = demand && 'kind' in demand ? counts.skill : counts.credential;
    expect(group).toMatchObject({ truth: 1, predicted: 1, found: 1, right: 1 });
  });

  it.each<[string, object]>([
    ['by another credential', { label: 'CISSP', anyOf: [{ id: 'isc2-cissp', name: 'CISSP' }] }],
    ['by something informational', { modality: 'informational' }],
    ['by another kind of thing', { kind: 'skill' }],
  ])('but not %s', (_title, prediction) => {
    expect(score([aDemand()], [aPrediction(prediction)]).counts.credential.found).toBe(0);
  });
});

describe('an exact pair', () => {
  it.each<[string, object, number]>([
    ['agrees on everything', {}, 1],
    ['needs the modality', { modality: 'preferred' }, 0],
    ['needs the role', { role: null }, 0],
    ['takes a role in other words', { role: 'the Project Manager' }, 1],
    ['needs the kind', { kind: 'company-credential' }, 0],
  ])('%s', (_title, prediction, exact) => {
    expect(score([aDemand()], [aPrediction(prediction)]).counts.credential.exact).toBe(exact);
  });

  it('uses every prediction once', () => {
    const twice = [aDemand(), aDemand({ role: 'Team Lead' })];
    expect(score(twice, [aPrediction()]).counts.credential).toMatchObject({ truth: 2, found: 2, exact: 1 });
  });

  it('prefers the prediction of the same role', () => {
    const predictions = [aPrediction({ role: null }), aPrediction()];
    expect(score([aDemand()], predictions).counts.credential).toMatchObject({ exact: 1, exactPredicted: 2 });
  });
});

describe('a borderline demand', () => {
  const borderline = aDemand({ borderline: true });

  it('is not missed', () => {
    expect(score([borderline], [])).toMatchObject({ missed: [], counts: { credential: { truth: 0 } } });
  });

  it('makes no prediction wrong', () => {
    expect(score([borderline], [aPrediction()])).toMatchObject({
      wrong: [],
      counts: { credential: { right: 1, exactPredicted: 0 } },
    });
  });
});

describe('attributes', () => {
  it.each<[string, object, object, number]>([
    ['credential.modality', {}, { modality: 'preferred' }, 0],
    ['credential.quantity', { quantity: 2 }, { quantity: 2 }, 1],
    ['credential.orEquivalent', { orEquivalent: true }, {}, 0],
    ['credential.alternatives', { options: [['PMP'], ['PRINCE2']] }, {}, 0],
    ['evidence.page', { alsoPages: [7] }, { evidence: [{ page: 7, quote: 'hold a PMP' }] }, 1],
    ['evidence.page', {}, { evidence: [{ page: 4, quote: 'hold a PMP' }] }, 0],
    ['evidence.quote', {}, { evidence: [{ page: 3, quote: 'Invoices are paid monthly.' }] }, 0],
    ['years', { years: 5 }, { years: 5 }, 1],
  ])('%s', (name, demand, prediction, ok) => {
    expect(score([aDemand(demand)], [aPrediction(prediction)]).attributes.get(name)).toEqual({ ok, of: 1 });
  });

  it('are counted over pairs alone', () => {
    expect(score([aDemand()], []).attributes.size).toBe(0);
  });
});

describe('a trap', () => {
  const trap = { names: ['PMP'], quote: 'a Program Management Plan (PMP) is due', why: 'a plan' };
  const fromTrap = aPrediction({ evidence: [{ page: 9, quote: 'A Program Management Plan (PMP) is due' }] });

  it('counts when its words became a requirement', () => {
    expect(score([], [fromTrap], [trap]).traps).toEqual({ ok: 0, of: 1 });
  });

  it('does not count when the words are from elsewhere', () => {
    expect(score([], [aPrediction()], [trap]).traps).toEqual({ ok: 1, of: 1 });
  });

  it('does not count when the document demands the same thing too', () => {
    expect(score([aDemand()], [fromTrap], [trap]).traps).toEqual({ ok: 1, of: 1 });
  });
});

describe('the sum', () => {
  it('divides sums, not means of documents', () => {
    const documents = [
      score([aDemand()], [aPrediction()]),
      score(
        [aDemand(), aDemand(), aDemand()],
        [aPrediction({ label: 'x', anyOf: [{ id: 'x', name: 'x' }] })],
      ),
    ];
    const { named } = sumUp(documents, []).groups.credential;
    expect(named).toEqual({ precision: 0.5, recall: 0.25, f1: 1 / 3 });
  });

  it('has no figure where nothing was demanded or read', () => {
    const { named } = sumUp([score([], [])], []).groups.skill;
    expect(named).toEqual({ precision: null, recall: null, f1: 0 });
  });
});
