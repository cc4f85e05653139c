import type { BidExport } from '../bid-export.ts';
import { type Cell, type Column, dayCell } from '../cell.ts';
import { personRef, rfpRef, standing } from '../evidence-refs.ts';
import type { LookUp } from '../look-up.ts';

/** What shows a demand, or that a person meets it. */
export interface EvidenceRow {
  ref: string;
  side: 'RFP' | 'person';
  source: string;
  page: number | null;
  quote: string;
  link: string | null;
  checkedOn: string | null;
}

/** The columns of the sheet that the references lead to. */
export const EVIDENCE_COLUMNS: readonly Column<EvidenceRow>[] = [
  { name: 'Evidence ref', width: 26, value: ({ ref }) => ref },
  { name: 'Side', width: 9, value: ({ side }) => side },
  { name: 'Document or holding', width: 34, value: ({ source }) => source },
  { name: 'Page', width: 7, value: ({ page }) => page },
  { name: 'Quote or number', width: 70, value: ({ quote }) => quote },
  { name: 'Link', width: 30, value: ({ link }): Cell => link },
  { name: 'Checked on', width: 12, value: ({ checkedOn }) => dayCell(checkedOn) },
];

/** The RFP's own words first, then what people have. */
export const evidenceRows = (bid: BidExport, lookUp: LookUp): EvidenceRow[] => [
  ...fromDocuments(bid, lookUp),
  ...fromPeople(bid),
];

const fromDocuments = ({ match }: BidExport, lookUp: LookUp): EvidenceRow[] =>
  match.requirements.flatMap(({ id, evidence }) =>
    evidence.map(({ document, page, quote }, place) => ({
      ref: rfpRef(id, place),
      side: 'RFP' as const,
      source: lookUp.document(document)?.name ?? document,
      page,
      quote,
      link: null,
      checkedOn: null,
    })),
  );

const fromPeople = ({ match }: BidExport): EvidenceRow[] =>
  match.shortlist.flatMap(({ person, cells }) =>
    cells
      .filter((judged) => standing(judged) !== 'gap')
      .map(({ requirement, holding, held, why }) => ({
        ref: personRef(person.id, requirement),
        side: 'person' as const,
        source: `${person.name}: ${holding?.credential ?? 'roster'}`,
        page: null,
        quote: held ?? why,
        link: holding?.verifyUrl ?? null,
        checkedOn: holding?.verifiedOn ?? null,
      })),
  );
