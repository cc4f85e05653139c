import { deleteGroup, insertGroup, listGroups as listStoredGroups } from '../store/index.ts';
import type { Access } from './access.ts';
import type { GroupView } from './views.ts';

/** All groups by name. */
export async function listGroups({ db }: Access): Promise<GroupView[]> {
  return listStoredGroups(db);
}

/** Makes a group. AppError `conflict` where the name is taken. */
export async function createGroup({ db }: Access, name: string): Promise<GroupView> {
  return insertGroup(db, name);
}

/** Deletes a group without bids. AppError `not-found` or `conflict`. */
export async function removeGroup({ db }: Access, id: string): Promise<void> {
  await deleteGroup(db, id);
}
