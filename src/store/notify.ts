import { z } from 'zod';
import { type Connection, openConnection } from './database.ts';

/** A document changed: read its row to see how. */
const documentChangeSchema = z.object({ documentId: z.string(), bidId: z.string() });
export type DocumentChange = z.infer<typeof documentChangeSchema>;

/** A listener that is listening. */
export interface DocumentListener {
  /** Ends the listening; nothing is called afterwards. */
  close(): Promise<void>;
}

/** What to call when something is heard. */
export interface ListenOptions {
  onChange: (change: DocumentChange) => void;
  /** The connection was lost and is back: changes in between were missed, so read again what is being watched. */
  onReconnect?: () => void;
  /** Own entries of the catalogue are others now. */
  onOwnEntries?: () => void;
}

/** Waits between attempts to connect again: at once, then longer, never more than five seconds. */
const RECONNECT_DELAYS_MS = [0, 250, 1_000, 5_000];

/**
 * Listens to every change of a document, from whichever process it comes (PostgreSQL's NOTIFY, sent by a trigger). Once
 * it resolves it hears everything; a connection that drops is made again.
 */
export async function listenToDocuments(url: string, options: ListenOptions): Promise<DocumentListener> {
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let connection: Connection = await subscribe();

  async function subscribe(): Promise<Connection> {
    const next = await openConnection(url, 'muster-listener');
    next.on('notification', ({ channel, payload }) => {
      if (channel === 'own_entries') options.onOwnEntries?.();
      else hear(payload, options.onChange);
    });
    next.on('end', () => reconnect(0));
    await next.query('LISTEN documents; LISTEN own_entries');
    return next;
  }

  function reconnect(attempt: number): void {
    if (closed) return;
    const delay = RECONNECT_DELAYS_MS[Math.min(attempt, RECONNECT_DELAYS_MS.length - 1)];
    timer = setTimeout(async () => {
      try {
        connection = await subscribe();
      } catch {
        reconnect(attempt + 1);
        return;
      }
      if (closed) await connection.end();
      else options.onReconnect?.();
    }, delay);
  }

  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await connection.end();
    },
  };
}

function hear(payload: string | undefined, onChange: ListenOptions['onChange']): void {
  const change = documentChangeSchema.safeParse(JSON.parse(payload ?? 'null'));
  if (change.success) onChange(change.data);
}
