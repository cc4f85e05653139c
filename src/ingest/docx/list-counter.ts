import { cleanLine } from '../clean-text.ts';
import { letterNumber, numberInWords, ordinalNumber, romanNumber } from '../pieces/number-format.ts';
import { BULLET } from '../pieces/pieces.ts';
import {
  type AbstractList,
  DEEPEST_LEVEL,
  type ListLevel,
  type NumberedList,
  type Numbering,
} from './numbering.ts';
import type { Style, Styles } from './styles.ts';

const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  lowerLetter: letterNumber,
  upperLetter: (number) => letterNumber(number).toUpperCase(),
  lowerRoman: romanNumber,
  upperRoman: (number) => romanNumber(number).toUpperCase(),
  decimalZero: (number) => String(number).padStart(2, '0'),
  ordinal: ordinalNumber,
  cardinalText: numberInWords,
  none: () => '',
};

/** What a paragraph says of its list itself; null where it leaves it to its style. */
export interface ListPlace {
  numId: string | null;
  level: number | null;
}

/** Counts the lists of a document in reading order and prints their numbers as Word does. */
export class ListCounter {
  readonly #numbering: Numbering;
  readonly #styles: Styles;
  /** Numbers reached, by kind of list and level: lists of one kind count on from each other. */
  readonly #reached = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  constructor(numbering: Numbering, styles: Styles) {
    this.#numbering = numbering;
    this.#styles = styles;
  }

  /** Counts one paragraph: its number or bullet as printed and its nesting from 1; null where it stands in no list. */
  next(place: ListPlace, style: Style): { level: number; marker: string } | null {
    const numId = place.numId ?? style.numId;
    const list = numId === null ? undefined : this.#numbering.lists.get(numId);
    const abstract = list && this.#abstractOf(list);
    if (numId === null || !list || !abstract) return null;
    const stated =
      place.level ?? (place.numId === null ? style.level : null) ?? levelOfStyle(abstract, style);
    const depth = Math.min(DEEPEST_LEVEL, Math.max(0, Math.floor(stated) || 0));
    const level = levelAt(depth, list, abstract);
    if (!level) return null;
    const reached = this.#count(numId, depth, list, abstract);
    if (level.format === 'bullet') return { level: depth + 1, marker: BULLET };
    const marker = print(level, depth, reached, (at) => levelAt(at, list, abstract));
    if (marker === '') return null;
    return { level: depth + 1, marker: /[\p{L}\p{N}]/u.test(marker) ? marker : BULLET };
  }

  /** A list may hold its levels in a numbering style, whose own list has them. */
  #abstractOf(list: NumberedList): AbstractList | undefined {
    const abstract = this.#numbering.abstracts.get(list.abstract);
    if (!abstract?.styleLink) return abstract;
    const linked = this.#styles.find(abstract.styleLink)?.numId ?? null;
    const other = linked === null ? undefined : this.#numbering.lists.get(linked);
    return (other && this.#numbering.abstracts.get(other.abstract)) ?? abstract;
  }

  #count(numId: string, depth: number, list: NumberedList, abstract: AbstractList): Map<number, number> {
    const reached = this.#reached.get(abstract.id) ?? new Map<number, number>();
    this.#reached.set(abstract.id, reached);
    if (!this.#begun.has(numId)) {
      this.#begun.add(numId);
      for (const at of list.starts.keys()) reached.delete(at);
    }
    const startOf = (at: number) => list.starts.get(at) ?? levelAt(at, list, abstract)?.start ?? 1;
    // A level that was passed over counts as begun: "1.1" is the first of all where nothing stands above it.
    for (let at = 0; at < depth; at += 1) if (!reached.has(at)) reached.set(at, startOf(at));
    reached.set(depth, (reached.get(depth) ?? startOf(depth) - 1) + 1);
    for (const at of [...reached.keys()]) {
      const after = levelAt(at, list, abstract)?.restartAfter ?? null;
      if (at > depth && (after === null || depth < after)) reached.delete(at);
    }
    return reached;
  }
}

function levelAt(depth: number, list: NumberedList, abstract: AbstractList): ListLevel | undefined {
  return list.levels.get(depth) ?? abstract.levels.get(depth);
}

/** The level that numbers the paragraph's style or the one it is based on; 0 where none does. */
function levelOfStyle(abstract: AbstractList, style: Style): number {
  for (const id of style.chain) {
    for (const [depth, level] of abstract.levels) if (level.style === id) return depth;
  }
  return 0;
}

/** "%1.%2" with the numbers reached: "3.2". */
function print(
  own: ListLevel,
  depth: number,
  reached: ReadonlyMap<number, number>,
  levelOf: (depth: number) => ListLevel | undefined,
): string {
  const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    if (at > depth) return '';
    const number = reached.get(at) ?? 1;
    const format = own.isLegal ? 'decimal' : (levelOf(at)?.format ?? 'decimal');
    return (FORMATS[format] ?? String)(number);
  });
  return cleanLine(text);
}
