import type { PlacedLine } from '../../domain/index.ts';
import type { DraftBlock } from '../build-document.ts';
import { cleanLine } from '../clean-text.ts';
import { isCapitals } from '../heading-text.ts';
import { type MarkedText, splitHeadingNumber, splitMarker } from '../markers.ts';
import type { LineGroup } from './group-lines.ts';
import { emphasisOf, isHeading } from './headings.ts';
import { joinLines } from './join-lines.ts';
import { numberOf, splitNamedClause } from './numbering.ts';
import type { PageStyle } from './page-style.ts';
import { placeLines } from './place-lines.ts';

/** A group of lines as words: what is needed of it when the whole document is known, without its lines. */
export interface ReadGroup {
  /** The words without the marker, on one line. */
  text: string;
  marked: MarkedText | null;
  turns: DraftBlock['turns'];
  places: readonly PlacedLine[];
  page: number;
  /** Font size of its first line, in points. */
  size: number;
  bold: boolean;
  /** It looks like a heading where it stands. */
  isHeading: boolean;
  /** Only its capitals or its number make it look so. */
  isPlain: boolean;
  isRunIn: boolean;
  /** Its decimal number without its last full stop, as its first line has it. */
  clause: string | null;
  /** What it is instead where numbered clauses stand below it: a name, and the sentence behind. */
  named: ReadGroup[] | null;
}

/** Reads a group's words; the group and its lines are no longer needed then. */
export function readGroup(group: LineGroup, style: PageStyle): ReadGroup {
  const joined = joinLines(group.lines, style.known);
  const { big, bold } = emphasisOf(group, style);
  const marked = group.marked ?? (big || bold ? splitHeadingNumber(joined.text) : null);
  const split = big || bold ? splitHeadingNumber : splitMarker;
  const rest = marked ? (split(joined.text)?.rest ?? joined.text) : joined.text;
  const cut = joined.text.length - rest.length;
  const text = cleanLine(rest);
  const isRunIn = group.isRunIn ?? false;
  return {
    text,
    marked,
    turns: joined.turns.map(({ at, page }) => ({ at: Math.max(0, at - cut), page })),
    places: placeLines(group.lines, text),
    page: group.lines[0].page,
    size: group.lines[0].size,
    bold: group.lines.every((line) => line.bold),
    isHeading: isHeading({ ...group, marked }, text, style),
    isPlain: !big && !bold && !isRunIn && !isCapitals(text),
    isRunIn,
    clause: numberOf(group.marked),
    named: isRunIn ? null : namedClause(group, style),
  };
}

function namedClause(group: LineGroup, style: PageStyle): ReadGroup[] | null {
  if (numberOf(group.marked) === null) return null;
  const parts = splitNamedClause(group);
  return parts[0] === group ? null : parts.map((part) => readGroup(part, style));
}
