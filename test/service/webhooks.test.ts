import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  changeBid,
  changeWebhook,
  createBid,
  createWebhook,
  deleteWebhook,
  deliverDue,
  listDeliveries,
  listWebhooks,
  type NewWebhook,
  processDocument,
  sealWebhooks,
  testWebhook,
} from '../../src/service/index.ts';
import { sendDelivery } from '../../src/service/webhook-send.ts';
import { insertReviews } from '../../src/store/index.ts';
import { openTestHouse, type TestHouse } from '../support/house.ts';
import { startReceiver, type TestReceiver } from '../support/receiver.ts';

let home: TestHouse;
let receiver: TestReceiver;
let webhook: NewWebhook;
const ALL = [
  'document.done',
  'document.failed',
  'bid.opened',
  'bid.changed',
  'bid.deleted',
  'requirement.reviewed',
] as const;

beforeAll(async () => {
  home = await openTestHouse({ WEBHOOK_ALLOW_PRIVATE: 'true' });
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver?.stop();
  await home?.close();
});
beforeEach(async () => {
  for (const { id } of await listWebhooks(home.house)) await deleteWebhook(home.house, id);
  receiver.answer = 204;
  webhook = await createWebhook(home.house, { url: receiver.url, events: [...ALL] });
  receiver.received.length = 0;
});

/** The time of the next attempts comes now. */
async function now(): Promise<void> {
  await sql`UPDATE webhook_deliveries SET next_attempt_at = now() WHERE next_attempt_at IS NOT NULL`.execute(
    home.house.db,
  );
}

const bodies = () => receiver.received.map(({ body }) => JSON.parse(body));
const log = async () => (await listDeliveries(home.house, webhook.id, { limit: 100 })).deliveries;

describe('a change', () => {
  it('of a bid is told, with its id alone', async () => {
    const { id: bidId } = await createBid(home.house, { name: 'Secret name' });
    await changeBid(home.house, bidId, { client: 'Secret client' });
    expect(await deliverDue(home.house)).toBe(2);
    expect(
      bodies()
        .map(({ type, data }) => [type, data])
        .sort(),
    ).toEqual([
      ['bid.changed', { bidId }],
      ['bid.opened', { bidId }],
    ]);
    expect(bodies()[0].timestamp).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it('that changes nothing is not told', async () => {
    const { id } = await createBid(home.house, { name: 'Same' });
    await deliverDue(home.house);
    await changeBid(home.house, id, { client: null });
    expect(await deliverDue(home.house)).toBe(0);
  });

  it('of a document is told when it is done, once', async () => {
    const documentId = await home.store('rfp.md', '# Staff\n\nThe lead must hold a PMP.');
    const signal = new AbortController().signal;
    await processDocument(home.house, documentId, signal);
    await processDocument(home.house, documentId, signal);
    await deliverDue(home.house);
    const told = bodies().filter(({ type }) => type !== 'bid.opened');
    expect(told.map(({ type, data }) => [type, data.documentId])).toEqual([['document.done', documentId]]);
  });

  it('of a document is told when it cannot be read, with the code', async () => {
    const documentId = await home.store('broken.pdf', '%PDF-1.7\nno PDF');
    await processDocument(home.house, documentId, new AbortController().signal);
    await deliverDue(home.house);
    expect(bodies()).toContainEqual(
      expect.objectContaining({
        type: 'document.failed',
        data: expect.objectContaining({ documentId, code: 'corrupt' }),
      }),
    );
  });

  it('of many requirements together is one event', async () => {
    const { id: bidId } = await createBid(home.house, { name: 'Reviews' });
    const review = { change: { kind: 'undo' as const, changes: [] }, seen: [] };
    await insertReviews(home.house.db, bidId, null, [review, review, review]);
    await deliverDue(home.house);
    const [told] = bodies().filter(({ type }) => type === 'requirement.reviewed');
    expect(told.data).toMatchObject({
      bidId,
      changes: [expect.any(Number), expect.any(Number), expect.any(Number)],
    });
  });

  it('that is taken back is not told', async () => {
    const undone = home.house.db.transaction().execute(async (tx) => {
      await tx.insertInto('bids').values({ id: 'bid_undone', name: 'Undone' }).execute();
      throw new Error('taken back');
    });
    await expect(undone).rejects.toThrow('taken back');
    expect(await deliverDue(home.house)).toBe(0);
  });

  it('that an address did not ask for is not told to it, nor while it is paused', async () => {
    await changeWebhook(home.house, webhook.id, { events: ['bid.changed'] });
    const { id } = await createBid(home.house, { name: 'Opened' });
    await changeWebhook(home.house, webhook.id, { active: false });
    await changeBid(home.house, id, { client: 'Brightwater' });
    await changeWebhook(home.house, webhook.id, { active: true });
    expect(await deliverDue(home.house)).toBe(0);
  });
});

describe('a delivery', () => {
  it('is signed as Standard Webhooks say', async () => {
    await createBid(home.house, { name: 'Signed' });
    await deliverDue(home.house);
    const [{ headers, body }] = receiver.received as [(typeof receiver.received)[0]];
    const key = Buffer.from(webhook.secret.replace('whsec_', ''), 'base64');
    const words = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    expect(headers['webhook-signature']).toBe(
      `v1,${createHmac('sha256', key).update(words).digest('base64')}`,
    );
    expect(Math.abs(Number(headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(60);
    expect(headers['content-type']).toBe('application/json');
  });

  it('is tried again under the same id with growing waits, for a day, then given up', async () => {
    receiver.answer = 500;
    await createBid(home.house, { name: 'Later' });
    const waits: number[] = [];
    for (;;) {
      if ((await deliverDue(home.house)) === 0) break;
      const [{ nextAttemptAt, lastAttemptAt }] = (await log()) as [Awaited<ReturnType<typeof log>>[0]];
      if (nextAttemptAt)
        waits.push(Math.round((Date.parse(nextAttemptAt) - Date.parse(lastAttemptAt ?? '')) / 1000));
      await now();
    }
    expect(waits).toEqual([5, 30, 120, 600, 1800, 3600, 7200, 14_400, 28_800, 28_800]);
    expect(await log()).toMatchObject([
      { status: 'given-up', attempts: 11, lastStatus: 500, lastError: 'the answer was 500' },
    ]);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
  });

  it('arrives once its receiver is back', async () => {
    receiver.answer = 503;
    await createBid(home.house, { name: 'Back' });
    await deliverDue(home.house);
    receiver.answer = 204;
    await now();
    await deliverDue(home.house);
    expect(await log()).toMatchObject([
      { status: 'delivered', attempts: 2, lastStatus: 204, lastError: null },
    ]);
  });

  it('is not lost by a process that dies in the middle', async () => {
    await createBid(home.house, { name: 'Died' });
    await sql`UPDATE webhook_deliveries SET attempts = 1, next_attempt_at = now() + interval '1 minute'`.execute(
      home.house.db,
    );
    expect(await deliverDue(home.house)).toBe(0);
    await now();
    await deliverDue(home.house);
    expect(await log()).toMatchObject([{ status: 'delivered', attempts: 2 }]);
  });

  it('is made once by two processes', async () => {
    for (const name of ['one', 'two', 'three', 'four', 'five', 'six']) await createBid(home.house, { name });
    await Promise.all([deliverDue(home.house), deliverDue(home.house), deliverDue(home.house)]);
    expect(receiver.received).toHaveLength(6);
  });

  it('follows no redirect', async () => {
    receiver.answer = 302;
    await createBid(home.house, { name: 'Elsewhere' });
    await deliverDue(home.house);
    expect(receiver.received.map(({ path }) => path)).toEqual(['/hook']);
    expect(await log()).toMatchObject([{ status: 'waiting', lastStatus: 302 }]);
  });

  it('ends the webhook of a receiver that is gone for good', async () => {
    receiver.answer = 410;
    await createBid(home.house, { name: 'Gone' });
    await deliverDue(home.house);
    expect(await log()).toMatchObject([{ status: 'given-up', attempts: 1 }]);
    expect(await listWebhooks(home.house)).toMatchObject([{ active: false }]);
  });

  it('waits for no answer longer than it should', async () => {
    receiver.answer = 'silent';
    const due = {
      id: 'msg_1',
      webhookId: webhook.id,
      body: '{}',
      attempts: 1,
      url: receiver.url,
      secret: webhook.secret,
    };
    const attempt = await sendDelivery(due, { allowPrivate: true, timeoutMs: 50 });
    expect(attempt).toEqual({ status: null, error: 'no answer within 0.05 s' });
  });

  it('goes to no private address where that is not allowed, whatever was registered', async () => {
    const due = { id: 'msg_1', webhookId: webhook.id, body: '{}', attempts: 1, secret: webhook.secret };
    const options = { allowPrivate: false, timeoutMs: 1_000 };
    for (const url of [receiver.url, receiver.url.replace('http:', 'https:'), 'https://localhost:1/'])
      expect((await sendDelivery({ ...due, url }, options)).error).toMatch(/private/);
    expect(receiver.received).toEqual([]);
  });
});

describe('an administrator', () => {
  it('tries an address at once and sees what came of it', async () => {
    expect(await testWebhook(home.house, webhook.id)).toMatchObject({
      event: 'webhook.test',
      status: 'delivered',
    });
    receiver.answer = 404;
    expect(await testWebhook(home.house, webhook.id)).toMatchObject({ status: 'given-up', lastStatus: 404 });
    await now();
    expect(await deliverDue(home.house)).toBe(0);
  });

  it('reads the log in pages', async () => {
    for (const name of ['one', 'two', 'three']) await createBid(home.house, { name });
    const first = await listDeliveries(home.house, webhook.id, { limit: 2 });
    const last = await listDeliveries(home.house, webhook.id, { limit: 2, cursor: first.next ?? '' });
    expect([first.deliveries.length, last.deliveries.length, last.next]).toEqual([2, 1, null]);
    expect(new Set([...first.deliveries, ...last.deliveries].map(({ id }) => id)).size).toBe(3);
  });
});

describe('the secret of an address', () => {
  const kept = async () =>
    (await home.house.db.selectFrom('webhooks').selectAll().execute())[0]?.secret ?? '';
  const isSigned = async () => {
    receiver.received.length = 0;
    await testWebhook(home.house, webhook.id);
    const [got] = receiver.received;
    if (got === undefined) return false;
    const key = Buffer.from(webhook.secret.replace('whsec_', ''), 'base64');
    const words = `${got.headers['webhook-id']}.${got.headers['webhook-timestamp']}.${got.body}`;
    return (
      got.headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(words).digest('base64')}`
    );
  };

  it('stands in the database only sealed', async () => {
    expect(await kept()).toMatch(/^sealed:1:/);
    expect(await kept()).not.toContain(webhook.secret.replace('whsec_', ''));
    expect(await isSigned()).toBe(true);
  });

  it('that an earlier version kept as it is, is sealed at the next start', async () => {
    await home.house.db.updateTable('webhooks').set({ secret: webhook.secret }).execute();
    expect(await isSigned()).toBe(true);
    await sealWebhooks(home.house);
    expect(await kept()).toMatch(/^sealed:1:/);
    expect(await isSigned()).toBe(true);
  });

  it('follows when AUTH_SECRET is set, and then the database alone does not open it', async () => {
    const DATABASE_URL = home.config.DATABASE_URL ?? '';
    const other = await openTestHouse({
      DATABASE_URL,
      AUTH_SECRET: 'a secret of thirty-two characters or more',
    });
    await sealWebhooks(other.house);
    expect(other.house.sealer.open(await kept())).toBe(webhook.secret);
    await other.close();
    expect(home.house.sealer.open(await kept())).toBe(null);
    expect(await testWebhook(home.house, webhook.id)).toMatchObject({
      status: 'given-up',
      lastError: expect.stringContaining('AUTH_SECRET'),
    });
  });

  it('that was changed on the way is not used', () => {
    const sealed = home.house.sealer.seal(webhook.secret);
    expect(home.house.sealer.open(sealed)).toBe(webhook.secret);
    for (const at of [12, 40, sealed.length - 2])
      expect(
        home.house.sealer.open(sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)),
      ).toBe(null);
  });
});
