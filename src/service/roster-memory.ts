import { type Roster, readRoster, rosterVersion } from '../store/index.ts';
import type { House } from './house.ts';
import { keepLast } from './keep-last.ts';

const kept = new WeakMap<House, ReturnType<typeof keepLast<Roster>>>();

/** Everybody on the roster; read again only when somebody on it changed. */
export async function rosterOf(house: House): Promise<Roster> {
  const last = kept.get(house) ?? keepLast<Roster>(1);
  kept.set(house, last);
  const version = await rosterVersion(house.db);
  return last(String(version), () => readRoster(house.db));
}
