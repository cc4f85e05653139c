import type { AnswerWish } from './build-answers.ts';
import { EXPORT_FILES, type ExportName } from './export-files.ts';
import { exportOfBid } from './export-of-bid.ts';
import type { House } from './house.ts';

/** One file of a bid. Throws as `exportOfBid` does. */
export async function exportBid(
  house: House,
  bidId: string,
  name: ExportName,
  wish: AnswerWish,
): Promise<Uint8Array> {
  return EXPORT_FILES[name].write(await exportOfBid(house, bidId, wish));
}
