import { createHash } from 'node:crypto';
import { AppError } from '../errors.ts';
import { type Arrival, type ArrivalBid, hasArrived, refuseMail } from '../store/index.ts';
import type { House } from './house.ts';
import { bidsOfSubject, mailFileName } from './mail-subject.ts';
import { takeArrival } from './take-arrival.ts';

/** A mailbox that is open, as far as taking one message needs it. */
export interface OpenMailbox {
  maxBytes: number;
  /** Null where the message is gone. */
  factsOf(uid: number): Promise<{ messageId: string | null; subject: string; size: number } | null>;
  /** The whole message as it came; null where it is gone. */
  bytesOf(uid: number): Promise<AsyncIterable<Uint8Array> | null>;
  /** Marks the message, so that it is not offered again. */
  putAway(uid: number, how: { isRefused: boolean }): Promise<void>;
}

/**
 * Makes a document of a message, attachments and all, then marks it in the mailbox. Killed between the two, it is found by its
 * Message-ID at the next start and only marked. True where it became a document now.
 *
 * @throws what is no fault of the message: it is offered again.
 */
export async function takeMail(house: House, mailbox: OpenMailbox, uid: number): Promise<boolean> {
  const facts = await mailbox.factsOf(uid);
  if (facts === null) return false;
  const { subject, size } = facts;
  const messageId = facts.messageId === null ? null : shortened(facts.messageId);
  if (messageId !== null && (await hasArrived(house.db, messageId))) {
    await mailbox.putAway(uid, { isRefused: false });
    return false;
  }
  try {
    if (size > mailbox.maxBytes) throw tooLarge(size, mailbox.maxBytes);
    const content = await mailbox.bytesOf(uid);
    if (content === null) return false;
    const isTaken = await keep(house, content, { messageId, subject, maxBytes: mailbox.maxBytes });
    await mailbox.putAway(uid, { isRefused: false });
    return isTaken;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'file-too-large') throw error;
    house.logger.warn({ messageId, size, reason: error.message }, 'mailbox: message not taken');
    await refuseMail(house.db, messageId ?? `uid:${uid}`, error.message);
    await mailbox.putAway(uid, { isRefused: true });
    return false;
  }
}

async function keep(
  house: House,
  content: AsyncIterable<Uint8Array>,
  mail: { messageId: string | null; subject: string; maxBytes: number },
): Promise<boolean> {
  const saved = await house.files.save(content, { maxBytes: mail.maxBytes });
  const { byId, byName } = bidsOfSubject(mail.subject);
  const arrival = (bid: ArrivalBid): Arrival => ({
    bid,
    messageId: mail.messageId ?? `sha256:${saved.sha256}`,
    name: mailFileName(mail.subject),
    file: { ...saved, mediaType: 'message/rfc822' },
  });
  const take = (bid: ArrivalBid) => takeArrival(house, arrival(bid), 'takeFromMailbox');
  const arrived = await (byId === null
    ? take(byName)
    : take(byId).catch((error: unknown) => {
        // A bid that was deleted, or a slip of the pen: the mail must not be lost for it.
        if (error instanceof AppError && error.code === 'bid-not-found') return take(byName);
        throw error;
      }));
  return arrived.kind === 'taken';
}

/** Strangers choose their Message-IDs, of any length; an index of the database takes 2,700 bytes. */
function shortened(messageId: string): string {
  if (messageId.length <= LONGEST_ID) return messageId;
  return `sha256:${createHash('sha256').update(messageId).digest('hex')}`;
}

const LONGEST_ID = 500;

function tooLarge(size: number, maxBytes: number): AppError {
  const mib = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  return new AppError(
    'file-too-large',
    `The message has ${mib(size)} MiB; ${mib(maxBytes)} are taken (MAX_FILE_MB).`,
  );
}
