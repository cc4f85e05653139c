import { type Roster, readRoster, rosterVersion } from '../store/index.ts';
import type { House } from './house.ts';
import { keepLastOf } from './keep-last.ts';

const lastRoster = keepLastOf<Roster>(1);

/** Everybody on the roster; read again only when somebody on it changed. */
export async function rosterOf(house: House): Promise<Roster> {
  const version = await rosterVersion(house.db);
  return lastRoster(house, String(version), () => readRoster(house.db));
}
