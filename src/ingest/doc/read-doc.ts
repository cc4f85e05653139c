import type { Draft } from '../build-document.ts';
import { ListCounter } from '../docx/list-counter.ts';
import { draftOf, Flow } from '../flow.ts';
import { plainText } from '../flow-text.ts';
import { holdLimit, type Limits } from '../limits.ts';
import { openCompoundFile } from '../ole/compound-file.ts';
import { setEdges } from '../pieces/page-edges.ts';
import { setPiece } from '../pieces/set-piece.ts';
import { Unreadable } from '../unreadable.ts';
import { type DocParts, readStory } from './doc-story.ts';
import { readFib, type WordFile } from './fib.ts';
import { readFormatRuns } from './format-runs.ts';
import { readLists } from './list-table.ts';
import { NO_STYLES } from './no-style.ts';
import { readStyleSheet } from './style-sheet.ts';
import { readTextPieces } from './text-pieces.ts';

/**
 * Reads a DOC of Word 97 to 2003: headers and footers once, body, text boxes, then foot- and endnotes. Deleted and hidden text,
 * comments and field codes are left out. Where its tables are damaged, word-extractor is asked for the bare text. Throws
 * LimitReached and Unreadable.
 */
export async function readDoc(bytes: Uint8Array, _name: string, limits: Limits): Promise<Draft> {
  const file = openCompoundFile(bytes);
  const word = readFib(file);
  try {
    return readParts(word, limits);
  } catch (error) {
    if (!(error instanceof Unreadable || error instanceof RangeError)) throw error;
    // The library follows broken chains without end.
    file.check();
    const text = await (await import('./second-opinion.ts')).secondOpinion(bytes);
    holdLimit(limits, 'characters', text.length);
    const flow = new Flow(limits);
    for (const line of text.split('\n')) flow.paragraph(plainText(line));
    return draftOf(flow);
  }
}

function readParts(word: WordFile, limits: Limits): Draft {
  const parts: DocParts = {
    main: word.main,
    pieces: readTextPieces(word.pieces),
    letters: readFormatRuns(word.main, word.characters, 'characters'),
    paragraphs: readFormatRuns(word.main, word.paragraphs, 'paragraphs'),
    styleOf: readStyleSheet(word.styles),
    counter: new ListCounter(readLists(word.lists), NO_STYLES),
    limits,
    read: { characters: 0, cells: 0 },
  };
  const { main, footnotes, headers, comments, endnotes, boxes } = word.lengths;
  const behindNotes = main + footnotes;
  const behindComments = behindNotes + headers + comments;
  const flow = new Flow(limits);
  const set = (start: number, length: number) => {
    for (const piece of readStory(parts, start, start + length)) setPiece(piece, flow);
  };
  set(0, main);
  set(behindComments + endnotes, boxes);
  set(main, footnotes);
  set(behindComments, endnotes);
  setEdges(readStory(parts, behindNotes, behindNotes + headers), flow);
  return draftOf(flow);
}
