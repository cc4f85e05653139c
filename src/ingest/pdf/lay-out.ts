import type { DraftBlock } from '../build-document.ts';
import { holdLimit, type Limits } from '../limits.ts';
import type { PageTable } from './fill-grid.ts';
import { Furniture } from './furniture.ts';
import { LineGrouper } from './group-lines.ts';
import { isContinued, joinTables } from './join-tables.ts';
import type { OutlineTitles } from './outline-titles.ts';
import { pageItems } from './page-items.ts';
import type { LineFace, PageShelf } from './page-shelf.ts';
import { type PageStyle, StyleMeter } from './page-style.ts';
import { readGroup } from './read-group.ts';
import { splitRunIn } from './run-in.ts';
import { type Part, toBlocks } from './to-blocks.ts';

/**
 * Lays a PDF's lines out as blocks in reading order and empties the shelf. It goes over the pages three times, one at a time: to find headers and
 * footers, to measure what is usual in the text between them, and to make cells of ruled tables and groups of the other
 * lines (over page ends too), which become blocks. Throws LimitReached for more cells than allowed.
 */
export function layOut(shelf: PageShelf, titles: OutlineTitles, limits: Limits): DraftBlock[] {
  const isText = withoutFurniture(shelf);
  const meter = new StyleMeter();
  for (let index = 0; index < shelf.count; index += 1) meter.see(shelf.faces(index).filter(isText(index)));
  const parts = new Parts(meter.result(), limits);
  for (let index = 0; index < shelf.count; index += 1) {
    const { lines, rules } = shelf.take(index, isText(index));
    parts.addPage(pageItems({ number: index + 1, rules }, lines, parts.style));
  }
  return toBlocks(parts.finish(), titles);
}

/** For each page, which of its lines are text: all but headers, footers and page numbers. */
function withoutFurniture(shelf: PageShelf): (index: number) => (line: LineFace) => boolean {
  const furniture = new Furniture();
  for (let index = 0; index < shelf.count; index += 1) furniture.see(shelf.face(index), shelf.faces(index));
  return (index) => {
    const page = shelf.face(index);
    return (line) => !furniture.has(line, page);
  };
}

/** Lines grouped between the tables; a table that goes on over pages is one. */
class Parts {
  readonly style: PageStyle;
  readonly #parts: Part[] = [];
  readonly #grouper: LineGrouper;
  readonly #limits: Limits;
  #cells = 0;

  constructor(style: PageStyle, limits: Limits) {
    this.style = style;
    this.#limits = limits;
    this.#grouper = new LineGrouper(style, (group) => {
      for (const one of splitRunIn(group, style.boldIsCommon)) this.#parts.push(readGroup(one, style));
    });
  }

  addPage(items: ReturnType<typeof pageItems>): void {
    for (const item of items) {
      if ('table' in item) this.#addTable(item.table);
      else for (const line of item.lines) this.#grouper.add(line);
    }
  }

  #addTable(table: PageTable): void {
    this.#cells += table.cells.length;
    holdLimit(this.#limits, 'cells', this.#cells);
    this.#grouper.flush();
    const last = this.#parts[this.#parts.length - 1];
    const isMore = last !== undefined && 'cells' in last && isContinued(last, table);
    if (isMore) joinTables(last, table);
    else this.#parts.push(table);
  }

  finish(): Part[] {
    this.#grouper.flush();
    return this.#parts;
  }
}
