import type { XmlElement } from '../package/walk-xml.ts';

/** How one level of a list counts (OpenDocument 1.3 part 3, 16.31 and 19.500). */
export interface ListLevel {
  isBullet: boolean;
  /** "1", "a", "A", "i", "I"; '' prints no number. */
  format: string;
  prefix: string;
  suffix: string;
  start: number;
  /** Of how many levels the number is made: 2 for "3.1". */
  shown: number;
}

/** Levels of a list by their depth from 1. */
export type ListStyle = Map<number, ListLevel>;

/** How words or a paragraph look; null where the style that it is based on decides. */
interface StatedStyle {
  parent: string | null;
  bold: boolean | null;
  underline: boolean | null;
  hidden: boolean | null;
  listStyle: string | null;
}

/** The look of words. */
export interface Look {
  bold: boolean;
  hidden: boolean;
}

// Longer chains are circles or hostile.
const LONGEST_CHAIN = 20;
// Levels beyond ten are not in the schema.
const DEEPEST_LEVEL = 10;
const LONGEST_AFFIX = 40;

/** Collects the styles of styles.xml and content.xml while they are walked. */
export class OdfStyles {
  readonly #styles = new Map<string, StatedStyle>();
  readonly #lists = new Map<string, ListStyle>();
  /** How headings are numbered. */
  readonly outline: ListStyle = new Map();
  #style: StatedStyle | null = null;
  #list: ListStyle | null = null;

  /** Takes an element that describes styles. */
  open(element: XmlElement): void {
    switch (element.name) {
      case 'style:style':
        this.#style = {
          parent: element.get('parent-style-name'),
          bold: null,
          underline: null,
          hidden: null,
          listStyle: element.get('list-style-name') || null,
        };
        // Styles of paragraphs and of words may have one name.
        this.#styles.set(`${element.get('family')} ${element.get('style:name')}`, this.#style);
        break;
      case 'style:text-properties':
        if (this.#style) noteLook(this.#style, element);
        break;
      case 'text:list-style':
        this.#list = new Map();
        this.#lists.set(element.get('style:name') ?? '', this.#list);
        break;
      case 'text:outline-style':
        this.#list = this.outline;
        break;
      case 'text:list-level-style-number':
      case 'text:list-level-style-bullet':
      case 'text:list-level-style-image':
      case 'text:outline-level-style':
        this.#list?.set(Number(element.get('text:level')), toLevel(element));
        break;
    }
  }

  /** Takes the end of an element. */
  close(name: string): void {
    if (name === 'style:style') this.#style = null;
    if (name === 'text:list-style' || name === 'text:outline-style') this.#list = null;
  }

  /** The levels of a list style; none for an unknown one. */
  list(name: string | null): ListStyle {
    return this.#lists.get(name ?? '') ?? new Map();
  }

  /** The list style of a paragraph style, or null. */
  listOf(paragraphStyle: string | null): string | null {
    return this.#nearest('paragraph', paragraphStyle, 'listStyle');
  }

  /** The look of words: of their own style if that says it, else of their paragraph's or their cell's. */
  look(textStyle: string | null, paragraphStyle: string | null, cellStyle: string | null): Look {
    const of = (key: 'bold' | 'underline' | 'hidden') =>
      this.#nearest('text', textStyle, key) ??
      this.#nearest('paragraph', paragraphStyle, key) ??
      this.#nearest('table-cell', cellStyle, key) ??
      false;
    return { bold: of('bold') || of('underline'), hidden: of('hidden') };
  }

  #nearest<Key extends keyof StatedStyle>(
    family: string,
    name: string | null,
    key: Key,
  ): StatedStyle[Key] | null {
    let at = name;
    for (let step = 0; at !== null && step < LONGEST_CHAIN; step += 1) {
      const style: StatedStyle | undefined = this.#styles.get(`${family} ${at}`);
      if (!style) return null;
      if (style[key] !== null) return style[key];
      at = style.parent;
    }
    return null;
  }
}

function noteLook(style: StatedStyle, element: XmlElement): void {
  const weight = element.get('fo:font-weight');
  if (weight !== null) style.bold = weight === 'bold' || Number(weight) >= 600;
  const underline = element.get('style:text-underline-style');
  if (underline !== null) style.underline = underline !== 'none';
  const display = element.get('text:display');
  if (display !== null) style.hidden = display === 'none';
}

function toLevel(element: XmlElement): ListLevel {
  return {
    isBullet: /-(?:bullet|image)$/.test(element.local),
    format: element.get('style:num-format') ?? '',
    prefix: (element.get('style:num-prefix') ?? '').slice(0, LONGEST_AFFIX),
    suffix: (element.get('style:num-suffix') ?? '').slice(0, LONGEST_AFFIX),
    start: Math.floor(Number(element.get('text:start-value') ?? 1)) || 1,
    shown: Math.min(DEEPEST_LEVEL, Number(element.get('text:display-levels') ?? 1) || 1),
  };
}
