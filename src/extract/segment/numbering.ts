import type { Block } from '../../domain/index.ts';

const DOTTED = /^\s*(?:[A-Z]\.)?(\d+(?:\.\d+)+)\.?(?=\s|$)/;

/**
 * Clause numbers that end a section without a heading of their own: "1.3. System support. The contractor shall …" as
 * a paragraph does not stand in section "1.2.14 Required skills".
 */
export class Numbering {
  #current: string | null = null;

  /** Takes note of the block's own number. */
  enter(block: Block): void {
    const own = DOTTED.exec(block.marker ?? '')?.[1] ?? null;
    if (block.kind === 'heading') this.#current = null;
    else if (own) this.#current = own;
  }

  /** The headings of a section that the current clause number can stand under. */
  holds(section: readonly string[]): readonly string[] {
    const current = this.#current;
    if (!current) return section;
    return section.filter((heading) => {
      const number = DOTTED.exec(heading)?.[1];
      return !number || current === number || current.startsWith(`${number}.`);
    });
  }
}
