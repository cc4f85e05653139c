import type { Draft } from '../build-document.ts';
import { cleanLine } from '../clean-text.ts';
import { draftOf, Flow } from '../flow.ts';
import { holdLimit, type Limits } from '../limits.ts';
import { setSheet } from '../sheet/set-sheet.ts';
import type { SheetRow } from '../sheet/sheet-row.ts';
import { decodeText } from '../text/decode-text.ts';
import { csvDelimiter, recordsOf } from './csv-delimiter.ts';

/**
 * Reads a table of text (CSV, with tabs, semicolons or bars too) as one section: each cell carries its column's name and its
 * row's first cell. Formulas are words. Throws LimitReached for cells and characters.
 */
export function readCsv(bytes: Uint8Array, name: string, limits: Limits): Draft {
  const text = decodeText(bytes);
  holdLimit(limits, 'characters', text.length);
  let count = 0;
  const records = recordsOf(text, csvDelimiter(text, name) ?? ',', (more) => {
    count += more;
    holdLimit(limits, 'cells', count);
  });
  const flow = new Flow(limits);
  const rows = records.map(({ cells }, index) => rowOf(cells, index));
  setSheet(
    flow,
    rows.filter(({ cells }) => cells.length > 0),
    { titleLevel: 1 },
  );
  return draftOf(flow);
}

function rowOf(texts: readonly string[], index: number): SheetRow {
  const cells = texts.flatMap((raw, column) => {
    const text = cellWords(raw);
    return text === '' ? [] : [{ column, rowSpan: 1, columnSpan: 1, text, isBold: false }];
  });
  return { index, cells };
}

function cellWords(raw: string): string {
  return raw
    .split(/\r\n?|\n/)
    .map(cleanLine)
    .filter((line) => line !== '')
    .join('\n');
}
