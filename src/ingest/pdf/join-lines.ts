import type { Line } from './lines.ts';

/** The words of several lines as one text, and where later pages begin in it. */
export interface JoinedLines {
  text: string;
  turns: { at: number; page: number }[];
}

// "require-", also with U+00AD or U+2010 at its end.
const HYPHEN_END = /\S[-\u00ad‐]$/;
const SOFT_HYPHEN = '\u00ad';
// "non-" + "federal", "self-" + "assessment": prefixes that keep their hyphen before most words.
const HYPHENATED_PREFIX = /(?:^|\P{L})(?:non|self|ex|well|cross|co|multi|off|on|all|full|part|long|short)$/iu;

/**
 * Joins the lines of one block. "require-" + "ments" becomes one word; "on-" + "site" and "FIPS-" + "140"
 * keep their hyphen. `known` tells the words that the document writes elsewhere, in lower case.
 */
export function joinLines(lines: readonly Line[], known: ReadonlySet<string>): JoinedLines {
  let text = '';
  let page = lines[0]?.page ?? 1;
  const turns: JoinedLines['turns'] = [];
  for (const line of lines) {
    text = joinText(text, line.text, known);
    if (line.page !== page) {
      page = line.page;
      turns.push({ at: Math.max(0, text.length - line.text.length), page });
    }
  }
  return { text: text.replaceAll(SOFT_HYPHEN, '-'), turns };
}

/** `before` and `after` with a space, or without one where a hyphen ends the line. */
export function joinText(before: string, after: string, known: ReadonlySet<string>): string {
  if (before === '') return after;
  const last = before.slice(-1);
  if (last !== '-' && last !== SOFT_HYPHEN && last !== '‐') {
    // "and/" + "or", "https://" + "…": a slash at the line's end joins.
    return before.endsWith('/') && !/^\s?\/$/.test(before.slice(-2)) ? before + after : `${before} ${after}`;
  }
  const stem = before.slice(0, -1);
  if (!/[\p{L}\p{N}]$/u.test(stem)) return `${stem}- ${after}`;
  return keepsHyphen(stem, after, known) ? `${stem}-${after}` : stem + after;
}

function keepsHyphen(stem: string, after: string, known: ReadonlySet<string>): boolean {
  if (!/^\p{Ll}/u.test(after) || !/\p{Ll}$/u.test(stem)) return true;
  const first = /[\p{L}]+$/u.exec(stem)?.[0].toLowerCase() ?? '';
  const second = /^[\p{L}]+/u.exec(after)?.[0].toLowerCase() ?? '';
  if (known.has(`${first}-${second}`)) return true;
  if (known.has(first + second)) return false;
  return HYPHENATED_PREFIX.test(stem) || (known.has(first) && known.has(second));
}

/** Every word and hyphenated pair of the lines seen, in lower case, apart from those that a line's end cuts in two. */
export class KnownWords {
  readonly words = new Set<string>();
  #isCut = false;

  see(text: string): void {
    const from = this.#isCut ? text.replace(/^\S+/, '') : text;
    this.#isCut = HYPHEN_END.test(text);
    const whole = this.#isCut ? from.slice(0, from.lastIndexOf(' ') + 1) : from;
    for (const word of whole.toLowerCase().match(/\p{L}+(?:-\p{L}+)?/gu) ?? []) this.words.add(word);
  }
}
