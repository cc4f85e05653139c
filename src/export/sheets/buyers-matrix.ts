import type { CoveredRequirement } from '../../domain/index.ts';
import type { BidExport } from '../bid-export.ts';
import type { Column } from '../cell.ts';

/** A demand and where the proposal answers it. The buyer may see all of it: no people, gaps or rates. */
export interface BuyersRow {
  requirement: CoveredRequirement;
  location: string | null;
}

/** The columns that buyers ask for. */
export const BUYERS_COLUMNS: readonly Column<BuyersRow>[] = [
  { name: 'RFP section', width: 40, value: ({ requirement }) => sectionWords(requirement) },
  {
    name: 'Requirement',
    width: 80,
    value: ({ requirement }) => requirement.evidence[0]?.quote ?? requirement.label,
  },
  { name: 'Where our response answers it', width: 40, value: ({ location }) => location },
];

/** What is asked of the bidder, in the documents' order; what a document only tells is left out. */
export const buyersRows = ({ match, edits }: BidExport): BuyersRow[] =>
  match.requirements
    .filter(({ modality }) => modality !== 'informational')
    .map((requirement) => ({
      requirement,
      location: edits.get(requirement.id)?.['Response location'] ?? null,
    }));

/** "3 Staffing › 3.2 Key personnel, page 4" */
export function sectionWords({ evidence }: CoveredRequirement): string | null {
  const [place] = evidence;
  if (!place) return null;
  const parts = [place.section.join(' › '), place.page === null ? '' : `page ${place.page}`].filter(
    (part) => part !== '',
  );
  return parts.length > 0 ? parts.join(', ') : null;
}
