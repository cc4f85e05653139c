import type { OutlineEntry } from './pdfium-outline.ts';

// Programs make entries of whole paragraphs that are styled as headings; the longest real heading has 16 words.
const MOST_WORDS = 16;

/** Titles of a PDF's outline by page: a text that is one of them, where the entry leads, is a heading whatever its look. */
export class OutlineTitles {
  readonly #pages = new Map<string, Set<number | null>>();

  constructor(entries: readonly OutlineEntry[] = []) {
    for (const { title, page } of entries) {
      const key = keyOf(title);
      if (key === '' || key.split(' ').length > MOST_WORDS) continue;
      this.#pages.set(key, (this.#pages.get(key) ?? new Set()).add(page));
    }
  }

  /** True for a text of a page that is a title, with its number or without. */
  has({ text, marker, page }: { text: string; marker: string | null; page: number }): boolean {
    if (this.#pages.size === 0) return false;
    return [text, `${marker ?? ''} ${text}`].some((words) => {
      const pages = this.#pages.get(keyOf(words));
      return pages !== undefined && (pages.has(page) || pages.has(null));
    });
  }
}

/** "C.1.1.  Introduction:" and "C.1.1 introduction" are one title. */
function keyOf(title: string): string {
  return (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
