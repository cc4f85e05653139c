import type { ReviewedRequirement } from '../domain/index.ts';
import { type ExtractionJson, toExtractionJson } from '../export/index.ts';
import { PIPELINE_VERSION } from '../plan/index.ts';
import type { House } from './house.ts';
import { readReviewedBid } from './read-reviewed-bid.ts';

/** muster.extraction/1 with what people made of it. */
export interface ReviewedExtraction extends ExtractionJson {
  requirements: ReviewedRequirement[];
  /** Requirements that people rejected; no answer counts them. */
  rejected: ReviewedRequirement[];
  /** Reviewed requirements that the documents no longer have. */
  orphans: ReviewedRequirement[];
  /** Of the reviews; grows with every change. */
  reviewsVersion: number;
}

/** What the documents of a bid demand together, as far as they are read, as people reviewed it. AppError `bid-not-found`. */
export async function getRequirements(house: House, bidId: string): Promise<ReviewedExtraction> {
  const { documents, extraction, reviewed, version } = await readReviewedBid(house, bidId);
  const versions = { pipeline: PIPELINE_VERSION, catalogue: house.catalogue.version };
  return { ...toExtractionJson(documents, extraction, versions), ...reviewed, reviewsVersion: version };
}
