import { type Person, personSchema } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import {
  type Demand,
  type Onboarding,
  onboardingFor,
  type PartnerStanding,
  type Portfolio,
  partnerStandings,
  planStack,
  portfoliosOf,
  type Renewal,
  renewalsDue,
  type StackPlan,
  sumDemand,
} from '../plan/index.ts';
import { getBid, getPerson, listBidStates, listBids, type SeenBy } from '../store/index.ts';
import type { House } from './house.ts';
import { keepLastOf } from './keep-last.ts';
import { getCompany } from './keep-settings.ts';
import { readReviewedBid } from './read-reviewed-bid.ts';
import { rosterOf } from './roster-memory.ts';
import { today } from './today.ts';

/** What lapses within 90 days of this day or has lapsed, the most urgent first. */
export async function listRenewals(house: House, asOf: string): Promise<Renewal[]> {
  return renewalsDue((await rosterOf(house)).people, asOf, house.catalogue);
}

/** Everybody's certifications and badges against foundation plus specialisation. */
export async function listPortfolios(house: House, asOf: string): Promise<Portfolio[]> {
  return portfoliosOf((await rosterOf(house)).people, asOf, house.catalogue);
}

/** Who counts for the partner tiers of AWS, Microsoft and Google; `needed`: people that a tier asks for, by class. */
export async function listPartners(
  house: House,
  asOf: string,
  needed: ReadonlyMap<string, number>,
): Promise<PartnerStanding[]> {
  const company = await getCompany(house);
  const { people } = await rosterOf(house);
  return partnerStandings(people, asOf, house.catalogue, { company, needed });
}

/** Learning paths by month for a person, or for somebody who holds nothing. AppError `not-found`. */
export async function listStacks(
  house: House,
  wish: { person?: string | undefined; stack?: string | undefined; start: string },
): Promise<StackPlan[]> {
  const person: Person =
    wish.person === undefined
      ? personSchema.parse({ id: 'nobody', name: 'Somebody new' })
      : await getPerson(house.db, wish.person);
  const stacks = [...house.catalogue.stacks.values()].filter(
    ({ id }) => wish.stack === undefined || id === wish.stack,
  );
  if (stacks.length === 0)
    throw new AppError(
      'not-found',
      `There is no stack "${wish.stack}". Ask for all of them to see their ids.`,
    );
  return stacks.map((stack) => planStack(stack, person, wish.start, house.catalogue));
}

/** Bids whose demand is kept, without their documents: some hundred names each. */
const BIDS_KEPT = 500;
const lastDemands = keepLastOf<Demand[] | null>(BIDS_KEPT);

/** What all bids that this caller sees demand together, each judged at its own kickoff, or today where it has none. */
export async function showDemand(house: House, seenBy: SeenBy): Promise<{ bids: number; demand: Demand[] }> {
  const bids = await listBids(house.db, seenBy);
  const states = await listBidStates(house.db);
  const roster = await rosterOf(house);
  const found: Demand[][] = [];
  for (const bid of bids) {
    const dates = datesOf(bid);
    const { id, client } = bid;
    const key = JSON.stringify([states.get(id), client, dates, roster.version, house.catalogue.version]);
    const demand = await lastDemands(house, `${id} ${key}`, async () => {
      const { extraction } = await readReviewedBid(house, id);
      if (extraction.requirements.length === 0) return null;
      return house.ranker.demand({ id, client, extraction, dates }, roster);
    });
    if (demand !== null) found.push(demand);
  }
  return { bids: found.length, demand: sumDemand(found) };
}

/** Badges for the first month of a person whose first bid this is. AppError `bid-not-found`, `not-found`. */
export async function suggestOnboarding(
  house: House,
  { bidId, personId }: { bidId: string; personId: string },
): Promise<Onboarding[]> {
  const bid = await getBid(house.db, bidId);
  const person = await getPerson(house.db, personId);
  const { extraction } = await readReviewedBid(house, bidId);
  return onboardingFor(person, extraction.requirements, datesOf(bid), {
    catalogue: house.catalogue,
    hoursPerWeek: bid.hoursPerWeek ?? house.hoursPerWeek,
  });
}

const datesOf = (bid: Awaited<ReturnType<typeof getBid>>) => ({
  asOf: today(),
  kickoff: bid.kickoff ?? today(),
  proposal: bid.proposalDue,
  award: bid.award,
  end: bid.ends,
});
