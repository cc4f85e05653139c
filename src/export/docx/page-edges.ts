import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import type { BidExport } from '../bid-export.ts';
import { cleanText } from '../clean-text.ts';

/** Letters at the edges of a page, in half points, and their grey. */
const EDGE = { size: 18, color: '595959' };

/** Names bid and buyer above every page: a printed section must not get lost among others. */
export const pageHeader = ({ title, client }: BidExport): Header =>
  new Header({
    children: [
      new Paragraph({
        spacing: { after: 120 },
        children: [
          new TextRun({ ...EDGE, text: cleanText(client === null ? title : `${title}, ${client}`) }),
        ],
      }),
    ],
  });

/** "Page 3 of 12" */
export const pageFooter = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        // Writer gives the letters' form to the first part of a run alone.
        children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES].map(
          (part) => new TextRun({ ...EDGE, children: [part] }),
        ),
      }),
    ],
  });
