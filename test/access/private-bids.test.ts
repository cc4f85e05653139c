import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeAccount } from '../../src/access/index.ts';
import { openApi, type TestApi } from '../support/api.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { type SomebodySignedIn, signInAs } from '../support/signed-in.ts';

let service: TestService;
let administrator: TestApi;
let insider: TestApi;
let outsider: TestApi;
let inside: SomebodySignedIn;
let group: string;
let other: string;

beforeAll(async () => {
  service = await startTestService({ WORKERS: '0' });
  administrator = await openApi(service.url);
  group = (await administrator.post('/groups', { name: 'Red' })).body.id;
  other = (await administrator.post('/groups', { name: 'Blue' })).body.id;
  inside = await signInAs(service.access, 'bid-manager', { groupIds: [group] });
  insider = await openApi(service.url, inside.token);
  outsider = await openApi(service.url, (await signInAs(service.access, 'bid-manager')).token);
});
afterAll(() => service?.close());

const namesFor = async (api: TestApi) =>
  (await api.get('/bids')).body.bids.map(({ name }: { name: string }) => name).sort();

describe('a bid', () => {
  it('is everybody’s, or private to a group that its opener is in', async () => {
    await insider.post('/bids', { name: 'Open' });
    expect((await insider.post('/bids', { name: 'Red', groupId: group })).body.groupId).toBe(group);
    expect((await insider.post('/bids', { name: 'Blue', groupId: other })).status).toBe(403);
    expect((await administrator.post('/bids', { name: 'Blue', groupId: other })).status).toBe(201);
    expect(await namesFor(outsider)).toEqual(['Open']);
    expect(await namesFor(insider)).toEqual(['Open', 'Red']);
    expect(await namesFor(administrator)).toEqual(['Blue', 'Open', 'Red']);
  });

  it('of a group that is not there is refused', async () => {
    const { status, body } = await administrator.post('/bids', { name: 'None', groupId: 'grp_none' });
    expect([status, body.code]).toEqual([400, 'invalid-request']);
  });

  it('that becomes private is gone for the others, and comes back', async () => {
    const { id } = (await insider.post('/bids', { name: 'Changing' })).body;
    expect((await outsider.get(`/bids/${id}`)).status).toBe(200);
    await insider.patch(`/bids/${id}`, { groupId: group });
    expect((await outsider.get(`/bids/${id}`)).status).toBe(404);
    await insider.patch(`/bids/${id}`, { groupId: null });
    expect((await outsider.get(`/bids/${id}`)).status).toBe(200);
  });

  it('keeps its group from being deleted, because everybody would see it then', async () => {
    const { status, body } = await administrator.call('DELETE', `/groups/${group}`);
    expect([status, body.code]).toEqual([409, 'conflict']);
  });

  it('is told to nobody any more who is no longer in the group, also on a stream that is open', async () => {
    const { id } = (await insider.post('/bids', { name: 'Watched', groupId: group })).body;
    const events = await fetch(`${service.url}/api/v1/bids/${id}/events`, {
      headers: { Cookie: inside.cookie },
    });
    await changeAccount(service.access, inside.accountId, { groupIds: [] });
    // What happens now would be told; instead the stream ends.
    await administrator.upload(`/bids/${id}/documents`, [{ name: 'secret.md', content: '# Secret\n' }]);
    expect(await events.text()).not.toContain('secret.md');
    expect((await insider.get(`/bids/${id}`)).status).toBe(404);
  });
});
