import { readFileSync } from 'node:fs';
import { type Piece, readContent } from '../../fixtures/render/content.ts';
import { renderPdf } from '../../fixtures/render/pdf.ts';
import { packagePath } from '../../src/paths.ts';

const CONTENTS = [
  'cloud-data-programme',
  'ai-assistant',
  'health-analytics',
  'staffing-developers',
  'street-trees',
];
/** Pages that all contents fill once in the look below. */
const PAGES_OF_ALL = 11.5;

/** A PDF of about so many pages: the contents of the sample documents over and over, each time as another lot. */
export function samplePdf(pages: number): Promise<Buffer> {
  const all = CONTENTS.flatMap((name) =>
    readContent(readFileSync(packagePath('fixtures', 'content', `${name}.md`), 'utf8')),
  );
  const count = Math.round((pages / PAGES_OF_ALL) * all.length);
  const pieces = Array.from({ length: count }, (_, i) =>
    inLot(all[i % all.length] as Piece, Math.floor(i / all.length) + 1),
  );
  return renderPdf(pieces, {
    title: 'Request for Proposals',
    columns: 1,
    header: 'Request for Proposals',
    footer: 'Page #',
    fontSize: 10.5,
  });
}

/** Sentences of real documents hardly ever come back word for word, so each says its lot; lesser headings do come back. */
function inLot(piece: Piece, lot: number): Piece {
  const said = (text: string) =>
    `${text.replace(/\.(?=\s|$)/g, ` (lot ${lot}).`)}${/[.:]$/.test(text) ? '' : ` (lot ${lot})`}`;
  if (piece.kind === 'heading')
    return piece.level === 1 ? { ...piece, text: `Lot ${lot}: ${piece.text}` } : piece;
  return piece.kind === 'table' ? piece : { ...piece, text: said(piece.text) };
}
