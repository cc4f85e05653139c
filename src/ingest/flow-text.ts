/** Stands in a FlowText where the author ended a line by hand: <br>, or two spaces in Markdown. */
export const LINE_BREAK = '\u2028';

/** A stretch of running words of a format without pages, on its way to being a block. */
export interface FlowText {
  text: string;
  /** True where every word is bold or underlined. */
  bold: boolean;
  /** The bold words at its beginning, '' where it begins otherwise. */
  lead: string;
}

/** Collects words with their weight. */
export class BoldLead {
  #text = '';
  #lead: string | null = null;

  add(words: string, bold: boolean): void {
    if (!bold && this.#lead === null && /[\p{L}\p{N}]/u.test(words)) this.#lead = this.#text;
    this.#text += words;
  }

  result(): FlowText {
    const lead = this.#lead ?? this.#text;
    const hasWords = /\p{L}/u.test(lead);
    return { text: this.#text, bold: this.#lead === null && hasWords, lead: hasWords ? lead : '' };
  }
}

/** Words without any weight. */
export function plainText(text: string): FlowText {
  return { text, bold: false, lead: '' };
}
