import type { Catalogue } from '../../catalogue/index.ts';
import type { CompanyProfile, Person, Requirement } from '../../domain/index.ts';
import { type BidDates, coverage, isHeldOn, judge } from '../../match/index.ts';

/**
 * Vendors whose partner tiers ask for named numbers of certified people, with the classes of the catalogue that they count
 * by. The numbers differ by tier, path and year, so they are asked for, never assumed. Micro-credentials do not count
 * (seed 000, partner programs).
 */
export const PARTNER_PROGRAMS = [
  {
    vendor: 'Amazon Web Services',
    tiers: ['aws-partner-select', 'aws-partner-advanced', 'aws-partner-premier'],
    classes: ['aws-any', 'aws-associate-or-higher', 'aws-professional-or-specialty'],
  },
  {
    vendor: 'Microsoft',
    tiers: [
      'ms-partner-data-ai',
      'ms-partner-infrastructure',
      'ms-partner-digital-app',
      'ms-partner-security',
      'ms-partner-modern-work',
      'ms-partner-business-apps',
    ],
    classes: ['microsoft-any', 'microsoft-azure-any', 'microsoft-associate-or-expert'],
  },
  {
    vendor: 'Google Cloud',
    tiers: ['gcp-partner-select', 'gcp-partner-premier', 'gcp-partner-diamond'],
    classes: ['gcp-any', 'gcp-professional'],
  },
] as const;

/** How many people count for one class of a vendor's certifications. */
export interface PartnerCount {
  class: { id: string; name: string };
  people: string[];
  /** How many are asked for; null where nobody said. */
  needed: number | null;
  /** How many more people must be certified; 0 = enough, null = nobody said how many. */
  short: number | null;
}

/** One vendor's program against the roster. */
export interface PartnerStanding {
  vendor: string;
  tiers: { id: string; name: string; isHeld: boolean }[];
  counts: PartnerCount[];
}

/** Who counts for the partner tiers of AWS, Microsoft and Google on `asOf`; `needed`: people asked for, by class. */
export function partnerStandings(
  people: readonly Person[],
  asOf: string,
  catalogue: Catalogue,
  { company, needed }: { company: CompanyProfile | null; needed: ReadonlyMap<string, number> },
): PartnerStanding[] {
  const asked = PARTNER_PROGRAMS.flatMap(({ classes }) => classes.map((id) => demandFor(id, catalogue)));
  const dates: BidDates = { asOf, kickoff: asOf, proposal: null, award: null };
  const covered = coverage(judge(asked, people, catalogue, dates), []);
  return PARTNER_PROGRAMS.map(({ vendor, tiers, classes }) => ({
    vendor,
    tiers: tiers.map((id) => ({
      id,
      name: catalogue.companyCredentials.get(id)?.name ?? id,
      isHeld: holdsTier(id, company, asOf, catalogue),
    })),
    counts: classes.map((id) => {
      const metBy = covered.get(id)?.metBy ?? [];
      const wanted = needed.get(id) ?? null;
      const short = wanted === null ? null : Math.max(0, wanted - metBy.length);
      return { class: { id, name: nameOf(id, catalogue) }, people: [...metBy], needed: wanted, short };
    }),
  }));
}

const nameOf = (id: string, { classes }: Catalogue): string => classes.get(id)?.name ?? id;

/** One of the class, as an RFP would ask for it. */
function demandFor(id: string, catalogue: Catalogue): Requirement {
  const name = nameOf(id, catalogue);
  return {
    id,
    kind: 'certification',
    modality: 'mandatory',
    label: name,
    anyOf: [{ id, name }],
    orEquivalent: false,
    subject: 'staff',
    role: null,
    quantity: null,
    years: null,
    due: null,
    evidence: [],
    confidence: 1,
    grade: 'high',
  };
}

/** A higher tier of the same vendor holds the lower ones. */
function holdsTier(
  tier: string,
  company: CompanyProfile | null,
  asOf: string,
  catalogue: Catalogue,
): boolean {
  return (company?.holdings ?? []).some((holding) => {
    const meant = catalogue.names.lookUp(holding.credential).map(({ id }) => id);
    return [holding.credential, ...meant].some((id) => {
      const held = catalogue.companyCredentials.get(id);
      return isHeldOn(holding, asOf) && (id === tier || held?.implies.includes(tier) === true);
    });
  });
}
