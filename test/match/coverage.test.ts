import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/index.ts';
import { coverage, judge, roleOf, shortlist } from '../../src/match/index.ts';
import { aHolding, aPerson, aRequirement, TODAY } from '../support/bids.ts';

const catalogue = loadCatalogue();
const dates = { asOf: TODAY, proposal: null, award: null, kickoff: '2027-01-11' };
const pmp = aRequirement({ anyOf: [{ id: 'pmi-pmp', name: 'PMP' }] });
const cissp = aRequirement({ anyOf: [{ id: 'isc2-cissp', name: 'CISSP' }], modality: 'preferred' });
const holder = (id: string, ...credentials: string[]) =>
  aPerson({ id, holdings: credentials.map((credential) => aHolding(credential)) });

describe('coverage', () => {
  const two = [holder('A', 'PMP'), holder('B', 'PMP'), holder('C')];
  it.each([
    ['one holder is enough where no number is given', { quantity: null }, two, 'met', 1],
    ['two of two', { quantity: 2 }, two, 'met', 2],
    ['two of three', { quantity: 3 }, two, 'partial', 3],
    ['none', { quantity: 2 }, [holder('C')], 'gap', 2],
  ] as const)('%s', (_title, parts, people, status, needed) => {
    const requirement = { ...pmp, ...parts };
    const found = coverage(judge([requirement], people, catalogue, dates), []).get(requirement.id);
    expect(found).toMatchObject({ status, needed });
  });

  it('of a role needs every holder of the role', () => {
    const requirement = { ...pmp, role: 'Project Manager' };
    const roles = [{ name: 'project manager', quantity: 2, keyPersonnel: true }];
    const found = coverage(judge([requirement], two, catalogue, dates), roles).get(requirement.id);
    expect(found).toEqual({ status: 'met', needed: 2, metBy: ['A', 'B'] });
  });

  it.each([
    ['Team member', null],
    ['Proposed key personnel', null],
    ['staff with access to live data', null],
    ['Project Manager', 'Project Manager'],
    ['Staff Engineer', 'Staff Engineer'],
    ['Project Lead', 'Project Lead'],
  ])('takes the role "%s" for %s', (role, expected) => {
    expect(roleOf({ role })).toBe(expected);
  });

  it('says nothing of what the company must hold', () => {
    const iso = aRequirement({
      kind: 'company-credential',
      subject: 'company',
      anyOf: [{ id: null, name: 'ISO 27001' }],
    });
    const judgement = judge([iso], two, catalogue, dates);
    expect(judgement.cellsOf('A')).toEqual([]);
    expect(coverage(judgement, []).get(iso.id)).toEqual({ status: 'not-assessed', needed: 1, metBy: [] });
  });
});

describe('the shortlist', () => {
  const order = (...people: Parameters<typeof judge>[1]) =>
    shortlist(judge([pmp, cissp], people, catalogue, dates)).map(({ person }) => person.id);

  it('puts one more mandatory requirement before preferred ones and price', () => {
    const cheap = { ...holder('cheap', 'CISSP'), costUsdPerHour: 20 };
    const dear = { ...holder('dear', 'PMP'), costUsdPerHour: 200 };
    expect(order(cheap, dear)).toEqual(['dear', 'cheap']);
  });

  it('puts the cheaper of two equals first, and equals of one price by id', () => {
    const at = (id: string, costUsdPerHour: number) => ({ ...holder(id, 'PMP'), costUsdPerHour });
    expect(order(at('b', 50), at('c', 40), at('a', 50))).toEqual(['c', 'a', 'b']);
  });

  it('marks what can be closed in time, and keeps what lapses', () => {
    const lapsed = aPerson({ id: 'L', holdings: [aHolding('PMP', { expires: '2026-01-01' })] });
    const judgement = judge([pmp], [lapsed, holder('N')], catalogue, dates);
    const rows = shortlist(judgement, () => 'PMP can be earned by 2027-01-01');
    const cells = Object.fromEntries(rows.map(({ person, cells: [cell] }) => [person.id, cell?.status]));
    expect(cells).toEqual({ L: 'expired', N: 'closable' });
  });
});
