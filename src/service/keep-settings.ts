import {
  type BidSettings,
  bidSettingsSchema,
  type CompanyProfile,
  companyProfileSchema,
  type ScoreWeights,
  type ScoreWeightsInput,
  weightsInputSchema,
} from '../domain/index.ts';
import { DEFAULT_WEIGHTS } from '../match/index.ts';
import {
  findBidSettings,
  findHouseSetting,
  getBid,
  saveBidSettings,
  saveHouseSetting,
} from '../store/index.ts';
import type { House } from './house.ts';

/** What people said of the bid's team; where nobody said anything, no limits. AppError `bid-not-found`. */
export async function getSettings(house: House, bidId: string): Promise<BidSettings> {
  await getBid(house.db, bidId);
  return bidSettingsSchema.parse((await findBidSettings(house.db, bidId)) ?? {});
}

/** Keeps the settings of a bid, as a whole. AppError `bid-not-found`. */
export async function putSettings(house: House, bidId: string, settings: BidSettings): Promise<BidSettings> {
  await getBid(house.db, bidId);
  await saveBidSettings(house.db, bidId, settings);
  return settings;
}

/** What the company itself holds; null where nobody said. */
export async function getCompany(house: House): Promise<CompanyProfile | null> {
  const kept = await findHouseSetting(house.db, 'company');
  return kept === null ? null : companyProfileSchema.parse(kept);
}

/** Keeps what the company holds, as a whole; null forgets it. */
export async function putCompany(
  house: House,
  company: CompanyProfile | null,
): Promise<CompanyProfile | null> {
  await saveHouseSetting(house.db, 'company', company);
  return company;
}

/** The weights of a score where a bid says nothing else: the administrator's, else Muster's own. */
export async function getWeights(house: House): Promise<ScoreWeights> {
  const kept = weightsInputSchema.parse((await findHouseSetting(house.db, 'weights')) ?? {});
  return withWeights(DEFAULT_WEIGHTS, kept);
}

/** Keeps the administrator's weights; what is left out is Muster's own again. */
export async function putWeights(house: House, weights: ScoreWeightsInput): Promise<ScoreWeights> {
  await saveHouseSetting(house.db, 'weights', weights);
  return getWeights(house);
}

/** Weights in which those that are given take the place of the usual ones. */
export function withWeights(usual: ScoreWeights, given: ScoreWeightsInput): ScoreWeights {
  const said = Object.entries(given).filter(([, weight]) => weight !== undefined);
  return { ...usual, ...Object.fromEntries(said) };
}
