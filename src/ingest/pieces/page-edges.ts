import { draftBlock } from '../build-document.ts';
import { cleanLine } from '../clean-text.ts';
import type { Flow } from '../flow.ts';
import { LINE_BREAK } from '../flow-text.ts';
import type { Piece } from './pieces.ts';

// "Page 3 of 12", "- 3 -", "3 | Page": what numbers pages.
const PAGE_NUMBER = /^\W*(?:page\W*)?(?:\d+|[ivxlc]+)?\W*(?:of|\/)?\W*\d*\W*(?:pages?)?\W*$/i;

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
  const lines = new Map<string, string>();
  for (const line of edges.flatMap(linesOf)) {
    const letters = lettersOf(line);
    if (!PAGE_NUMBER.test(line) && !said.includes(letters) && !lines.has(letters)) lines.set(letters, line);
  }
  return [...lines.values()];
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
