import type { Logger } from '../logger.ts';
import { type AuditEntry, type AuditKeys, type Database, insertAudit } from '../store/index.ts';

/** Rows that only say that something was seen wait so long for others, to be written together. */
const GATHER_MS = 1_000;
/** So many rows are written at once without waiting. */
const MOST_WAITING = 500;
/** While the database is away, no more than these are kept; the log says how many were not. */
const MOST_KEPT = 20_000;

/** What happens, before it is told when and how often. */
export type AuditNote = Omit<AuditEntry, 'at' | 'times' | 'begunBy' | 'result' | 'code'> &
  Partial<Pick<AuditEntry, 'at' | 'result' | 'code'>>;

/** How something ended. */
export interface AuditEnd {
  result: 'done' | 'refused' | 'failed';
  code: string | null;
}

/** The audit log as the service writes it. */
export interface AuditLog {
  /**
   * Notes that a write is about to be done; it is in the database when this resolves, so that nothing is written that the log
   * does not have, whatever dies then. Gives the row's id. Throws what the database throws: the write must not be done then.
   */
  begin(note: AuditNote): Promise<number>;
  /** Notes how a write ended. Never throws: what was done is done, and `begin` has it. */
  end(begunBy: number, note: AuditNote, end: AuditEnd): Promise<void>;
  /** Notes what was seen or refused; written within a second, together with others. The same within that second is one row. */
  note(note: AuditNote, end: AuditEnd): void;
  /** Writes what waits, all of it. */
  flush(): Promise<void>;
  /** Writes what waits and takes nothing more. */
  close(): Promise<void>;
}

/** Opens the audit log on this database; see {@link AuditLog}. */
export function createAuditLog(db: Database, logger: Logger): AuditLog {
  const waiting = createWaiting();
  const write = createWriter(db, waiting);
  let isFlushing = false;
  let timer: NodeJS.Timeout | undefined;

  const gather = () => {
    timer ??= setTimeout(() => void flush(), GATHER_MS).unref();
  };
  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    isFlushing = true;
    try {
      await write([]);
      const lost = waiting.lost();
      if (lost > 0)
        logger.error({ rows: lost }, 'audit log: views were not kept while the database was away');
    } catch (error) {
      logger.warn({ err: error, rows: waiting.size() }, 'audit log not written yet');
      gather();
    } finally {
      isFlushing = false;
    }
  };

  return {
    begin: (note) => write([entryOf(note, { result: 'begun', code: null }, null)]),
    async end(begunBy, note, end) {
      const { operation } = note;
      await write([entryOf(note, end, begunBy)]).catch((error: unknown) =>
        logger.error({ err: error, operation, begunBy }, 'the end of a write is not in the audit log'),
      );
    },
    note(note, end) {
      waiting.add(entryOf(note, end, null));
      if (waiting.size() >= MOST_WAITING && !isFlushing) void flush();
      else gather();
    },
    flush,
    close: flush,
  };
}

/** Rows that wait to be written together. */
interface Waiting {
  /** The same as one that waits already makes that one count. */
  add(entry: AuditEntry): void;
  take(): AuditEntry[];
  size(): number;
  /** Rows for which there was no room since this was asked last. */
  lost(): number;
}

function createWaiting(): Waiting {
  const rows = new Map<string, AuditEntry>();
  let lost = 0;
  return {
    add(entry) {
      const { at: _at, requestId: _requestId, times, ...facts } = entry;
      const same = JSON.stringify(facts);
      const earlier = rows.get(same);
      if (earlier) earlier.times += times;
      else if (rows.size < MOST_KEPT) rows.set(same, entry);
      else lost += times;
    },
    take() {
      const taken = [...rows.values()];
      rows.clear();
      return taken;
    },
    size: () => rows.size,
    lost() {
      const told = lost;
      lost = 0;
      return told;
    },
  };
}

/**
 * Writes what waits, and `last` after it, and gives the id of the last row; what could not be written waits again. One after
 * the other: rows stand in the order in which things happened.
 */
function createWriter(db: Database, waiting: Waiting): (last: readonly AuditEntry[]) => Promise<number> {
  const keys: AuditKeys = new Map();
  let turn: Promise<unknown> = Promise.resolve();
  const write = async (last: readonly AuditEntry[]): Promise<number> => {
    const taken = waiting.take();
    if (taken.length + last.length === 0) return 0;
    try {
      return await insertAudit(db, keys, [...taken, ...last]);
    } catch (error) {
      for (const entry of taken) waiting.add(entry);
      throw error;
    }
  };
  return (last) => {
    const written = turn.then(() => write(last));
    turn = written.catch(() => undefined);
    return written;
  };
}

function entryOf(
  note: AuditNote,
  { result, code }: Pick<AuditEntry, 'result' | 'code'>,
  begunBy: number | null,
): AuditEntry {
  return { at: new Date().toISOString(), ...note, result, code, begunBy, times: 1 };
}
