import { sql } from 'kysely';
import type { BidSettings } from '../domain/index.ts';
import type { Database } from './database.ts';
import type { HouseSetting } from './tables.ts';

/** What people said of the bid's team, or null where nobody said anything. */
export async function findBidSettings(db: Database, bidId: string): Promise<unknown> {
  const row = await db.selectFrom('bidSettings').select('data').where('bidId', '=', bidId).executeTakeFirst();
  return row?.data ?? null;
}

/** Keeps the settings of a bid that there is, in place of the earlier ones. */
export async function saveBidSettings(db: Database, bidId: string, data: BidSettings): Promise<void> {
  await db
    .insertInto('bidSettings')
    .values({ bidId, data })
    .onConflict((on) => on.column('bidId').doUpdateSet({ data, updatedAt: sql<string>`now()` }))
    .execute();
}

/** A setting of the whole installation, as it was written, or null. */
export async function findHouseSetting(db: Database, key: HouseSetting): Promise<unknown> {
  const row = await db.selectFrom('houseSettings').select('data').where('key', '=', key).executeTakeFirst();
  return row?.data ?? null;
}

/** Keeps a setting of the whole installation in place of the earlier one; null forgets it. */
export async function saveHouseSetting(db: Database, key: HouseSetting, data: object | null): Promise<void> {
  if (data === null) await db.deleteFrom('houseSettings').where('key', '=', key).execute();
  else
    await db
      .insertInto('houseSettings')
      .values({ key, data })
      .onConflict((on) => on.column('key').doUpdateSet({ data, updatedAt: sql<string>`now()` }))
      .execute();
}
