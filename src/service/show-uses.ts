import type { Caller, Match } from '../domain/index.ts';
import { type Bid, getPerson, listBids } from '../store/index.ts';
import { answerReading } from './build-answers.ts';
import type { House } from './house.ts';
import { getSettings } from './keep-settings.ts';
import type { PersonUses } from './person-views.ts';
import { readReviewedBid } from './read-reviewed-bid.ts';

type Use = PersonUses['bids'][number];

/** So many bids, the newest, are looked at: each is solved anew where its answer is not among the last. */
const MOST_BIDS = 25;

/** The bids that the caller may see whose team or plan has the person, the newest first. AppError `not-found`. */
export async function listUses(house: House, personId: string, caller: Caller): Promise<Use[]> {
  await getPerson(house.db, personId);
  const bids = (await listBids(house.db, caller)).slice(0, MOST_BIDS);
  const uses: Use[] = [];
  for (const bid of bids) {
    const { lockedIn } = (await getSettings(house, bid.id)).rules;
    const isLocked = lockedIn.some(({ person }) => person === personId);
    const match = await matchOf(house, bid);
    const place = match === null ? NOWHERE : placeIn(match, personId);
    if (!isLocked && place.roles.length === 0 && place.earns.length === 0) continue;
    const { id, name, client, kickoff } = bid;
    uses.push({ id, name, client, kickoff, isLocked, ...place });
  }
  return uses;
}

const NOWHERE = { roles: [], covers: 0, earns: [] };

async function matchOf(house: House, bid: Bid): Promise<Match | null> {
  const { kickoff } = bid;
  if (kickoff === null) return null;
  const reading = await readReviewedBid(house, bid.id);
  if (reading.extraction.requirements.length === 0) return null;
  return answerReading(house, bid, reading, { kickoff });
}

function placeIn({ team, plan }: Match, personId: string): Pick<Use, 'roles' | 'covers' | 'earns'> {
  const seats = team.members.filter(({ person }) => person === personId);
  return {
    roles: seats.map(({ role }) => role),
    covers: new Set(seats.flatMap(({ covers }) => covers)).size,
    earns: plan
      .filter(({ person }) => person === personId)
      .map(({ credential, progress = 'planned', finish }) => ({
        credential: credential.id,
        name: credential.name,
        state: progress,
        finish,
      })),
  };
}
