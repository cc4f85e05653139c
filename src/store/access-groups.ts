import { sql } from 'kysely';
import { AppError } from '../errors.ts';
import type { Database } from './database.ts';
import { newId } from './ids.ts';

/** People who share private bids. */
export interface StoredGroup {
  id: string;
  name: string;
  /** Accounts in it. */
  members: number;
  /** Bids that are private to it. */
  bids: number;
}

/** All groups by name. */
export async function listGroups(db: Database): Promise<StoredGroup[]> {
  return db
    .selectFrom('groups')
    .select(['groups.id', 'groups.name'])
    .select(
      sql<number>`(SELECT count(*) FROM group_members WHERE group_members.group_id = groups.id)`.as(
        'members',
      ),
    )
    .select(sql<number>`(SELECT count(*) FROM bids WHERE bids.group_id = groups.id)`.as('bids'))
    .orderBy('groups.name')
    .execute();
}

/** Writes a group. AppError `conflict` where the name is taken. */
export async function insertGroup(db: Database, name: string): Promise<StoredGroup> {
  const id = newId('grp');
  const written = await db
    .insertInto('groups')
    .values({ id, name })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (written === undefined) throw new AppError('conflict', `There is a group "${name}" already.`);
  return { id, name, members: 0, bids: 0 };
}

/**
 * Deletes a group. AppError `not-found`, or `conflict` where bids are private to it: without their group everybody would
 * see them.
 */
export async function deleteGroup(db: Database, id: string): Promise<void> {
  const group = (await listGroups(db)).find((one) => one.id === id);
  if (group === undefined) throw new AppError('not-found', `There is no group "${id}".`);
  if (group.bids > 0)
    throw new AppError(
      'conflict',
      `${group.bids} bids are private to "${group.name}". Give them another group, or open them to everybody, first.`,
    );
  await db.deleteFrom('groups').where('id', '=', id).execute();
}
