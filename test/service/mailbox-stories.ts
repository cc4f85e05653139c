import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createBid, listDocuments, processDocument } from '../../src/service/index.ts';
import { type MailboxOptions, watchMailbox } from '../../src/service/mailbox.ts';
import { startDovecot, type TestDovecot } from '../support/dovecot.ts';
import { openTestHouse, type TestHouse } from '../support/house.ts';
import { makeEml } from '../support/mail.ts';

let home: TestHouse;
let dovecot: TestDovecot;
const stops: (() => Promise<void>)[] = [];
const mail = (subject: string, id: string, words = '# Staff\n\nThe lead must hold a PMP.') =>
  makeEml(
    'Please see the attachment.',
    [{ name: 'rfp.md', type: 'text/markdown', content: words }],
    [
      'From: Ada Byron <ada@example.org>',
      'To: bids@example.com',
      `Subject: ${subject}`,
      ...(id === '' ? [] : [`Message-ID: <${id}@example.org>`]),
    ],
  );

/** Reads a user's mailbox; each call of the result waits for the end of the next look and says how many were taken. */
function watch(user: string, options: Partial<MailboxOptions> = {}): () => Promise<number> {
  const looks: number[] = [];
  let wake: () => void = () => undefined;
  stops.push(
    watchMailbox(home.house, {
      url: dovecot.urlOf(user),
      folder: 'INBOX',
      maxBytes: 100_000,
      trust: dovecot.certificate,
      onLooked(taken) {
        looks.push(taken);
        wake();
      },
      ...options,
    }),
  );
  return async () => {
    while (looks.length === 0)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    return looks.shift() ?? 0;
  };
}

async function documentsOf(name: string) {
  const bids = await home.house.db.selectFrom('bids').select('id').where('name', '=', name).execute();
  expect(bids.length, `bids called ${name}`).toBeLessThan(2);
  return bids[0] ? listDocuments(home.house, bids[0].id) : [];
}

/** What Muster does with the messages of a real IMAP server; needs Dovecot. */
export function describeMailbox(): void {
  beforeAll(async () => {
    [home, dovecot] = await Promise.all([openTestHouse(), startDovecot()]);
  });
  afterEach(async () => {
    await Promise.all(stops.splice(0).map((stop) => stop()));
  });
  afterAll(async () => {
    await dovecot?.stop();
    await home?.close();
  });

  describe('a message in the mailbox', () => {
    it('becomes a document, attachments and all, of the bid that its subject names, and is marked as seen', async () => {
      const bid = await createBid(home.house, { name: 'Named by its id' });
      const sent = mail(`[bid:${bid.id}] Amendment 2`, 'one');
      await dovecot.deliver('ann', sent);
      expect(await watch('ann')()).toBe(1);
      const [document] = await listDocuments(home.house, bid.id);
      expect(document).toMatchObject({ name: 'Amendment 2.eml' });
      const { sha256 } = await home.house.db
        .selectFrom('documents')
        .select('sha256')
        .where('id', '=', document?.id ?? '')
        .executeTakeFirstOrThrow();
      expect(await text(await home.house.files.openRead(sha256))).toBe(Buffer.from(sent).toString());
      expect(await dovecot.flagsIn('ann', 'INBOX')).toEqual([['\\Seen']]);
      await processDocument(home.house, document?.id ?? '', new AbortController().signal);
      expect((await listDocuments(home.house, bid.id)).map(({ name }) => name)).toEqual([
        'Amendment 2.eml',
        'rfp.md',
      ]);
    });

    it('opens a bid by its subject, and an answer goes to the same', async () => {
      await dovecot.deliver('bob', mail('Harbour bridge', 'two'));
      await dovecot.deliver('bob', mail('AW: Re: Harbour bridge', 'three', 'other words'));
      expect(await watch('bob')()).toBe(2);
      expect(await documentsOf('Harbour bridge')).toHaveLength(2);
    });

    it('that names a bid that nobody has opens one by the rest of its subject', async () => {
      await dovecot.deliver('cleo', mail('[bid:bid_gone] School buses', 'four'));
      expect(await watch('cleo')()).toBe(1);
      expect(await documentsOf('School buses')).toHaveLength(1);
    });

    it('is taken as it comes, without waiting for the next look', async () => {
      const looked = watch('dan');
      expect(await looked()).toBe(0);
      await dovecot.deliver('dan', mail('Later', 'five'));
      expect(await looked()).toBe(1);
    });

    it('that comes twice, by two ways, is one document', async () => {
      await dovecot.deliver('eve', mail('Twice', 'six'));
      await dovecot.deliver(
        'eve',
        new Uint8Array(Buffer.concat([Buffer.from('Received: by a list\r\n'), mail('Twice', 'six')])),
      );
      expect(await watch('eve')()).toBe(1);
      expect(await documentsOf('Twice')).toHaveLength(1);
      expect(await dovecot.flagsIn('eve', 'INBOX')).toEqual([['\\Seen'], ['\\Seen']]);
    });

    it.each([
      ['with', 'seven'],
      ['without', ''],
    ])(
      '%s a Message-ID is one document also where the process died before it was marked',
      async (_what, id) => {
        const subject = `Died ${id}`.trim();
        const user = `fay${id}`;
        await dovecot.deliver(user, mail(subject, id));
        expect(await watch(user)()).toBe(1);
        await Promise.all(stops.splice(0).map((stop) => stop()));
        await dovecot.unflag(user, ['\\Seen']);
        expect(await watch(user)()).toBe(0);
        expect(await documentsOf(subject)).toHaveLength(1);
        expect(await dovecot.flagsIn(user, 'INBOX')).toEqual([['\\Seen']]);
      },
    );

    it('is taken once by two processes', async () => {
      for (const id of ['a', 'b', 'c'])
        await dovecot.deliver('gus', mail('Together', `gus-${id}`, `words ${id}`));
      const taken = await Promise.all([watch('gus')(), watch('gus')()]);
      expect(taken.reduce((sum, count) => sum + count)).toBe(3);
      expect(await documentsOf('Together')).toHaveLength(3);
    });

    it('is moved where a folder for it is named', async () => {
      await dovecot.deliver('hal', mail('Moved', 'eight'));
      expect(await watch('hal', { doneFolder: 'Taken' })()).toBe(1);
      expect([await dovecot.flagsIn('hal', 'INBOX'), await dovecot.flagsIn('hal', 'Taken')]).toEqual([
        [],
        [['\\Seen']],
      ]);
    });

    it('that is too large is flagged and left, with the reason kept', async () => {
      await dovecot.deliver('ivy', mail('Large', 'nine', 'x'.repeat(100_000)));
      expect(await watch('ivy')()).toBe(0);
      expect(await documentsOf('Large')).toEqual([]);
      expect(await dovecot.flagsIn('ivy', 'INBOX')).toEqual([['\\Flagged', '\\Seen']]);
      const kept = home.house.db
        .selectFrom('arrivedMail')
        .select('refused')
        .where('messageId', 'like', '%nine%');
      expect((await kept.executeTakeFirstOrThrow()).refused).toMatch(/MAX_FILE_MB/);
    });

    it('stays unseen while the file store is away', async () => {
      await dovecot.deliver('joe', mail('Away', 'ten'));
      const { files } = home.house;
      const { save } = files;
      files.save = () => Promise.reject(new Error('the bucket does not answer'));
      const looked = watch('joe');
      await expect.poll(() => dovecot.flagsIn('joe', 'INBOX')).toEqual([[]]);
      files.save = save;
      expect(await looked()).toBe(1);
      expect(await documentsOf('Away')).toHaveLength(1);
    });
  });

  describe('a mailbox', () => {
    it('is read on after its server was away', async () => {
      const looked = watch('kim');
      await looked();
      await dovecot.kill();
      await dovecot.restart();
      await dovecot.deliver('kim', mail('Back', 'eleven'));
      let taken = 0;
      while (taken === 0) taken = await looked();
      expect(await documentsOf('Back')).toHaveLength(1);
    });

    it('on this machine is read without TLS too', async () => {
      await dovecot.deliver('lee', mail('Plain', 'twelve'));
      expect(await watch('lee', { url: dovecot.urlOf('lee', 'imap') })()).toBe(1);
    });
  });
}
