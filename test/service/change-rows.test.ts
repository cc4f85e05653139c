import { describe, expect, it } from 'vitest';
import { bidWorkbook } from '../../src/export/index.ts';
import { readWorkbookTables } from '../../src/ingest/index.ts';
import { changeRows } from '../../src/service/change-rows.ts';
import type { BidChanges } from '../../src/service/change-views.ts';
import { aBid } from '../export/a-bid.ts';
import { aPerson, aRequirement } from '../support/bids.ts';

const cissp = aRequirement({ id: 'req-cissp', anyOf: [{ id: 'isc2-cissp', name: 'CISSP' }] });
const cissps = aRequirement({ ...cissp, quantity: 2, evidence: [...cissp.evidence, ...cissp.evidence] });
const ckad = aRequirement({ id: 'req-ckad', anyOf: [{ id: 'cncf-ckad', name: 'CKAD' }] });
const pmp = aRequirement({ id: 'req-pmp', anyOf: [{ id: 'pmi-pmp', name: 'PMP' }] });

const COUNTS = { met: 0, partial: 0, gap: 0, notAssessed: 0 };
const TEAM = { status: 'optimal' as const, members: ['P3', 'P7'], costUsdPerHour: 396, uncovered: [] };
const PLAN = { actions: 4, hours: [80, 120] as [number, number], costUsd: 900, unclosable: 3 };
const changes: BidChanges = {
  amendments: [
    { id: 'D2', name: 'Amendment 1.pdf', replaces: 'D1', replacesName: 'RFP.pdf' },
    { id: 'D4', name: 'Annex v2.docx', replaces: 'D3', replacesName: 'Annex.docx' },
  ],
  added: [ckad],
  removed: [pmp],
  changed: [{ id: 'req-cissp', before: cissp, after: cissps, changes: ['quantity: 1 → 2', 'page: 3 → 4'] }],
  effects: {
    kickoff: '2027-02-01',
    coverage: {
      before: COUNTS,
      after: COUNTS,
      moved: [
        { requirement: 'req-ckad', label: 'CKAD', before: null, after: 'gap' },
        { requirement: 'req-pmp', label: 'PMP', before: 'met', after: null },
        { requirement: 'req-cissp', label: 'CISSP', before: 'met', after: 'partial' },
      ],
    },
    shortlist: [],
    team: {
      before: TEAM,
      after: { ...TEAM, members: ['P3', 'P8', 'P9'], costUsdPerHour: 378 },
      joins: ['P8', 'P9'],
      leaves: ['P7'],
    },
    plan: {
      before: PLAN,
      after: { ...PLAN, actions: 3, costUsd: 900, unclosable: 2 },
      added: [],
      removed: [],
    },
  },
};
const NAMES = new Map([
  ['P7', 'Kim Ng'],
  ['P8', 'Ada Byron'],
]);
const rows = changeRows(changes, NAMES);

describe('what amendments change, as rows of the workbook', () => {
  it.each([
    ['what is new has no old text', 'req-ckad', 'added: CKAD', null, 'CKAD', 'coverage: not asked → gap'],
    ['what is gone has no new text', 'req-pmp', 'removed: PMP', 'PMP', null, 'coverage: met → not asked'],
    [
      'what is different has both, each sentence once',
      'req-cissp',
      'quantity: 1 → 2; page: 3 → 4',
      'CISSP',
      'CISSP',
      'coverage: met → partial',
    ],
  ])('%s', (_, requirement, what, oldText, newText, effect) => {
    expect(rows.find((row) => row.requirement === requirement)).toEqual({
      requirement,
      from: 'RFP.pdf; Annex.docx',
      to: 'Amendment 1.pdf; Annex v2.docx',
      what,
      oldText,
      newText,
      effect,
    });
  });

  it('ends with what all of them do to team and plan, people by name, an id where the roster lost one', () => {
    expect(rows.at(-1)).toMatchObject({
      requirement: 'all',
      what: 'all changes together',
      effect:
        'joins: Ada Byron, P9; leaves: Kim Ng; cost an hour in USD: 396 → 378; actions of the plan: 4 → 3; cannot be closed: 3 → 2',
    });
  });

  it('says so where team and plan stay', () => {
    const { effects } = changes;
    if (effects === null) throw new Error('the changes have effects');
    const still = {
      ...effects,
      team: { before: TEAM, after: TEAM, joins: [], leaves: [] },
      plan: { before: PLAN, after: PLAN, added: [], removed: [] },
    };
    expect(changeRows({ ...changes, effects: still }, NAMES).at(-1)?.effect).toBe(
      'team and plan stay as they are',
    );
  });

  it('tells no effect without a kickoff to judge on', () => {
    const told = changeRows({ ...changes, effects: null }, NAMES);
    expect(told.map(({ requirement, effect }) => [requirement, effect])).toEqual([
      ['req-ckad', null],
      ['req-pmp', null],
      ['req-cissp', null],
    ]);
  });

  it('is empty where nothing is different', () => {
    expect(changeRows({ ...changes, added: [], removed: [], changed: [] }, NAMES)).toEqual([]);
  });

  it('fills the sheet Changes, and the column of what changed beside each requirement', async () => {
    const bid = await aBid({ requirements: [cissps, ckad], people: [aPerson({ id: 'P8' })], changes: rows });
    const read = await readWorkbookTables({ name: 'workbook.xlsx', bytes: await bidWorkbook(bid) });
    const cellsOf = (name: string) =>
      read?.ok ? read.tables.find((table) => table.name === name)?.rows.map(({ cells }) => cells) : [];
    expect(
      cellsOf('Changes')
        ?.slice(1)
        .map(([id, , , what]) => [id, what]),
    ).toEqual([
      ['req-ckad', 'added: CKAD'],
      ['req-pmp', 'removed: PMP'],
      ['req-cissp', 'quantity: 1 → 2; page: 3 → 4'],
      ['all', 'all changes together'],
    ]);
    const [header = [], ...compliance] = cellsOf('Compliance') ?? [];
    const column = header.indexOf('Change since last version');
    expect(compliance.map((cells) => cells[column])).toEqual(['quantity: 1 → 2; page: 3 → 4', 'added: CKAD']);
  });
});
