import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../support/api.ts';
import { untilFinished } from '../support/events.ts';
import { startTestService, type TestService } from '../support/service.ts';

const PEOPLE = {
  schema: 'muster.roster/1',
  people: [
    {
      id: 'ann',
      name: 'Ann',
      holdings: [
        { credential: 'PMP', expires: '2026-12-10' },
        { credential: 'AWS Certified Cloud Practitioner' },
      ],
    },
    { id: 'bob', name: 'Bob', holdings: [{ credential: 'AWS Certified Solutions Architect – Associate' }] },
    { id: 'new', name: 'New' },
  ],
};
const PMP = '# Staff\n\nThe Project Manager must hold a PMP certification.\n';
const CISSP = `${PMP}\nThe Project Manager must hold a CISSP certification.\n`;
const VECTORS = '# Staff\n\nThe contractor’s staff must have experience with vector databases.\n';

let service: TestService;
let api: TestApi;
const bids: string[] = [];

beforeAll(async () => {
  service = await startTestService();
  api = await openApi(service.url);
  await api.post('/people/import', PEOPLE);
  for (const content of [PMP, CISSP, VECTORS]) {
    const { body: bid } = await api.post('/bids', { name: 'One', client: 'Acme', kickoff: '2026-12-01' });
    const { body } = await api.upload(`/bids/${bid.id}/documents`, [{ name: 'rfp.md', content }]);
    await untilFinished(service.url, bid.id, [body.documents[0].id]);
    bids.push(bid.id);
  }
});
afterAll(() => service?.close());

describe('beyond one bid', () => {
  it('renewals say what lapses when', async () => {
    const { body } = await api.get('/insight/renewals?asOf=2026-11-20');
    expect(body.renewals).toMatchObject([{ person: 'ann', credential: 'pmi-pmp', daysLeft: 20, within: 30 }]);
    expect((await api.get('/insight/renewals?asOf=soon')).status).toBe(400);
  });

  it('demand counts bids, and those that one more holder would unlock', async () => {
    const { body } = await api.get('/insight/demand');
    expect(body.bids).toBe(3);
    const of = (id: string) => body.demand.find((one: { id: string | null }) => one.id === id);
    expect(of('pmi-pmp')).toMatchObject({ bids: expect.arrayContaining(bids.slice(0, 2)), unlocks: [] });
    expect(of('isc2-cissp')).toMatchObject({ bids: [bids[1]], unlocks: [bids[1]], clients: ['Acme'] });
  });

  it('stacks go by month, for a person and for somebody new', async () => {
    const { body } = await api.get('/insight/stacks?start=2027-01-01');
    expect(body.stacks.length).toBeGreaterThan(2);
    const one = await api.get(`/insight/stacks?stack=${body.stacks[0].stack}&person=ann`);
    expect(one.body.stacks).toHaveLength(1);
    expect((await api.get('/insight/stacks?stack=none')).status).toBe(404);
    expect((await api.get('/insight/stacks?person=nobody')).status).toBe(404);
  });

  it('portfolios say what everybody lacks', async () => {
    const { body } = await api.get('/insight/portfolios');
    expect(body.portfolios.map(({ person }: { person: string }) => person)).toEqual(['ann', 'bob', 'new']);
    expect(body.portfolios[2].lacks).toEqual({ certifications: 1, badges: 3 });
  });

  it('a first month is suggested for a bid and a person', async () => {
    const { body } = await api.get(`/insight/onboarding?bid=${bids[2]}&person=new`);
    expect(body.suggestions.length).toBeGreaterThan(0);
    expect((await api.get(`/insight/onboarding?bid=${bids[2]}&person=none`)).status).toBe(404);
    expect((await api.get('/insight/onboarding?person=new')).status).toBe(400);
  });

  it('partner tiers count the roster’s certified people', async () => {
    await api.put('/company', { company: { name: 'Acme', holdings: [{ credential: 'AWS Advanced Tier' }] } });
    const { body } = await api.get('/insight/partners?need=aws-any:4;aws-associate-or-higher:1');
    const [aws] = body.partners;
    expect(aws.tiers.map(({ isHeld }: { isHeld: boolean }) => isHeld)).toEqual([true, true, false]);
    expect(aws.counts).toMatchObject([
      { class: { id: 'aws-any' }, people: ['ann', 'bob'], needed: 4, short: 2 },
      { class: { id: 'aws-associate-or-higher' }, people: ['bob'], needed: 1, short: 0 },
      { needed: null, short: null },
    ]);
    expect((await api.get('/insight/partners?need=many')).status).toBe(400);
  });

  it('returns are counted from what was recorded', async () => {
    const record = {
      investedUsd: 1000,
      rateBeforeUsdPerHour: 100,
      rateAfterUsdPerHour: 110,
      billedHours: 500,
      bidsEligibleBefore: 1,
      bidsEligibleAfter: 3,
      proposalsWith: { sent: 4, won: 2 },
      proposalsWithout: { sent: 4, won: 1 },
      subcontractorsReplacedUsd: 0,
      daysToStaffBefore: null,
      daysToStaffAfter: 10,
    };
    expect((await api.get('/insight/returns')).body).toEqual({ returns: [] });
    expect((await api.put('/insight/returns/pmi-pmp', record)).body).toMatchObject({
      times: 5,
      gainUsd: 5000,
    });
    const { body } = await api.get('/insight/returns');
    expect(body.returns).toMatchObject([
      { credential: { id: 'pmi-pmp' }, moreBidsEligible: 2, winRateChange: 0.25, daysToStaffSaved: null },
    ]);
    expect((await api.put('/insight/returns/none', record)).status).toBe(404);
  });

  it('every operation is asked here', () => {
    expect(api.unasked(['insight'], 'of')).toEqual([]);
  });
});
