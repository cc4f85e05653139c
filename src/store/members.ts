import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from './database.ts';
import { newId } from './ids.ts';
import { insertOutboxAll } from './outbox.ts';
import type { Contents, Member } from './tables.ts';

/** What must be known of a container to make documents of its files. */
interface ContainerRow {
  id: string;
  bidId: string;
  name: string;
  path: string | null;
  packageId: string | null;
  depth: number;
  trace: string | null;
}

/** Rows of one INSERT: at most nine parameters each, and PostgreSQL takes at most 65,535 parameters in a statement. */
const ROWS_PER_INSERT = 1_000;

/**
 * Makes documents of what a container held, each with its message to the queue, and notes on the container what that was.
 * Twice is once: a file that the bid has already is that document. Happens with the caller's transaction or not at all.
 */
export async function insertMembers(
  tx: DatabaseTransaction,
  container: ContainerRow,
  { members, entries, bytes }: Contents,
): Promise<void> {
  for (let from = 0; from < members.length; from += ROWS_PER_INSERT) {
    await insertRows(tx, container, members.slice(from, from + ROWS_PER_INSERT));
  }
  await tx
    .updateTable('documents')
    .set({ contents: { files: members.length, entries, bytes } })
    .where('id', '=', container.id)
    .execute();
}

async function insertRows(
  tx: DatabaseTransaction,
  container: ContainerRow,
  members: readonly Member[],
): Promise<void> {
  const bySha256 = new Map<string, Member>();
  for (const member of members) if (!bySha256.has(member.sha256)) bySha256.set(member.sha256, member);
  // In one order everywhere: two packages with the same files at once must not wait for each other.
  const files = [...bySha256.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  await tx
    .insertInto('files')
    .values(files.map(({ sha256, size }) => ({ sha256, size, mediaType: 'application/octet-stream' })))
    .onConflict((on) => on.column('sha256').doNothing())
    .execute();
  const inserted = await tx
    .insertInto('documents')
    .values(files.map((member) => rowOf(container, member)))
    .onConflict((on) => on.columns(['bidId', 'sha256']).doNothing())
    .returning('id')
    .execute();
  await insertOutboxAll(
    tx,
    'read-document',
    inserted.map(({ id }) => ({ documentId: id })),
  );
}

function rowOf(container: ContainerRow, { name, sha256 }: Member) {
  return {
    id: newId('doc'),
    bidId: container.bidId,
    sha256,
    name,
    parentId: container.id,
    packageId: container.packageId ?? container.id,
    path: `${container.path ?? container.name}/${name}`,
    depth: container.depth + 1,
    trace: container.trace,
  };
}

/** What the other containers of a document's package have cost so far; nothing for one that came by itself. */
export async function findSpent(
  db: Database,
  { id, packageId }: Pick<ContainerRow, 'id' | 'packageId'>,
): Promise<{ entries: number; bytes: number }> {
  if (packageId === null) return { entries: 0, bytes: 0 };
  const sum = (field: string) => sql<number>`coalesce(sum((contents ->> ${field})::bigint), 0)::bigint`;
  return db
    .selectFrom('documents')
    .select([sum('entries').as('entries'), sum('bytes').as('bytes')])
    .where((eb) => eb.or([eb('id', '=', packageId), eb('packageId', '=', packageId)]))
    .where('id', '!=', id)
    .executeTakeFirstOrThrow();
}
