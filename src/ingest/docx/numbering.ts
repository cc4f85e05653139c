import type { Limits } from '../limits.ts';
import { walkXml, type XmlElement } from '../package/walk-xml.ts';
import { isToggled } from './styles.ts';

/** How one level of a list counts (ECMA-376 part 1, 17.9). */
export interface ListLevel {
  start: number;
  /** "decimal", "lowerLetter", "upperRoman", "bullet", "none" … */
  format: string;
  /** "%1.%2": the numbers of these levels, each from 1, and what stands around them. */
  text: string;
  /** The level, from 1, after which this one counts anew; 0 = never; null = after every one above it. */
  restartAfter: number | null;
  /** Every number in it is printed in digits. */
  isLegal: boolean;
  /** Id of the paragraph style that this level numbers, or null. */
  style: string | null;
}

/** A kind of list: levels by their depth from 0. */
export interface AbstractList {
  id: string;
  levels: Map<number, ListLevel>;
  /** Id of a numbering style that holds the levels instead, or null. */
  styleLink: string | null;
}

/** A list as paragraphs name it: a kind of list, of which it may count some levels otherwise. */
export interface NumberedList {
  abstract: string;
  starts: Map<number, number>;
  levels: Map<number, ListLevel>;
}

/** Everything in word/numbering.xml. */
export interface Numbering {
  abstracts: Map<string, AbstractList>;
  lists: Map<string, NumberedList>;
}

/** Levels count from 0: nine of them (ECMA-376 part 1, 17.9.3). */
export const DEEPEST_LEVEL = 8;

/** What stands open while numbering.xml is read. */
interface Open {
  abstract: AbstractList | null;
  list: NumberedList | null;
  level: ListLevel | null;
  /** Depth of the level or of the exception from it, from 0. */
  depth: number;
}

/** Reads word/numbering.xml; null for a document without. Errors are those of walkXml. */
export async function readNumbering(
  source: AsyncIterable<Uint8Array> | null,
  limits: Limits,
): Promise<Numbering> {
  const numbering: Numbering = { abstracts: new Map(), lists: new Map() };
  const open: Open = { abstract: null, list: null, level: null, depth: 0 };
  if (!source) return numbering;
  await walkXml(source, limits, {
    open: (element) => {
      openList(element, open, numbering);
      if (open.level) noteLevel(open.level, element);
    },
    close: (name) => {
      if (name === 'w:lvl') open.level = null;
      if (name === 'w:abstractNum') open.abstract = null;
      if (name === 'w:num') open.list = null;
    },
  });
  return numbering;
}

function openList(element: XmlElement, open: Open, { abstracts, lists }: Numbering): void {
  const value = element.get('w:val') ?? '';
  switch (element.name) {
    case 'w:abstractNum': {
      const id = element.get('abstractNumId') ?? '';
      open.abstract = { id, levels: new Map(), styleLink: null };
      abstracts.set(id, open.abstract);
      break;
    }
    case 'w:numStyleLink':
      if (open.abstract) open.abstract.styleLink = value;
      break;
    case 'w:num':
      open.list = { abstract: '', starts: new Map(), levels: new Map() };
      lists.set(element.get('numId') ?? '', open.list);
      break;
    case 'w:abstractNumId':
      if (open.list) open.list.abstract = value;
      break;
    case 'w:lvlOverride':
      open.depth = Number(element.get('ilvl'));
      break;
    case 'w:startOverride':
      open.list?.starts.set(open.depth, Number(value));
      break;
    case 'w:lvl':
      open.level = { start: 1, format: 'decimal', text: '', restartAfter: null, isLegal: false, style: null };
      setLevel((open.list ?? open.abstract)?.levels, Number(element.get('ilvl')), open.level);
      break;
  }
}

function setLevel(levels: Map<number, ListLevel> | undefined, depth: number, level: ListLevel): void {
  if (depth >= 0 && depth <= DEEPEST_LEVEL) levels?.set(depth, level);
}

// No printed number is longer; a hostile one would be repeated before every paragraph.
const LONGEST_LEVEL_TEXT = 60;

function noteLevel(level: ListLevel, element: XmlElement): void {
  const value = element.get('w:val');
  switch (element.name) {
    case 'w:start':
      level.start = Number(value);
      break;
    case 'w:numFmt':
      level.format = value ?? 'decimal';
      break;
    case 'w:lvlText':
      level.text = (value ?? '').slice(0, LONGEST_LEVEL_TEXT);
      break;
    case 'w:lvlRestart':
      level.restartAfter = Number(value);
      break;
    case 'w:isLgl':
      level.isLegal = isToggled(value);
      break;
    case 'w:pStyle':
      level.style = value;
      break;
  }
}
