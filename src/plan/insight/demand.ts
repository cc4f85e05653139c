import type { Catalogue } from '../../catalogue/index.ts';
import type { CoveredRequirement, Extraction, Option, Person } from '../../domain/index.ts';
import { type BidDates, coverage, judge } from '../../match/index.ts';

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

/** What several bids demand, and the roster that it is held against. */
export interface DemandQuestion {
  bids: readonly {
    id: string;
    client: string | null;
    extraction: Pick<Extraction, 'requirements' | 'roles'>;
    dates: BidDates;
  }[];
  people: readonly Person[];
}

/** Demand over bids, each judged on its own dates against the same roster. */
export function demandOfBids({ bids, people }: DemandQuestion, catalogue: Catalogue): Demand[] {
  return demandOver(
    bids.map(({ id, client, extraction: { requirements, roles }, dates }) => {
      const covered = coverage(judge(requirements, people, catalogue, dates), roles);
      return {
        id,
        client,
        requirements: requirements.flatMap((requirement) => {
          const own = covered.get(requirement.id);
          return own ? [{ ...requirement, coverage: own }] : [];
        }),
      };
    }),
  );
}

/** What the bids demand of people, the most useful first: bids that one more holder unlocks, then how often it is asked. */
export function demandOver(bids: readonly BidDemand[]): Demand[] {
  const found = new Map<string, Demand>();
  for (const bid of bids) {
    const open = bid.requirements.filter(isOpen);
    for (const requirement of bid.requirements.filter(isOfPeople))
      for (const option of requirement.anyOf)
        note(found, option, requirement, bid, open.length === 1 && open[0] === requirement);
  }
  return [...found.values()].sort(
    (one, other) =>
      other.unlocks.length - one.unlocks.length ||
      other.bids.length - one.bids.length ||
      one.name.localeCompare(other.name),
  );
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
  const key = id ?? name.toLowerCase();
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

function addOnce(list: string[], value: string): void {
  if (!list.includes(value)) list.push(value);
}
