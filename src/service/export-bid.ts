import { cleanText } from '../export/index.ts';
import type { AnswerWish } from './build-answers.ts';
import { changeRowsOf } from './change-rows.ts';
import { EXPORT_FILES, type ExportName } from './export-files.ts';
import { exportOfBid } from './export-of-bid.ts';
import type { House } from './house.ts';

/** Longest part of a file's name that is the bid's. */
const MOST_OF_TITLE = 80;

/** One file of a bid, with a name that tells it from that of another. Throws as `exportOfBid` does. */
export async function exportBid(
  house: House,
  bidId: string,
  name: ExportName,
  wish: AnswerWish,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const bid = await exportOfBid(house, bidId, wish);
  // Only the workbook has a sheet of changes, and working them out solves two more teams.
  const changes = name === 'workbook.xlsx' ? await changeRowsOf(house, bidId, wish) : [];
  const bytes = await EXPORT_FILES[name].write({ ...bid, changes });
  return { fileName: `${fileTitle(bid.title)} ${name}`.trim(), bytes };
}

/** The bid's name without what Windows allows in no file name. */
const fileTitle = (title: string): string =>
  [...cleanText(title).replaceAll(/[\\/:*?"<>|\s]+/g, ' ')].slice(0, MOST_OF_TITLE).join('').trim();
