import { type ExtractionJson, toExtractionJson } from '../export/index.ts';
import { PIPELINE_VERSION } from '../plan/index.ts';
import type { House } from './house.ts';
import { readBid } from './read-bid.ts';

/** What the documents of a bid demand together, as far as they are read: muster.extraction/1. AppError `bid-not-found`. */
export async function getRequirements(house: House, bidId: string): Promise<ExtractionJson> {
  const { documents, extraction } = await readBid(house, bidId);
  const versions = { pipeline: PIPELINE_VERSION, catalogue: house.catalogue.version };
  return toExtractionJson(documents, extraction, versions);
}
