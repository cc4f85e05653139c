import { loadCatalogue } from '../catalogue/index.ts';
import {
  type PartnerStanding,
  type Portfolio,
  partnerStandings,
  portfoliosOf,
  type Renewal,
  renewalsDue,
} from '../plan/index.ts';
import { checkRoster } from './check-roster.ts';

/** What a roster alone says on a day. */
export interface RosterInsight {
  asOf: string;
  /** Names of the people by the ids that the rest speaks of. */
  names: Readonly<Record<string, string>>;
  renewals: Renewal[];
  portfolios: Portfolio[];
  partners: PartnerStanding[];
}

/** Renewals, portfolios and who counts for partner tiers, of roster files, without a server. AppError `roster-unreadable`. */
export async function rosterInsight(
  files: Parameters<typeof checkRoster>[0],
  asOf: string,
): Promise<RosterInsight> {
  const catalogue = loadCatalogue();
  const { people } = await checkRoster(files);
  return {
    asOf,
    names: Object.fromEntries(people.map(({ id, name }) => [id, name])),
    renewals: renewalsDue(people, asOf, catalogue),
    portfolios: portfoliosOf(people, asOf, catalogue),
    partners: partnerStandings(people, asOf, catalogue, { company: null, needed: new Map() }),
  };
}
