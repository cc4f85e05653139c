import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import type { House } from './house.ts';
import { type OpenMailbox, takeMail } from './take-mail.ts';

/** Which mailbox, and how to read it. */
export interface MailboxOptions {
  /** "imaps://user:password@host". */
  url: string;
  folder: string;
  /** Where stored messages are moved to; undefined: they stay, marked as seen. */
  doneFolder?: string | undefined;
  /** Largest message, in bytes. */
  maxBytes: number;
  /** For servers whose certificate the tests made themselves. */
  trust?: string;
  /** Told after each look at the mailbox how many messages were taken. */
  onLooked?: (taken: number) => void;
}

/** The server tells of new mail; this is for those that do not. */
const LOOK_EVERY_MS = 60_000;
const CONNECT_MS = 15_000;
/** Waits between attempts to connect. */
const RECONNECT_MS = [1_000, 5_000, 30_000, 300_000];
const LOOPBACK = /^(?:localhost|127\.[\d.]+|\[?::1\]?)$/;

/**
 * Takes the messages of a mailbox, until the returned function is called. Connections that drop are made again. Any number of
 * processes may read the same mailbox.
 */
export function watchMailbox(house: House, options: MailboxOptions): () => Promise<void> {
  const stopping = new AbortController();
  const running = keepReading(house, options, stopping.signal);
  return async () => {
    stopping.abort();
    await running;
  };
}

async function keepReading(house: House, options: MailboxOptions, signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      await readUntilLost(house, options, signal, () => {
        failures = 0;
      });
    } catch (error) {
      if (signal.aborted) return;
      const { host } = new URL(options.url);
      house.logger.warn({ err: withoutCommands(error), host }, 'mailbox: not read; tried again soon');
    }
    const wait = RECONNECT_MS[Math.min(failures, RECONNECT_MS.length - 1)];
    await setTimeout(wait, undefined, { signal }).catch(() => undefined);
  }
}

async function readUntilLost(
  house: House,
  options: MailboxOptions,
  signal: AbortSignal,
  onLooked: () => void,
): Promise<void> {
  const client = connectionTo(options);
  const bell = new EventTarget();
  const ring = () => bell.dispatchEvent(new Event('ring'));
  client.on('exists', ring).on('close', ring).on('error', ring);
  signal.addEventListener('abort', () => client.close(), { once: true });
  try {
    await client.connect();
    await client.mailboxOpen(options.folder);
    while (client.usable && !signal.aborted) {
      let rung = false;
      bell.addEventListener('ring', () => (rung = true), { once: true });
      const taken = await takeNew(house, client, options, signal);
      onLooked();
      options.onLooked?.(taken);
      if (!rung) await untilNews(client, bell, signal);
    }
  } finally {
    client.close();
  }
}

/** Waits for new mail, for the connection to end, or for a minute to pass. */
async function untilNews(client: ImapFlow, bell: EventTarget, signal: AbortSignal): Promise<void> {
  client.idle().catch(() => undefined);
  const late = AbortSignal.any([signal, AbortSignal.timeout(LOOK_EVERY_MS)]);
  await once(bell, 'ring', { signal: late }).catch(() => undefined);
}

async function takeNew(
  house: House,
  client: ImapFlow,
  options: MailboxOptions,
  signal: AbortSignal,
): Promise<number> {
  // Where stored mail is moved away, what is there is not stored yet, whoever has looked at it; refused mail has a flag.
  const wanted = options.doneFolder === undefined ? { seen: false } : { flagged: false };
  const found = await client.search(wanted, { uid: true });
  let taken = 0;
  for (const uid of found || []) {
    if (signal.aborted || !client.usable) break;
    if (await takeMail(house, mailboxOf(client, options), uid)) taken += 1;
  }
  return taken;
}

function mailboxOf(client: ImapFlow, { doneFolder, maxBytes }: MailboxOptions): OpenMailbox {
  const range = { uid: true };
  return {
    maxBytes,
    async factsOf(uid) {
      const found = await client.fetchOne(String(uid), { envelope: true, size: true }, range);
      if (!found) return null;
      const { messageId, subject = '' } = found.envelope ?? {};
      return { messageId: messageId?.trim() || null, subject, size: found.size ?? 0 };
    },
    async bytesOf(uid) {
      const { content } = await client.download(String(uid), undefined, range);
      return content ?? null;
    },
    async putAway(uid, { isRefused }) {
      const flags = isRefused ? ['\\Seen', '\\Flagged'] : ['\\Seen'];
      await client.messageFlagsAdd(String(uid), flags, range);
      if (doneFolder === undefined || isRefused) return;
      if (!(await client.messageMove(String(uid), doneFolder, range)))
        throw new Error(
          `A message could not be moved to ${doneFolder}. Make that folder, or correct IMAP_DONE_FOLDER.`,
        );
    },
  };
}

function connectionTo({ url, trust, maxBytes }: MailboxOptions): ImapFlow {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'imaps:';
  return new ImapFlow({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 993 : 143) : Number(port),
    secure,
    // Plain words are for this machine alone; elsewhere the password waits for TLS.
    ...(secure || LOOPBACK.test(hostname) ? {} : { doSTARTTLS: true }),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    connectionTimeout: CONNECT_MS,
    disableAutoIdle: true,
    maxLiteralSize: maxBytes + LITERAL_ROOM,
    ...(trust === undefined ? {} : { tls: { ca: trust } }),
  });
}

/** Envelopes and lists come as literals too. */
const LITERAL_ROOM = 16 * 1024 * 1024;

/** What the library's errors carry of the conversation has the password in it. */
function withoutCommands(error: unknown): Error {
  const { name, message, code, responseText } = error as Error & { code?: string; responseText?: string };
  return Object.assign(new Error(responseText ? `${message}: ${responseText}` : message), { name, code });
}
