import type { DocumentSummary, Requirement, Role, Unresolved } from '../domain/index.ts';
import { PIPELINE_VERSION } from '../plan/index.ts';
import type { House } from './house.ts';
import { readBid } from './read-bid.ts';

/** The contract's `muster.extraction/1`. */
export interface BidRequirements {
  schema: 'muster.extraction/1';
  versions: { pipeline: string; catalogue: string };
  documents: DocumentSummary[];
  requirements: Requirement[];
  roles: Role[];
  unresolved: Unresolved[];
}

/** What the documents of a bid demand together, as far as they are read. AppError `bid-not-found`. */
export async function getRequirements(house: House, bidId: string): Promise<BidRequirements> {
  const { documents, extraction } = await readBid(house, bidId);
  const versions = { pipeline: PIPELINE_VERSION, catalogue: house.catalogue.version };
  return { schema: 'muster.extraction/1', versions, documents, ...extraction };
}
