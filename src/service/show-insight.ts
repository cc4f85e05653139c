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
} from '../plan/index.ts';
import { getBid, getPerson, listBids, listPeople, type SeenBy } from '../store/index.ts';
import type { House } from './house.ts';
import { getCompany } from './keep-settings.ts';
import { readReviewedBid } from './read-reviewed-bid.ts';
import { today } from './today.ts';

/** What lapses within 90 days of this day or has lapsed, the most urgent first. */
export async function listRenewals(house: House, asOf: string): Promise<Renewal[]> {
  return renewalsDue(await listPeople(house.db), asOf, house.catalogue);
}

/** Everybody's certifications and badges against foundation plus specialisation. */
export async function listPortfolios(house: House, asOf: string): Promise<Portfolio[]> {
  return portfoliosOf(await listPeople(house.db), asOf, house.catalogue);
}

/** Who counts for the partner tiers of AWS, Microsoft and Google; `needed`: people that a tier asks for, by class. */
export async function listPartners(
  house: House,
  asOf: string,
  needed: ReadonlyMap<string, number>,
): Promise<PartnerStanding[]> {
  const company = await getCompany(house);
  return partnerStandings(await listPeople(house.db), asOf, house.catalogue, { company, needed });
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

/** What all bids that this caller sees demand together, each judged at its own kickoff, or today where it has none. */
export async function showDemand(house: House, seenBy: SeenBy): Promise<{ bids: number; demand: Demand[] }> {
  const bids = [];
  for (const bid of await listBids(house.db, seenBy)) {
    const { extraction } = await readReviewedBid(house, bid.id);
    const dates = datesOf(bid);
    if (extraction.requirements.length > 0) bids.push({ id: bid.id, client: bid.client, extraction, dates });
  }
  const demand = await house.answerer.demand({ bids, people: await listPeople(house.db) });
  return { bids: bids.length, demand };
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
