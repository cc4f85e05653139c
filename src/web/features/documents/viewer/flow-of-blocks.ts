import type { ShownBlock } from './api/get-document-text.ts';

/** What stands on its own in the text: a heading or paragraph, a list, a table by its rows. `page` where a new one begins. */
export type FlowPart = { page: number | null } & (
  | { kind: 'heading' | 'paragraph'; block: ShownBlock }
  | { kind: 'list'; items: ShownBlock[] }
  | { kind: 'table'; rows: ShownBlock[][] }
);

/** Blocks as parts: list items that follow each other are one list, cells of one table one table. */
export function flowOfBlocks(blocks: readonly ShownBlock[]): FlowPart[] {
  const parts: FlowPart[] = [];
  let page: number | null = null;
  for (const block of blocks) {
    const isNewPage = block.page !== null && block.page !== page;
    if (isNewPage) page = block.page;
    // A list or table that goes on over the page's end is parted there, so that the page can be found.
    if (isNewPage || !joins(parts.at(-1), block)) parts.push(partOf(block, isNewPage ? page : null));
  }
  return parts;
}

/** Puts the block into the part before it where it belongs there. */
function joins(part: FlowPart | undefined, block: ShownBlock): boolean {
  if (part?.kind === 'list' && block.kind === 'list-item') return part.items.push(block) > 0;
  if (part?.kind !== 'table' || !block.cell) return false;
  const last = part.rows.at(-1)?.at(-1)?.cell;
  if (last?.table !== block.cell.table) return false;
  if (last.row === block.cell.row) part.rows.at(-1)?.push(block);
  else part.rows.push([block]);
  return true;
}

function partOf(block: ShownBlock, page: number | null): FlowPart {
  if (block.cell) return { kind: 'table', rows: [[block]], page };
  if (block.kind === 'list-item') return { kind: 'list', items: [block], page };
  return { kind: block.kind === 'heading' ? 'heading' : 'paragraph', block, page };
}
