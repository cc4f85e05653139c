import type { Block } from '../../domain/index.ts';

const DOTTED = /^\s*(?:[A-Z]\.)?(\d+(?:\.\d+)+)\.?(?=\s|$)/;

/** "6.8.1" of "6.8.1." or "C.6.8.1 Staff"; null for bullets, letters and single numbers. */
export const clauseNumber = (words: string): string | null => DOTTED.exec(words)?.[1] ?? null;

/** True where a clause stands under another: "6.8.1" under "6.8". */
export const isClauseUnder = (inner: string, outer: string): boolean => inner.startsWith(`${outer}.`);

/**
 * Clause numbers that end a section without a heading of their own: "1.3. System support. The contractor shall …" as
 * a paragraph does not stand in section "1.2.14 Required skills".
 */
export class Numbering {
  #current: string | null = null;

  /** Takes note of the block's own number. */
  enter(block: Block): void {
    const own = clauseNumber(block.marker ?? '');
    if (block.kind === 'heading') this.#current = null;
    else if (own) this.#current = own;
  }

  /** The headings of a section that the current clause number can stand under. */
  holds(section: readonly string[]): readonly string[] {
    const current = this.#current;
    if (!current) return section;
    return section.filter((heading) => {
      const number = clauseNumber(heading);
      return !number || current === number || isClauseUnder(current, number);
    });
  }
}
