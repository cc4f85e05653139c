import {
  AlignmentType,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { cleanText } from '../clean-text.ts';

/** Width between the margins of a letter page with one inch at each side, in twentieths of a point. */
const TEXT_WIDTH = 9360;

/** Letters in a table, in half points: five columns must hold a date without breaking it. */
const TABLE_SIZE = 18;

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

/** A heading in the style of its level, so that the section falls into place in the proposal's own outline. */
export const heading = (level: 1 | 2 | 3 | 4, words: string): Paragraph =>
  new Paragraph({
    heading: LEVELS[level - 1] ?? HeadingLevel.HEADING_4,
    children: runs(words),
    keepNext: true,
  });

/** A paragraph of plain words. */
export const paragraph = (words: string): Paragraph =>
  new Paragraph({ children: runs(words), spacing: { after: 120 } });

/** "Education: Master, 2014", its label bold. */
export const labelled = (label: string, words: string): Paragraph =>
  new Paragraph({
    spacing: { after: 60 },
    keepLines: true,
    children: [new TextRun({ text: `${label}: `, bold: true }), ...runs(words)],
  });

/** An item of a list with bullets. */
export const bullet = (words: string): Paragraph =>
  new Paragraph({ children: runs(words), bullet: { level: 0 } });

/** A table whose header is repeated on every page and whose rows are not cut; `shares` are parts of the text's width. */
export function table(
  shares: readonly number[],
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Table {
  const sum = shares.reduce((total, share) => total + share, 0);
  const widths = shares.map((share) => Math.round((TEXT_WIDTH * share) / sum));
  const row = (cells: readonly string[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: cells.map((words, column) => cell(words, widths[column] ?? 0, isHeader)),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [row(header, true), ...rows.map((cells) => row(cells, false))],
  });
}

function cell(words: string, width: number, isHeader: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    ...(isHeader && { shading: { type: ShadingType.CLEAR, fill: 'E7EDF5' } }),
    children: cleanText(words)
      .split('\n')
      .map(
        (text) =>
          new Paragraph({
            alignment: AlignmentType.LEFT,
            children: [new TextRun({ text, bold: isHeader, size: TABLE_SIZE })],
          }),
      ),
  });
}

/** Words with their line ends; nothing in them is an order to Word. */
function runs(words: string): TextRun[] {
  return cleanText(words)
    .split('\n')
    .map((text, line) => new TextRun({ text, ...(line > 0 && { break: 1 }) }));
}
