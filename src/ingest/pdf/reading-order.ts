import { unweave } from './columns.ts';
import { type Line, linesOf } from './lines.ts';
import type { PdfPage } from './page-model.ts';

/** A page's words as lines in reading order: the stream's, unless it goes up the page or across two columns. */
export function linesInOrder(page: PdfPage): Line[] {
  return unweave(downwards(linesOf(page.number, page.words)));
}

// Columns go up once each, notes and stamps now and then; a whole page upwards is an engine's order of turned writing.
const UPWARD_SHARE = 0.8;

function downwards(lines: Line[]): Line[] {
  const steps = lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0));
  const upward = steps.filter((step) => step < 0).length;
  return steps.length > 1 && upward > steps.length * UPWARD_SHARE ? lines.reverse() : lines;
}
