import type { Caller } from '../domain/index.ts';
import { deleteGroup, insertGroup, listGroups as listStoredGroups } from '../store/index.ts';
import type { Access } from './access.ts';
import type { GroupView } from './views.ts';

/** Groups by name: all for an administrator, for others their own: that another has private bids, and how many, is its affair. */
export async function listGroups({ db }: Access, { role, groupIds }: Caller): Promise<GroupView[]> {
  const all = await listStoredGroups(db);
  return role === 'administrator' ? all : all.filter(({ id }) => groupIds.includes(id));
}

/** Makes a group. AppError `conflict` where the name is taken. */
export async function createGroup({ db }: Access, name: string): Promise<GroupView> {
  return insertGroup(db, name);
}

/** Deletes a group without bids. AppError `not-found` or `conflict`. */
export async function removeGroup({ db }: Access, id: string): Promise<void> {
  await deleteGroup(db, id);
}
