import { findBid } from '../store/index.ts';
import type { House } from './house.ts';

/** Resolves when the database answers. AppError `database-unavailable` where it does not. */
export async function checkReady(house: House): Promise<void> {
  await findBid(house.db, 'bid_that_nobody_has');
}
