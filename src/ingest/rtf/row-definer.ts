import type { CellEdge, RowDefinition } from '../pieces/open-table.ts';

/** Collects what \trowd and the words behind it say of a row: it holds until the next \trowd. */
export class RowDefiner {
  #edges: CellEdge[] = [];
  #isHeader = false;
  #joinsLeft = false;
  #joinsAbove = false;

  get definition(): RowDefinition {
    return { edges: this.#edges, isHeader: this.#isHeader };
  }

  /** Takes a word of a row's definition; false for any other word. */
  define(name: string, value: number | null): boolean {
    if (name === 'trowd') {
      this.#edges = [];
      this.#isHeader = false;
    } else if (name === 'trhdr') this.#isHeader = true;
    else if (name === 'clmrg') this.#joinsLeft = true;
    else if (name === 'clvmrg') this.#joinsAbove = true;
    else if (name === 'cellx') {
      this.#edges.push({ right: value ?? 0, joinsLeft: this.#joinsLeft, joinsAbove: this.#joinsAbove });
      this.#joinsLeft = false;
      this.#joinsAbove = false;
    } else return false;
    return true;
  }
}
