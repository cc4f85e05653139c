import type { Nodes, Table } from 'mdast';
import { cleanLine } from '../clean-text.ts';
import type { Flow } from '../flow.ts';
import { holdLimit } from '../limits.ts';
import type { RawCell } from '../table-cells.ts';
import { markdownText } from './markdown-text.ts';

/** A table that may be parsed in parts: it is set into the flow when all of it is known. */
export class LongTable {
  readonly #flow: Flow;
  #cells: RawCell[] = [];
  #rows = 0;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  /** Adds a table: a new one, or more rows of the last one under its header again. Throws LimitReached for cells. */
  add(table: Table, goesOn: boolean): void {
    if (!goesOn) this.end();
    const isMore = goesOn && this.#rows > 0;
    for (const row of isMore ? table.children.slice(1) : table.children) {
      for (const [column, cell] of row.children.entries()) {
        const text = cleanLine(markdownText(cell as Nodes).text);
        this.#cells.push({ ...PLAIN, row: this.#rows, column, text, isHeader: this.#rows === 0 });
      }
      this.#rows += 1;
    }
    holdLimit(this.#flow.limits, 'cells', this.#cells.length);
  }

  /** Sets the table into the flow, where there is one. */
  end(): void {
    if (this.#rows > 0) this.#flow.table(this.#cells);
    this.#cells = [];
    this.#rows = 0;
  }
}

const PLAIN = { rowSpan: 1, columnSpan: 1, page: null, turns: [] };

/** A table that is parsed in one piece. */
export function setTable(table: Table, flow: Flow): void {
  const whole = new LongTable(flow);
  whole.add(table, false);
  whole.end();
}
