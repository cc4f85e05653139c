import { z } from 'zod';
import { daySchema } from '../domain/index.ts';
import { getBid } from '../store/index.ts';
import { shortlistQuestion } from './build-shortlist.ts';
import type { House } from './house.ts';
import { keepLastOf } from './keep-last.ts';
import type { ShortlistPage } from './rank-task.ts';

/** How far the roster covers what a bid's documents demand, without a team being solved. */
export const bidCoverageSchema = z.object({
  kickoff: daySchema.nullable().describe('Null: the bid has none, so nothing is judged.'),
  mandatory: z.object({
    total: z.number().int(),
    met: z.number().int(),
    inTime: z.number().int().describe('Not met, but enough people can earn it before it is due.'),
    missing: z.number().int(),
    notAssessed: z.number().int().describe('Asked of the company, of which nobody said what it holds.'),
  }),
});
export type BidCoverage = z.infer<typeof bidCoverageSchema>;

/** People of whom it is looked up whether they can close a gap: the best of the shortlist. */
const LOOKED_AT = 200;

type Mandatory = BidCoverage['mandatory'];
/** Five numbers for each bid, made of a page of people. */
const KEPT = 500;
const lastCounts = keepLastOf<Mandatory>(KEPT);

/** The mandatory requirements of a bid by how they stand. AppError `bid-not-found`. */
export async function getBidCoverage(house: House, bidId: string): Promise<BidCoverage> {
  const { kickoff } = await getBid(house.db, bidId);
  if (kickoff === null) return { kickoff, mandatory: countMandatory({ requirements: [], rows: [] }) };
  const { key, question, roster } = await shortlistQuestion(house, bidId, {});
  const named = `${house.catalogue.version} ${roster.version}\n${key}`;
  const mandatory = await lastCounts(house, named, async () =>
    countMandatory(await house.ranker.page(key, question, roster, { limit: LOOKED_AT, offset: 0 })),
  );
  return { kickoff, mandatory };
}

function countMandatory({ requirements, rows }: Omit<ShortlistPage, 'total'>): Mandatory {
  const mandatory = { total: 0, met: 0, inTime: 0, missing: 0, notAssessed: 0 };
  const closable = new Map<string, number>();
  for (const { requirement, status } of rows.flatMap(({ cells }) => cells))
    if (status === 'closable') closable.set(requirement, (closable.get(requirement) ?? 0) + 1);
  for (const { id, modality, coverage } of requirements) {
    if (modality !== 'mandatory') continue;
    const { status, needed, metBy } = coverage;
    mandatory.total += 1;
    if (status === 'met') mandatory.met += 1;
    else if (status === 'not-assessed') mandatory.notAssessed += 1;
    else if (metBy.length + (closable.get(id) ?? 0) >= needed) mandatory.inTime += 1;
    else mandatory.missing += 1;
  }
  return mandatory;
}
