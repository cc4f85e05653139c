import { describe, expect, it } from 'vitest';
import { watchMailbox } from '../../src/service/mailbox.ts';
import { findDovecot } from '../support/dovecot.ts';
import { openTestHouse } from '../support/house.ts';
import { describeMailbox } from './mailbox-stories.ts';

// A real server, which npm cannot bring.
if (findDovecot() === null)
  console.info('Dovecot is not installed: no mail is read in these tests (apt-get install dovecot-imapd).');
else describeMailbox();

describe('a mailbox that does not answer', () => {
  it('is told in the log without its password, and ends when asked to', async () => {
    const home = await openTestHouse();
    const told: unknown[] = [];
    const warned = new Promise<void>((resolve) => {
      home.house.logger.warn = (...words: unknown[]) => {
        told.push(words);
        resolve();
      };
    });
    const url = 'imaps://ann:secret-word@127.0.0.1:9';
    const stop = watchMailbox(home.house, { url, folder: 'INBOX', maxBytes: 1_000 });
    await warned;
    await stop();
    await home.close();
    expect(JSON.stringify(told)).toContain('127.0.0.1:9');
    expect(JSON.stringify(told)).not.toContain('secret-word');
  });
});
