import type { CellPlace } from '../domain/index.ts';
import type { Draft, DraftBlock } from './build-document.ts';
import { holdLimit, type Limits } from './limits.ts';

/**
 * A draft within its limits, of characters that every database and program takes. Readers hold the limits themselves as
 * early as they can; this is for what one of them let through. Throws LimitReached.
 */
export function soundDraft(draft: Draft, limits: Limits): Draft {
  holdDraft(draft, limits);
  return draft.blocks.every(isSound) ? draft : { ...draft, blocks: draft.blocks.map(soundBlock) };
}

function holdDraft({ blocks, pageCount }: Draft, limits: Limits): void {
  holdLimit(limits, 'pages', pageCount);
  const onPage = new Map<number, number>();
  let characters = 0;
  let cells = 0;
  for (const block of blocks) {
    characters += block.text.length + (block.marker?.length ?? 0);
    if (block.cell !== null) cells += 1;
    countByPage(onPage, block);
  }
  holdLimit(limits, 'characters', characters);
  holdLimit(limits, 'cells', cells);
  for (const count of onPage.values()) holdLimit(limits, 'pageCharacters', count);
}

/** Where its words turn pages, each page has those up to the next turn. */
function countByPage(counts: Map<number, number>, { text, page, turns }: DraftBlock): void {
  let from = 0;
  let on = page;
  const add = (end: number): void => {
    if (on !== null) counts.set(on, (counts.get(on) ?? 0) + end - from);
  };
  for (const turn of turns) {
    add(turn.at);
    from = turn.at;
    on = turn.page;
  }
  add(text.length);
}

/** PostgreSQL refuses U+0000, and JSON's readers half a pair; both occur in real files. */
const UNSOUND = /[\u0000\p{Surrogate}]/u;
const EVERY_UNSOUND = /[\u0000\p{Surrogate}]/gu;

function isSound({ text, marker, cell }: DraftBlock): boolean {
  return ![text, marker, cell?.header, cell?.rowHeader].some((words) => words && UNSOUND.test(words));
}

/** One sign for one sign: places in the words stay. */
function sound<Words extends string | null>(words: Words): Words {
  return (words?.replace(EVERY_UNSOUND, '\uFFFD') ?? null) as Words;
}

function soundBlock(block: DraftBlock): DraftBlock {
  return { ...block, text: sound(block.text), marker: sound(block.marker), cell: soundCell(block.cell) };
}

function soundCell(cell: CellPlace | null): CellPlace | null {
  return cell && { ...cell, header: sound(cell.header), rowHeader: sound(cell.rowHeader) };
}
