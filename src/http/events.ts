import { once } from 'node:events';
import type { Response } from 'express';
import type { Caller } from '../domain/index.ts';
import { AppError } from '../errors.ts';

/** Often enough that no proxy closes the stream (the shortest common limit is 30 s). */
const HEARTBEAT_MS = 15_000;
/** What a browser waits before it connects again. */
const RECONNECT_MS = 2_000;

/** One server-sent event. */
export interface ServerEvent {
  event: string;
  /** What a client says as Last-Event-ID when it comes back. */
  id: string;
  data: unknown;
}

/**
 * Writes server-sent events until they end or the client goes. `events` gets a signal that fires when the client goes or the
 * service stops.
 * A client that reads slowly is waited for, so memory stays flat. Before each event, and with each sign of life, it is asked
 * again whether the caller may still hear: a session can end, and a bid become private, while a stream is open.
 */
export async function sendEvents(
  response: Response,
  events: (signal: AbortSignal) => AsyncIterable<ServerEvent>,
): Promise<void> {
  const close = openStream(response);
  const left = new AbortController();
  response.on('close', () => left.abort());
  response.on('error', () => left.abort());
  const gone = AbortSignal.any([left.signal, response.app.locals.stopping as AbortSignal]);
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    // nginx holds answers back unless told.
    'X-Accel-Buffering': 'no',
    // A browser would come back on this very connection, again and again, and keep a service that stops from its end.
    Connection: 'close',
  });
  response.write(`retry: ${RECONNECT_MS}\n\n`);
  const mayHear = async () => (await stillAllowed(response)) || left.abort();
  const heartbeat = setInterval(() => {
    response.write(': still here\n\n');
    void mayHear();
  }, HEARTBEAT_MS);
  try {
    for await (const { event, id, data } of events(gone)) {
      await mayHear();
      if (gone.aborted) break;
      const text = `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
      if (!response.write(text) && !gone.aborted)
        await once(response, 'drain', { signal: gone }).catch(() => undefined);
    }
  } finally {
    clearInterval(heartbeat);
    close();
    response.end();
  }
}

/** Every open page of a person follows a bid or two; whoever follows hundreds has the database asked by each of them. */
const MOST_STREAMS = 50;
/** Streams that are open, by account. */
const open = new Map<string, number>();

/** Counts one more stream of whoever asks; gives what counts it out. AppError `too-many-attempts`. */
function openStream({ locals }: Response): () => void {
  const { accountId } = locals.caller as Caller;
  const count = (by: number) => open.set(accountId, (open.get(accountId) ?? 0) + by).get(accountId) ?? 0;
  if ((open.get(accountId) ?? 0) >= MOST_STREAMS)
    throw new AppError(
      'too-many-attempts',
      `This account follows ${MOST_STREAMS} bids already. Close pages that you do not need.`,
    );
  count(1);
  return () => count(-1) === 0 && open.delete(accountId);
}

/** What the gate has left behind for long answers; while the database is away, nobody hears more. */
async function stillAllowed({ locals }: Response): Promise<boolean> {
  const ask = locals.stillAllowed as (() => Promise<boolean>) | undefined;
  return ask === undefined || ask().catch(() => false);
}
