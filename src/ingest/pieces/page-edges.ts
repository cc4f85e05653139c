import { draftBlock } from '../build-document.ts';
import { cleanLine } from '../clean-text.ts';
import type { Flow } from '../flow.ts';
import { LINE_BREAK } from '../flow-text.ts';
import type { Piece } from './pieces.ts';

// "page 3 of 12", "3", "iv", "3 page", "page": what numbers pages, in letters and digits alone; nothing too.
const PAGE_NUMBER = /^(?:page)? ?(?:\d+|[ivxlc]+)?(?: of)?(?: \d+)?(?: pages?)?$/;

// Real documents have some ten; each is looked for in the whole body.
const MOST_LINES = 60;
const LONGEST_LINE = 500;

/**
 * Sets what headers and footers alone say before everything else, where no heading and no list's lead-in is taken for theirs.
 * To be called when the body is in the flow.
 */
export function setEdges(edges: readonly Piece[], flow: Flow): void {
  const lines = edgeLines(
    edges,
    flow.blocks.map(({ text }) => text),
  );
  flow.blocks.unshift(...lines.map((line) => draftBlock('paragraph', line)));
}

/**
 * Lines of headers and footers that the body says nowhere, each once, in order: "Solicitation 12-345". What the body says too
 * and page numbers are furniture, which stands between its sentences on every page.
 */
function edgeLines(edges: readonly Piece[], body: readonly string[]): string[] {
  const said = body.map(lettersOf).join('\n');
  const seen = new Set<string>();
  return edges.flatMap(linesOf).filter((line) => {
    const letters = lettersOf(line);
    const isKnown = seen.has(letters) || seen.size >= MOST_LINES;
    if (isKnown || line.length > LONGEST_LINE || PAGE_NUMBER.test(letters)) return false;
    seen.add(letters);
    return !said.includes(letters);
  });
}

function linesOf(piece: Piece): string[] {
  if (piece.kind === 'table') return piece.rows.flat().flatMap((cell) => cell.pieces.flatMap(linesOf));
  return piece.text.text
    .split(LINE_BREAK)
    .map(cleanLine)
    .filter((line) => line !== '');
}

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
