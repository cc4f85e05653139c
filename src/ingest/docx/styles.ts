import type { Limits } from '../limits.ts';
import { walkXml, type XmlElement } from '../package/walk-xml.ts';

/** What a style says itself; null where it leaves it to the style that it is based on. */
interface StatedStyle {
  name: string;
  basedOn: string | null;
  outline: number | null;
  numId: string | null;
  level: number | null;
  bold: boolean | null;
  underline: boolean | null;
  hidden: boolean | null;
  /** A table style that sets the first row in bold. */
  boldFirstRow: boolean;
}

/** A style with everything that it inherits. */
export interface Style extends Omit<StatedStyle, 'basedOn'> {
  /** Heading rank from 1: by outline level, else by the built-in names, which are English in every language; or null. */
  heading: number | null;
  /** Ids of the style and of those it is based on, nearest first. */
  chain: readonly string[];
}

/** The styles of a document by their ids, which are of the author's language ("berschrift1"). */
export interface Styles {
  /** The style of that id; for null and unknown ids the default paragraph style. */
  paragraph(id: string | null): Style;
  /** A run's or table's style; null where there is none of that id. */
  find(id: string | null): Style | null;
}

const NOTHING: StatedStyle = {
  name: '',
  basedOn: null,
  outline: null,
  numId: null,
  level: null,
  bold: null,
  underline: null,
  hidden: null,
  boldFirstRow: false,
};
// Longer chains are circles or hostile; Word's own has four at most.
const LONGEST_CHAIN = 12;
// ST_DecimalNumber 9 is body text (ECMA-376 part 1, 17.3.1.20).
const DEEPEST_OUTLINE = 8;

/** Reads word/styles.xml; null for a document without. Errors are those of walkXml. */
export async function readStyles(source: AsyncIterable<Uint8Array> | null, limits: Limits): Promise<Styles> {
  const stated = new Map<string, StatedStyle>();
  let defaultId: string | null = null;
  let style: StatedStyle | null = null;
  const path: string[] = [];
  if (source) {
    await walkXml(source, limits, {
      open: (element) => {
        if (element.name === 'w:style') {
          style = { ...NOTHING };
          const id = element.get('styleId') ?? '';
          stated.set(id, style);
          if (isOn(element.get('default')) && element.get('type') === 'paragraph') defaultId ??= id;
        } else if (style) noteProperty(style, element, path);
        path.push(element.name);
      },
      close: (name) => {
        path.pop();
        if (name === 'w:style') style = null;
      },
    });
  }
  return resolver(stated, defaultId);
}

function noteProperty(style: StatedStyle, element: XmlElement, path: readonly string[]): void {
  const value = element.get('w:val');
  if (path.includes('w:tblStylePr')) {
    if (element.name === 'w:b' && isToggled(value)) style.boldFirstRow = true;
    return;
  }
  switch (element.name) {
    case 'w:name':
      style.name = (value ?? '').toLowerCase();
      break;
    case 'w:basedOn':
      style.basedOn = value;
      break;
    case 'w:outlineLvl':
      style.outline = Number(value);
      break;
    case 'w:numId':
      style.numId = value;
      break;
    case 'w:ilvl':
      style.level = Number(value);
      break;
    case 'w:b':
      style.bold = isToggled(value);
      break;
    case 'w:u':
      style.underline = value !== 'none';
      break;
    case 'w:vanish':
      style.hidden = isToggled(value);
      break;
  }
}

function resolver(stated: ReadonlyMap<string, StatedStyle>, defaultId: string | null): Styles {
  const resolved = new Map<string, Style>();
  const find = (id: string | null): Style | null => {
    if (id === null || !stated.has(id)) return null;
    const style = resolved.get(id) ?? resolve(id, stated);
    resolved.set(id, style);
    return style;
  };
  const plain: Style = { ...NOTHING, heading: null, chain: [] };
  return { find, paragraph: (id) => find(id) ?? find(defaultId) ?? plain };
}

function resolve(id: string, stated: ReadonlyMap<string, StatedStyle>): Style {
  const chain: string[] = [];
  const styles: StatedStyle[] = [];
  for (let at: string | null = id; at !== null && chain.length < LONGEST_CHAIN && !chain.includes(at); ) {
    const style = stated.get(at);
    if (!style) break;
    chain.push(at);
    styles.push(style);
    at = style.basedOn;
  }
  const nearest = <Key extends keyof StatedStyle>(key: Key): StatedStyle[Key] | null =>
    styles.find((style) => style[key] !== null)?.[key] ?? null;
  const outline = nearest('outline');
  return {
    name: styles[0]?.name ?? '',
    outline,
    heading:
      headingRank(outline) ??
      rankByName(
        styles.map((style) => style.name),
        outline,
      ),
    numId: nearest('numId'),
    level: nearest('level'),
    bold: nearest('bold'),
    underline: nearest('underline'),
    hidden: nearest('hidden'),
    boldFirstRow: styles.some((style) => style.boldFirstRow),
    chain,
  };
}

/** Outline levels count from 0; 9 says body text, and what is no number says nothing. */
export function headingRank(outline: number | null): number | null {
  return outline !== null && outline >= 0 && outline <= DEEPEST_OUTLINE ? Math.floor(outline) + 1 : null;
}

function rankByName(names: readonly string[], outline: number | null): number | null {
  if (outline !== null) return null;
  for (const name of names) {
    const heading = /^heading ([1-9])$/.exec(name);
    if (heading) return Number(heading[1]);
    if (name === 'title') return 1;
    if (name === 'subtitle') return 2;
  }
  return null;
}

/** "w:b" without a value is on, as are "1", "true" and "on" (ECMA-376 part 1, 22.9.2.7). */
export function isToggled(value: string | null): boolean {
  return value === null || isOn(value);
}

function isOn(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
