import type { Caller, Match } from '../domain/index.ts';
import { type Bid, getPerson, listBids, type PlanProgress } from '../store/index.ts';
import { questionOf } from './build-answers.ts';
import type { House } from './house.ts';
import { keepLastOf } from './keep-last.ts';
import { getSettings } from './keep-settings.ts';
import type { PersonUses } from './person-views.ts';
import { readReviewedBid } from './read-reviewed-bid.ts';
import { today } from './today.ts';

type Use = PersonUses['bids'][number];

/** So many bids, the newest that have not ended, are looked at: each is solved where nobody asked before. */
const MOST_BIDS = 25;

/** Who sits where and earns what in one bid: of everybody, so that the next person's bids need no solving. */
type Places = Pick<Match, 'plan'> & { members: Match['team']['members'] };
/** Some seats and actions for each bid and roster. */
const KEPT = 500;
const lastPlaces = keepLastOf<Places>(KEPT);

/**
 * The bids that the caller may see whose team or plan has the person, the newest first, and how many were looked at. Bids
 * without a kickoff have no team; those in the archive or past their end are over. AppError `not-found`.
 */
export async function listUses(house: House, personId: string, caller: Caller): Promise<PersonUses> {
  await getPerson(house.db, personId);
  const live = (await listBids(house.db, caller)).filter(isLive);
  const looked = live.slice(0, MOST_BIDS);
  const bids: Use[] = [];
  for (const bid of looked) {
    const use = await useIn(house, bid, personId);
    if (use !== null) bids.push(use);
  }
  return { bids, looked: looked.length, left: live.length - looked.length };
}

const isLive = ({ kickoff, ends, archivedAt }: Bid): boolean =>
  kickoff !== null && archivedAt === null && (ends === null || ends >= today());

async function useIn(house: House, bid: Bid, personId: string): Promise<Use | null> {
  const { lockedIn } = (await getSettings(house, bid.id)).rules;
  const isLocked = lockedIn.some(({ person }) => person === personId);
  const place = await placeIn(house, bid, personId);
  if (!isLocked && place.roles.length === 0 && place.earns.length === 0) return null;
  const { id, name, client, kickoff } = bid;
  return { id, name, client, kickoff, isLocked, ...place };
}

async function placeIn(
  house: House,
  bid: Bid,
  personId: string,
): Promise<Pick<Use, 'roles' | 'covers' | 'earns'>> {
  const { members, plan, progress } = await placesOf(house, bid);
  const seats = members.filter(({ person }) => person === personId);
  const stateOf = (credential: string) =>
    progress.find((one) => one.person === personId && one.credential === credential)?.state ?? 'planned';
  return {
    roles: seats.map(({ role }) => role),
    covers: new Set(seats.flatMap(({ covers }) => covers)).size,
    earns: plan
      .filter(({ person }) => person === personId)
      .map(({ credential: { id, name }, finish }) => ({ credential: id, name, state: stateOf(id), finish })),
  };
}

async function placesOf(
  house: House,
  bid: Bid,
): Promise<Places & { progress: readonly Pick<PlanProgress, 'person' | 'credential' | 'state'>[] }> {
  const { kickoff } = bid;
  if (kickoff === null) return NOWHERE;
  const reading = await readReviewedBid(house, bid.id);
  if (reading.extraction.requirements.length === 0) return NOWHERE;
  const { key, question, progress } = await questionOf(house, bid, reading, { kickoff });
  const places = await lastPlaces(house, `${house.catalogue.version}\n${key}`, async () => {
    const { team, plan } = await house.answerer.answer(key, question);
    return { members: team.members, plan };
  });
  return { ...places, progress };
}

const NOWHERE = { members: [], plan: [], progress: [] };
