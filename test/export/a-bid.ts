import { loadCatalogue } from '../../src/catalogue/index.ts';
import type { Person, Requirement } from '../../src/domain/index.ts';
import type { BidExport, ChangeRow, RowEdits } from '../../src/export/index.ts';
import { answer } from '../../src/plan/index.ts';
import { bidExport } from '../../src/service/bid-export.ts';
import { TODAY } from '../support/bids.ts';

interface Parts {
  requirements: readonly Requirement[];
  people: readonly Person[];
  title?: string;
  edits?: ReadonlyMap<string, RowEdits>;
  changes?: readonly ChangeRow[];
}

/** The export of a bid with these requirements and people, answered as the service does. */
export async function aBid({ requirements, people, ...rest }: Parts): Promise<BidExport> {
  const catalogue = loadCatalogue();
  const roles = [...new Set(requirements.flatMap(({ role }) => role ?? []))].map((name) => ({
    name,
    quantity: 1,
    keyPersonnel: true,
  }));
  const extraction = {
    requirements: [...requirements],
    roles,
    unresolved: [],
    demandSentences: 3,
    schedule: [],
  };
  const dates = { proposal: '2026-12-18', award: '2027-01-04', end: '2027-12-31' };
  const match = await answer({
    extraction,
    documents: [
      {
        id: 'D1',
        name: 'rfp.pdf',
        sha256: '0'.repeat(64),
        format: 'pdf',
        pages: 4,
        words: 9,
        language: 'en',
        issues: [],
      },
    ],
    people,
    catalogue,
    kickoff: '2027-02-01',
    dates,
    asOf: TODAY,
  });
  return bidExport(catalogue, {
    title: 'Harbour works',
    client: 'Port of Exeter',
    dates: { ...dates, kickoff: match.kickoff },
    today: TODAY,
    match,
    people,
    roles,
    ...rest,
  });
}
