import type { BidExport } from './bid-export.ts';

/** The section of a proposal that shows the team (DOCX). The writer of Word files is loaded with the first one. */
export async function proposalSection(bid: BidExport): Promise<Uint8Array> {
  const { writeProposalSection } = await import('./docx/write-proposal-section.ts');
  return writeProposalSection(bid);
}
