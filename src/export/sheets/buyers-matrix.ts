import type { CoveredRequirement } from '../../domain/index.ts';
import type { BidExport } from '../bid-export.ts';
import type { Column } from '../cell.ts';

/** A sentence and where the proposal answers it. The buyer may see all of it: no people, gaps or rates. */
export interface BuyersRow {
  /** What the sentence demands: "SAFe and Scrum" demands two things. */
  requirements: readonly [CoveredRequirement, ...CoveredRequirement[]];
  location: string | null;
}

/** The columns that buyers ask for. */
export const BUYERS_COLUMNS: readonly Column<BuyersRow>[] = [
  { name: 'RFP section', width: 40, value: ({ requirements: [first] }) => sectionWords(first) },
  { name: 'Requirement', width: 80, value: ({ requirements: [first] }) => quoteOf(first) },
  { name: 'Where our response answers it', width: 40, value: ({ location }) => location },
];

/** What is asked of the bidder, sentence by sentence, in the documents' order; what a document only tells is left out. */
export function buyersRows({ match, edits }: BidExport): BuyersRow[] {
  const rows = new Map<string, [CoveredRequirement, ...CoveredRequirement[]]>();
  for (const requirement of match.requirements.filter(({ modality }) => modality !== 'informational')) {
    const key = JSON.stringify([sectionWords(requirement), quoteOf(requirement)]);
    const row = rows.get(key);
    if (row) row.push(requirement);
    else rows.set(key, [requirement]);
  }
  return [...rows.values()].map((requirements) => {
    const said = requirements.flatMap(({ id }) => edits.get(id)?.['Response location'] ?? []);
    return { requirements, location: [...new Set(said)].join('; ') || null };
  });
}

/** The buyer's own words. */
export const quoteOf = ({ evidence, label }: CoveredRequirement): string => evidence[0]?.quote ?? label;

/** "3 Staffing › 3.2 Key personnel, page 4" */
const sectionWords = ({ evidence: [place] }: CoveredRequirement): string | null =>
  place === undefined ? null : withPage(place.section.join(' › '), place.page) || null;

/** "3.2 Key personnel, page 4", for a narrow column: the nearest heading alone. */
export const placeWords = ({ evidence: [place] }: CoveredRequirement): string =>
  place === undefined ? '' : withPage(place.section.at(-1) ?? '', place.page);

const withPage = (section: string, page: number | null): string =>
  [section, page === null ? '' : `page ${page}`].filter((part) => part !== '').join(', ');
