import type { Catalogue } from '../src/catalogue/index.ts';
import type { Person } from '../src/domain/index.ts';
import { type Ranking, rankPeople, rowsOf } from '../src/plan/index.ts';
import type { RankTask, RosterPart, ShortlistPage } from '../src/service/rank-in-child.ts';

/** Questions whose rankings are kept: bids that people look at, with some weights. */
const KEPT = 16;

interface KnownRoster {
  version: number;
  byId: ReadonlyMap<string, Person>;
}

let known: KnownRoster | null = null;
let coming: { version: number; people: Person[] } | null = null;
const rankings = new Map<string, Ranking>();

/** Takes some people of a roster; after the last part it is the roster. */
export function takeRoster({ version, people, isLast }: RosterPart): null {
  if (coming?.version !== version) coming = { version, people: [] };
  coming.people.push(...people);
  if (!isLast) return null;
  known = { version, byId: new Map(coming.people.map((person) => [person.id, person])) };
  coming = null;
  rankings.clear();
  return null;
}

/** The wanted rows; the ranking they are of is remembered. */
export function rank(
  { key, question, roster, page }: RankTask,
  catalogue: Catalogue,
): ShortlistPage | 'roster-unknown' {
  if (known?.version !== roster) return 'roster-unknown';
  const { byId } = known;
  const ranking = rankings.get(key) ?? rankPeople(question, [...byId.values()], catalogue);
  keep(key, ranking);
  const wanted = ranking.order.slice(page.offset, page.offset + page.limit);
  const people = wanted.flatMap((id) => byId.get(id) ?? []);
  return {
    requirements: [...ranking.requirements],
    rows: rowsOf(question, people, ranking, catalogue),
    total: ranking.order.length,
  };
}

function keep(key: string, ranking: Ranking): void {
  rankings.delete(key);
  rankings.set(key, ranking);
  const [oldest] = rankings.keys();
  if (rankings.size > KEPT && oldest !== undefined) rankings.delete(oldest);
}
