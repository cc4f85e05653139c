import { type Insertable, type SqlBool, sql } from 'kysely';
import type { AuditKind, AuditResult, AuditTables, AuditVia } from './audit-tables.ts';
import type { Database } from './database.ts';

/** Somebody of whom a row speaks; the name is what they were called then. */
export interface AuditSubject {
  id: string;
  name: string;
}

/** One row of the audit log as it is written. */
export interface AuditEntry {
  /** ISO 8601 in UTC. */
  at: string;
  /** Null: nobody who signed in. */
  account: AuditSubject | null;
  via: AuditVia;
  operation: string;
  kind: AuditKind;
  bidId: string | null;
  documentId: string | null;
  /** Id on the roster. */
  personId: string | null;
  others: Readonly<Record<string, string>>;
  result: AuditResult;
  /** Code of the API; null where all went well. */
  code: string | null;
  /** Of an end: the id of the row that says that it was begun. */
  begunBy: number | null;
  times: number;
  requestId: string | null;
  remote: string | null;
}

/** A row of the audit log as it is read; whoever was erased has neither id nor name, and the key stays the same. */
export interface AuditRow extends Omit<AuditEntry, 'account' | 'personId' | 'begunBy'> {
  id: number;
  account: { key: number; id: string | null; name: string } | null;
  person: { key: number; id: string | null } | null;
}

/** What to look for; what is left out may be anything. */
export interface AuditFilter {
  /** ISO 8601; from and including. */
  from?: string | undefined;
  /** ISO 8601; up to and excluding. */
  to?: string | undefined;
  /** Id of an account, or a part of its name. */
  who?: string | undefined;
  operation?: string | undefined;
  bid?: string | undefined;
  /** Id on the roster. */
  person?: string | undefined;
  result?: AuditResult | undefined;
  /** Only rows with a smaller id: the page before that row. */
  before?: number | undefined;
}

/** Columns of a row; PostgreSQL takes at most 65,535 parameters in a statement. */
const ROWS_PER_INSERT = 4_000;

/** Keys of accounts, each asked for once in a process: a forgotten name keeps its key, and stays forgotten. */
export type AuditKeys = Map<string, number>;
/** A larger memory is emptied: names come back by one small query. */
const MOST_KEYS = 10_000;

/** Writes rows in this order and returns the id of the last. All or none. */
export async function insertAudit(
  db: Database,
  keys: AuditKeys,
  entries: readonly AuditEntry[],
): Promise<number> {
  if (keys.size > MOST_KEYS) keys.clear();
  const rows: Insertable<AuditTables['auditLog']>[] = [];
  for (const { account, personId, ...entry } of entries) {
    const begun = entry.begunBy === null ? undefined : await findSubjects(db, entry.begunBy);
    rows.push({
      ...entry,
      account: begun?.account ?? (account && (await keyOf(db, keys, 'account', account))),
      person: personId === null ? null : (begun?.person ?? (await personKey(db, personId))),
    });
  }
  let last = 0;
  await db.transaction().execute(async (tx) => {
    for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
      const written = await tx
        .insertInto('auditLog')
        .values(rows.slice(from, from + ROWS_PER_INSERT))
        .returning('id')
        .execute();
      last = written.at(-1)?.id ?? last;
    }
  });
  return last;
}

/** Whom the row of a write's beginning names: its end names the same, also where the write was to forget them. */
async function findSubjects(
  db: Database,
  id: number,
): Promise<{ account: number | null; person: number | null } | undefined> {
  return db.selectFrom('auditLog').select(['account', 'person']).where('id', '=', id).executeTakeFirst();
}

/** Asked for each time: the id of somebody who was forgotten may be given to somebody else. */
function personKey(db: Database, id: string): Promise<number> {
  return keyOf(db, new Map(), 'person', { id, name: '' });
}

async function keyOf(
  db: Database,
  keys: AuditKeys,
  kind: 'account' | 'person',
  subject: AuditSubject,
): Promise<number> {
  const known = `${kind} ${subject.id} ${subject.name}`;
  const kept = keys.get(known);
  if (kept !== undefined) return kept;
  const { key } = await db
    .insertInto('auditNames')
    .values({ kind, ...subject })
    .onConflict((on) =>
      on.columns(['kind', 'id', 'name']).doUpdateSet((eb) => ({ name: eb.ref('excluded.name') })),
    )
    .returning('key')
    .executeTakeFirstOrThrow();
  keys.set(known, key);
  return key;
}

/** The newest rows that fit, at most `limit`. A `begun` is shown only where its end is missing. */
export async function listAudit(db: Database, filter: AuditFilter, limit: number): Promise<AuditRow[]> {
  const rows = await fitting(db, filter).orderBy('log.id', 'desc').limit(limit).execute();
  return rows.map(({ account, accountId, accountName, person, personId, begunBy, ...row }) => ({
    ...row,
    account: account === null ? null : { key: account, id: accountId, name: accountName ?? '' },
    person: person === null ? null : { key: person, id: personId },
  }));
}

function fitting(db: Database, filter: AuditFilter) {
  const { from, to, who, operation, bid, person, result, before } = filter;
  const like = who === undefined ? '' : `%${who.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return db
    .selectFrom('auditLog as log')
    .leftJoin('auditNames as account', 'account.key', 'log.account')
    .leftJoin('auditNames as person', 'person.key', 'log.person')
    .selectAll('log')
    .select(['account.id as accountId', 'account.name as accountName', 'person.id as personId'])
    .where(
      sql<SqlBool>`(log.result <> 'begun' OR NOT EXISTS (SELECT FROM audit_log ended WHERE ended.begun_by = log.id))`,
    )
    .$if(from !== undefined, (q) => q.where('log.at', '>=', String(from)))
    .$if(to !== undefined, (q) => q.where('log.at', '<', String(to)))
    .$if(who !== undefined, (q) =>
      q.where((eb) => eb.or([eb('account.id', '=', String(who)), eb('account.name', 'ilike', like)])),
    )
    .$if(operation !== undefined, (q) => q.where('log.operation', '=', String(operation)))
    .$if(bid !== undefined, (q) => q.where('log.bidId', '=', String(bid)))
    .$if(person !== undefined, (q) => q.where('person.id', '=', String(person)))
    .$if(result !== undefined, (q) => q.where('log.result', '=', result ?? 'done'))
    .$if(before !== undefined, (q) => q.where('log.id', '<', Number(before)));
}

/** Makes the rows of these accounts and people say "somebody", for good. */
export async function forgetAuditNames(
  db: Database,
  kind: 'account' | 'person',
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('auditNames')
    .set({ id: null, name: '' })
    .where('kind', '=', kind)
    .where('id', 'in', ids)
    .execute();
}

/** Removes rows that are older than so many days, at least 90, and says how many. */
export async function forgetAudit(db: Database, days: number): Promise<number> {
  const { rows } = await sql<{
    forgotten: number;
  }>`SELECT forget_audit_before(now() - make_interval(days => ${days})) AS forgotten`.execute(db);
  return rows[0]?.forgotten ?? 0;
}
