import { getBid, listPeople } from '../store/index.ts';
import { bidExport } from './bid-export.ts';
import { type AnswerWish, buildAnswers } from './build-answers.ts';
import { EXPORT_FILES, type ExportName } from './export-files.ts';
import type { House } from './house.ts';
import { readBid } from './read-bid.ts';
import { today } from './today.ts';

/**
 * One file of a bid, from the answer to this question. AppError `bid-not-found`, or `invalid-request` where neither bid nor
 * wish names the kickoff.
 */
export async function exportBid(
  house: House,
  bidId: string,
  name: ExportName,
  wish: AnswerWish,
): Promise<Uint8Array> {
  const bid = await getBid(house.db, bidId);
  const match = await buildAnswers(house, bidId, wish);
  const { extraction } = await readBid(house, bidId);
  return EXPORT_FILES[name].write(
    bidExport(house.catalogue, {
      title: bid.name,
      client: bid.client,
      dates: { proposal: bid.proposalDue, award: bid.award, kickoff: match.kickoff, end: bid.ends },
      today: today(),
      match,
      people: await listPeople(house.db),
      roles: extraction.roles,
    }),
  );
}
