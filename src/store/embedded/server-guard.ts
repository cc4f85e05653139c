import { setTimeout as delay } from 'node:timers/promises';
import type { Connection } from '../database.ts';
import type { RunningServer } from './server-process.ts';

/** Takes a sentence about what happens. */
export type Log = (message: string) => void;

/** A server and the connection that holds its owner's lock. */
export interface OwnedServer {
  server: RunningServer;
  owner: Connection;
}

/** Keeps a server running until it is to end. */
export interface ServerGuard {
  /** Stops guarding, then calls `stop`. Twice is once. */
  end(stop: () => Promise<void>): Promise<void>;
}

/** Whom a guard tells. */
export interface GuardListeners {
  log: Log;
  /** The server is back under another address, which nobody knows. */
  onMoved(): void;
}

/** A server that was killed replays its log before it answers; half a minute of attempts is ample for ours. */
const QUICK_REVIVALS = 30;
const REVIVAL_DELAY_MS = 1_000;
/** After that something stands in the way, a full disk perhaps, and will be seen to: never give up, but ask seldom. */
const LATE_REVIVAL_DELAY_MS = 10_000;

/**
 * Watches the owner's connection. When it breaks although nobody stopped the server (it was killed, or it threw out all
 * connections because one of them was killed), `own` finds or starts the server again on the same port, so that pools
 * of connections go on by themselves.
 */
export function guardServer(
  first: OwnedServer,
  own: () => Promise<OwnedServer>,
  { log, onMoved }: GuardListeners,
): ServerGuard {
  const { port } = first.server;
  let { owner } = first;
  let ended: Promise<void> | undefined;
  let revival: Promise<void> | undefined;
  watch();

  function watch(): void {
    owner.once('end', () => {
      if (!ended) revival = revive();
    });
  }

  async function revive(): Promise<void> {
    log('The embedded PostgreSQL went away; starting it again');
    for (let attempt = 1; !ended; attempt += 1) {
      try {
        const next = await own();
        owner = next.owner;
        watch();
        if (next.server.port === port) log(`The embedded PostgreSQL runs again on port ${port}`);
        else {
          log(`The embedded PostgreSQL lost port ${port} to another program; start Muster again`);
          onMoved();
        }
        return;
      } catch (error) {
        log(`The embedded PostgreSQL is not back yet: ${(error as Error).message}`);
        await delay(attempt < QUICK_REVIVALS ? REVIVAL_DELAY_MS : LATE_REVIVAL_DELAY_MS);
      }
    }
  }

  return {
    end(stop) {
      // The owner's connection, and with it the lock, ends with the server, not before.
      ended ??= (async () => {
        await revival;
        await stop();
        await owner.end();
      })();
      return ended;
    },
  };
}
