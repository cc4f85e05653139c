import type { Catalogue } from '../../catalogue/index.ts';
import type { CoveredRequirement, Extraction, Option, Person } from '../../domain/index.ts';
import { type BidDates, coverage, judge } from '../../match/index.ts';
import { judgeInParts } from '../judge-in-parts.ts';

/** A bid with what it demands, as far as the roster covers it. */
export interface BidDemand {
  id: string;
  client: string | null;
  requirements: readonly CoveredRequirement[];
}

/** How often one credential, class or skill was asked for over all bids, and what one more holder would change. */
export interface Demand {
  id: string | null;
  name: string;
  kind: CoveredRequirement['kind'];
  /** Ids of the bids that ask for it. */
  bids: string[];
  mandatoryIn: string[];
  clients: string[];
  /** Bids whose only open mandatory requirement on people is this one, short of one person. */
  unlocks: string[];
}

/** What one bid's documents demand, on its own dates. */
export interface DemandQuestion {
  id: string;
  client: string | null;
  extraction: Pick<Extraction, 'requirements' | 'roles'>;
  dates: BidDates;
}

/** Demand of one bid, held against a roster. */
export function demandOfBid(
  { id, client, extraction: { requirements, roles }, dates }: DemandQuestion,
  people: readonly Person[],
  catalogue: Catalogue,
): Demand[] {
  const judgeSome = (some: readonly Person[]) => judge(requirements, some, catalogue, dates);
  const covered = coverage(judgeInParts(people, judgeSome), roles);
  return demandOfCovered({
    id,
    client,
    requirements: requirements.flatMap((requirement) => {
      const own = covered.get(requirement.id);
      return own ? [{ ...requirement, coverage: own }] : [];
    }),
  });
}

/** The demand of several bids, the most useful first: bids that one more holder unlocks, then how often it is asked. */
export function sumDemand(bids: readonly (readonly Demand[])[]): Demand[] {
  const found = new Map<string, Demand>();
  for (const demand of bids.flat()) {
    const known = found.get(keyOf(demand));
    if (known === undefined) found.set(keyOf(demand), structuredClone(demand));
    else for (const list of LISTS) for (const value of demand[list]) addOnce(known[list], value);
  }
  return [...found.values()].sort(
    (one, other) =>
      other.unlocks.length - one.unlocks.length ||
      other.bids.length - one.bids.length ||
      one.name.localeCompare(other.name),
  );
}

const LISTS = ['bids', 'mandatoryIn', 'clients', 'unlocks'] as const;

/** What one bid demands of people. */
export function demandOfCovered(bid: BidDemand): Demand[] {
  const found = new Map<string, Demand>();
  const open = bid.requirements.filter(isOpen);
  for (const requirement of bid.requirements.filter(isOfPeople))
    for (const option of requirement.anyOf)
      note(found, option, requirement, bid, open.length === 1 && open[0] === requirement);
  return [...found.values()];
}

const isOfPeople = ({ kind, modality, subject }: CoveredRequirement): boolean =>
  (kind === 'certification' || kind === 'skill') && modality !== 'informational' && subject === 'staff';

const isOpen = ({ modality, coverage }: CoveredRequirement): boolean =>
  modality === 'mandatory' && (coverage.status === 'gap' || coverage.status === 'partial');

function note(
  found: Map<string, Demand>,
  { id, name }: Option,
  { kind, modality, coverage }: CoveredRequirement,
  bid: BidDemand,
  isOnlyOne: boolean,
): void {
  const key = keyOf({ id, name });
  const demand: Demand = found.get(key) ?? {
    id,
    name,
    kind,
    bids: [],
    mandatoryIn: [],
    clients: [],
    unlocks: [],
  };
  found.set(key, demand);
  addOnce(demand.bids, bid.id);
  if (bid.client !== null) addOnce(demand.clients, bid.client);
  if (modality === 'mandatory') addOnce(demand.mandatoryIn, bid.id);
  if (isOnlyOne && coverage.needed - coverage.metBy.length === 1) addOnce(demand.unlocks, bid.id);
}

const keyOf = ({ id, name }: Option): string => id ?? name.toLowerCase();

function addOnce(list: string[], value: string): void {
  if (!list.includes(value)) list.push(value);
}
