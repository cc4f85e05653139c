import type { Catalogue } from '../src/catalogue/index.ts';
import type { Person } from '../src/domain/index.ts';
import { type Demand, demandOfBid, type Ranking, rankPeople, rowsOf } from '../src/plan/index.ts';
import type { DemandTask, RankTask, RosterPart, ShortlistPage } from '../src/service/rank-task.ts';

/** Questions whose rankings are kept: bids that people look at, with some weights. */
const RANKINGS_KEPT = 16;
/** Pages that are kept whole: a page that is opened asks for the same rows again and again. */
const PAGES_KEPT = 16;

interface KnownRoster {
  version: number;
  byId: ReadonlyMap<string, Person>;
}

let known: KnownRoster | null = null;
let coming: { version: number; people: Person[] } | null = null;
const rankings = new Map<string, Ranking>();
const pages = new Map<string, ShortlistPage>();

/** Takes some people of a roster; after the last part it is the roster. */
export function takeRoster({ version, people, isLast }: RosterPart): null {
  if (coming?.version !== version) coming = { version, people: [] };
  coming.people.push(...people);
  if (!isLast) return null;
  known = { version, byId: new Map(coming.people.map((person) => [person.id, person])) };
  coming = null;
  rankings.clear();
  pages.clear();
  return null;
}

/** The wanted rows; the ranking they are of is remembered. */
export function rank(
  { key, question, roster, page }: RankTask,
  catalogue: Catalogue,
): ShortlistPage | 'roster-unknown' {
  if (known?.version !== roster) return 'roster-unknown';
  const { byId } = known;
  const named = `${page.offset} ${page.limit} ${key}`;
  const answer = pages.get(named) ?? makePage(key, question, byId, page, catalogue);
  keep(pages, PAGES_KEPT, named, answer);
  return answer;
}

/** What one bid demands, held against the roster. */
export function demand({ bid, roster }: DemandTask, catalogue: Catalogue): Demand[] | 'roster-unknown' {
  if (known?.version !== roster) return 'roster-unknown';
  return demandOfBid(bid, [...known.byId.values()], catalogue);
}

function makePage(
  key: string,
  question: RankTask['question'],
  byId: KnownRoster['byId'],
  { offset, limit }: RankTask['page'],
  catalogue: Catalogue,
): ShortlistPage {
  const ranking = rankings.get(key) ?? rankPeople(question, [...byId.values()], catalogue);
  keep(rankings, RANKINGS_KEPT, key, ranking);
  const wanted = ranking.order.slice(offset, offset + limit);
  const people = wanted.flatMap((id) => byId.get(id) ?? []);
  return {
    requirements: [...ranking.requirements],
    rows: rowsOf(question, people, ranking, catalogue),
    total: ranking.order.length,
  };
}

/** Taken out and put back, the order of the map is the order of the last use. */
function keep<T>(kept: Map<string, T>, most: number, key: string, value: T): void {
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}
