import { cleanLine, cleanText } from '../clean-text.ts';
import type { Box } from './frame.ts';
import type { Word } from './page-model.ts';
import type { Annotation } from './pdfium-annotations.ts';

const TICKED = '☒';
const UNTICKED = '☐';
// "Text1", "Check Box 12", "undefined_3", "topmostSubform[0].Page1[0].f1_01[0]": names that programs give.
const NO_LABEL =
  /^(?:text|field|fill|check ?box|radio|combo|list|group|undefined|untitled|topmost|form)\W*\w{0,3}\d*\W*$|\[\d+\]/i;
// A label stands in its field's row, at most half a line's length before it, or in the line above.
const LABEL_PT = 250;
const ABOVE_PT = 24;
const USUAL_SIZE = 10;
// A form's page has some hundred words; each field is held against all of them.
const MOST_WORDS = 10_000;
// The mean width of a letter in most fonts.
const LETTER_EM = 0.5;
const ASCENT = 0.8;
const DESCENT = 0.2;

/**
 * The words of a page with what is filled into its form in the places of the fields, and its text boxes behind them. Comments are
 * not the page's text. The annotations' boxes are those of the page as its words are: from its upper left corner down.
 */
export function writeFields(words: readonly Word[], annotations: readonly Annotation[]): Word[] {
  if (annotations.length === 0) return [...words];
  const all = [...words];
  const isPlaced = words.length < MOST_WORDS;
  for (const annotation of annotations) {
    if (annotation.kind === 'free-text') all.push(...textBox(annotation, words));
    else if (annotation.kind !== 'comment' && isPlaced) writeField(all, annotation);
  }
  return all;
}

/** The lines of a text box, one below the other from its upper edge. */
function textBox({ box, text }: Annotation, words: readonly Word[]): Word[] {
  const lines = cleanText(text)
    .split(/\r\n?|\n/)
    .map(cleanLine)
    .filter((line) => line !== '');
  const size = Math.min(words[0]?.size ?? USUAL_SIZE, (box.y1 - box.y0) / Math.max(1, lines.length));
  const step = size * (ASCENT + DESCENT) * 1.15;
  return lines.flatMap((line, index) => wordsAt(line, box, box.y0 + index * step + size * ASCENT, size));
}

function writeField(words: Word[], field: Annotation): void {
  const { box, kind, label } = field;
  const row = words.filter((word) => !word.turned && isInRow(word, box));
  const before = nearest(row, (word) => box.x0 + 2 - word.x1);
  const behind = nearest(row, (word) => word.x0 - box.x1 + 2);
  const size = (before ?? behind)?.word.size ?? Math.min(USUAL_SIZE, box.y1 - box.y0);
  const baseline = (before ?? behind)?.word.baseline ?? (box.y0 + box.y1) / 2 + size * 0.3;
  if (kind === 'tick-box') {
    const [mark] = wordsAt(field.text === '' ? UNTICKED : TICKED, box, baseline, size);
    const isLead = behind !== null && (before === null || behind.distance <= before.distance);
    if (mark) insert(words, [mark], isLead ? { before: behind.word } : { behind: before?.word });
    return;
  }
  const isNamed = (before !== null && before.distance < LABEL_PT) || words.some((word) => isAbove(word, box));
  const name = cleanLine(label).replace(/:$/, '');
  const text = isNamed || name === '' || NO_LABEL.test(name) ? field.text : `${name}: ${field.text}`;
  const own = wordsAt(cleanLine(text), box, baseline, size);
  if (before) insert(words, own, { behind: before.word });
  else if (behind) insert(words, own, { before: behind.word });
  else insert(words, own, { behind: lastAbove(words, box) });
}

function isInRow(word: Word, box: Box): boolean {
  const middle = word.baseline - word.size * 0.3;
  return middle > box.y0 - 2 && middle < box.y1 + 2;
}

function isAbove(word: Word, box: Box): boolean {
  return word.bottom <= box.y0 + 3 && word.bottom > box.y0 - ABOVE_PT && word.x0 < box.x1 && word.x1 > box.x0;
}

/** The word with the least distance that is not negative. */
function nearest(
  words: readonly Word[],
  distanceOf: (word: Word) => number,
): { word: Word; distance: number } | null {
  let best: { word: Word; distance: number } | null = null;
  for (const word of words) {
    const distance = distanceOf(word);
    if (distance >= 0 && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { word, distance };
  }
  return best;
}

/** The last word of the lowest line above the box. */
function lastAbove(words: readonly Word[], box: Box): Word | undefined {
  let last: Word | undefined;
  for (const word of words)
    if (!word.turned && word.bottom <= box.y0 + 3 && (!last || word.baseline >= last.baseline - 1))
      last = word;
  return last;
}

/** Puts the words beside another; at the end where there is none. */
function insert(
  words: Word[],
  own: readonly Word[],
  place: { before: Word } | { behind: Word | undefined },
): void {
  if ('before' in place) words.splice(words.indexOf(place.before), 0, ...own);
  else if (place.behind) words.splice(words.indexOf(place.behind) + 1, 0, ...own);
  else words.push(...own);
}

/** Words from the left edge of a box, drawn together where they are wider than it. */
function wordsAt(text: string, box: Box, baseline: number, size: number): Word[] {
  const width = Math.min(size * LETTER_EM, (box.x1 - box.x0) / Math.max(1, text.length));
  let at = box.x0;
  return text.split(' ').map((part): Word => {
    const x0 = at;
    at += (part.length + 1) * width;
    return {
      ...{ text: part, x0, x1: at - width, baseline, size },
      ...{ top: baseline - size * ASCENT, bottom: baseline + size * DESCENT },
      ...{ bold: false, turned: false },
    };
  });
}
