import type { AnswerWish } from './build-answers.ts';
import { changeRowsOf } from './change-rows.ts';
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
  const bid = await exportOfBid(house, bidId, wish);
  // Only the workbook has a sheet of changes, and working them out solves two more teams.
  const changes = name === 'workbook.xlsx' ? await changeRowsOf(house, bidId, wish) : [];
  return EXPORT_FILES[name].write({ ...bid, changes });
}
