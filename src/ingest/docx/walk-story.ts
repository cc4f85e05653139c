import type { IngestIssueCode } from '../issues.ts';
import type { XmlElement, XmlHandlers } from '../package/walk-xml.ts';
import type { Piece } from '../pieces/pieces.ts';
import { FormField } from './form-field.ts';
import {
  closeParagraph,
  noteParagraphProperty,
  noteRunProperty,
  openParagraph,
  printRunElement,
  putNote,
} from './paragraph-events.ts';
import { PLAIN_RUN, type StoryContext, StoryState } from './story-state.ts';
import { printedText } from './symbols.ts';
import {
  closeCell,
  closeRow,
  closeTable,
  noteTableProperty,
  openCell,
  openRow,
  openTable,
} from './table-events.ts';

/** Words that a tracked change takes away; among properties they say so of a row or a paragraph's mark. */
const REMOVED = new Set(['w:del', 'w:moveFrom']);
/**
 * What is left out with everything in it: properties as they were before a change, page
 * set-up, the code of fields, the ruby above a word, and what only programs without text boxes would show.
 */
const UNSEEN = new Set([
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tblPrExChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:sectPr',
  'w:sdtPr',
  'w:rt',
  'w:instrText',
  'mc:Fallback',
]);
const PROPERTIES = new Set(['w:pPr', 'w:rPr', 'w:tblPr', 'w:trPr', 'w:tcPr']);
/** What is worth knowing of a document that has these. */
const TOLD: Readonly<Record<string, IngestIssueCode>> = {
  'w:ins': 'changes-accepted',
  'w:del': 'changes-accepted',
  'w:moveTo': 'changes-accepted',
  'w:commentReference': 'comments-left-out',
  'w:altChunk': 'embedded-not-read',
};
const NOTES = new Set(['w:footnote', 'w:endnote']);

/** Told of each note in footnotes.xml or endnotes.xml: its key in StoryContext.notes, and where its pieces go. */
export type NoteSink = (key: string) => (piece: Piece) => void;

/**
 * Handlers that read a story of a DOCX (the body, a header, all notes) and hand each paragraph and table over as soon as it
 * ends. Tracked changes are read as accepted. They throw LimitReached for `cells` and `characters`.
 */
export function storyHandlers(
  context: StoryContext,
  put: (piece: Piece) => void,
  noteSink: NoteSink | null = null,
): XmlHandlers {
  const state = new StoryState(context, put);
  const path: string[] = [];
  const form = new FormField();
  let unseenFrom = Number.POSITIVE_INFINITY;
  return {
    open: (element) => {
      const parent = path[path.length - 1] ?? '';
      path.push(element.name);
      if (path.length > unseenFrom) return;
      const told = TOLD[element.name];
      if (told) context.met.add(told);
      if (UNSEEN.has(element.name)) unseenFrom = path.length;
      else if (REMOVED.has(element.name) && !PROPERTIES.has(parent)) unseenFrom = path.length;
      else if (NOTES.has(element.name) && noteSink) {
        state.openSink(noteSink(`${element.local} ${element.get('w:id')}`));
      } else if (!form.open(element)) openElement(state, element, path);
    },
    close: (name) => {
      const isSeen = path.length < unseenFrom;
      if (path.length === unseenFrom) unseenFrom = Number.POSITIVE_INFINITY;
      path.pop();
      if (!isSeen) return;
      if (NOTES.has(name) && noteSink) state.closeSink();
      else if (name === 'w:ffData') state.printResult(form.printed());
      else CLOSE[name]?.(state);
    },
    text: (text) => {
      if (path.length >= unseenFrom) return;
      const within = path[path.length - 1];
      if (within === 'w:t') state.print(printedText(text, state.paragraph?.look.font ?? null));
      else if (within === 'm:t') state.print(text);
    },
  };
}

/** Elements that hold others; what they say of themselves comes as properties. */
const OPEN: Readonly<Record<string, (state: StoryState) => void>> = {
  'w:p': openParagraph,
  'w:r': ({ paragraph }) => {
    if (paragraph) paragraph.look = { ...PLAIN_RUN };
  },
  'w:tbl': openTable,
  'w:tr': openRow,
  'w:tc': openCell,
  'w:txbxContent': openTextBox,
};

const CLOSE: Readonly<Record<string, (state: StoryState) => void>> = {
  'w:p': closeParagraph,
  'w:tbl': closeTable,
  'w:tr': closeRow,
  'w:tc': closeCell,
  'w:txbxContent': (state) => state.closeSink(),
};

function openElement(state: StoryState, element: XmlElement, path: readonly string[]): void {
  const { paragraph, table } = state;
  const parent = path[path.length - 2] ?? '';
  const grandparent = path[path.length - 3] ?? '';
  const begin = OPEN[element.name];
  if (begin) begin(state);
  else if (element.local === 'relIds') putNote(state, `diagram ${element.get('r:dm')}`);
  else if (parent === 'w:r') printRunElement(state, element);
  else if (parent === 'w:rPr' && grandparent === 'w:r' && paragraph) noteRunProperty(paragraph, element);
  else if (paragraph && isOfParagraph(parent, grandparent)) noteParagraphProperty(paragraph, element);
  else if (table && TABLE_PROPERTIES.has(parent)) noteTableProperty(table, element);
}

const TABLE_PROPERTIES = new Set(['w:tblPr', 'w:trPr', 'w:tcPr']);

/** w:pPr itself, its w:numPr, and its w:rPr, which is about the paragraph's mark. */
function isOfParagraph(parent: string, grandparent: string): boolean {
  return parent === 'w:pPr' || (grandparent === 'w:pPr' && (parent === 'w:numPr' || parent === 'w:rPr'));
}

/** A text box follows the paragraph that it is anchored in. */
function openTextBox(state: StoryState): void {
  const { paragraph, sink } = state;
  state.openSink(paragraph ? (piece) => paragraph.after.push(piece) : sink.put);
}
