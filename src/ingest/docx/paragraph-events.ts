import { BoldLead, LINE_BREAK } from '../flow-text.ts';
import { holdLimit } from '../limits.ts';
import type { XmlElement } from '../package/walk-xml.ts';
import type { ParagraphPiece } from '../pieces/pieces.ts';
import type { FieldStack } from './field-stack.ts';
import { type OpenParagraph, PLAIN_RUN, type StoryState } from './story-state.ts';
import { headingRank, isToggled } from './styles.ts';
import { symbolText } from './symbols.ts';

/** Begins a paragraph; words that wait for it, because the mark before it was deleted, are its first. */
export function openParagraph(state: StoryState): void {
  const { sink } = state;
  state.paragraphs.push({
    words: sink.carried ?? new BoldLead(),
    style: null,
    numId: null,
    level: null,
    outline: null,
    isMerged: false,
    look: { ...PLAIN_RUN },
    after: [],
    fieldsBefore: state.fields.depth,
  });
  sink.carried = null;
}

/** Ends a paragraph: it goes to the sink with its number, and behind it its text boxes and notes. */
export function closeParagraph(state: StoryState): void {
  const paragraph = state.paragraphs.pop();
  if (!paragraph) return;
  state.fields.dropCodes(paragraph.fieldsBefore);
  const { sink } = state;
  if (paragraph.isMerged) sink.carried = paragraph.words;
  else {
    const piece = toPiece(paragraph, state);
    state.characters += piece.text.text.length;
    holdLimit(state.context.limits, 'characters', state.characters);
    if (/\S/.test(piece.text.text)) sink.put(piece);
  }
  for (const piece of paragraph.after) sink.put(piece);
}

function toPiece(paragraph: OpenParagraph, { context }: StoryState): ParagraphPiece {
  const style = context.styles.paragraph(paragraph.style);
  const list = context.counter.next(paragraph, style);
  const heading = paragraph.outline === null ? style.heading : headingRank(paragraph.outline);
  return { kind: 'paragraph', text: paragraph.words.result(), heading, list };
}

/** Notes what a paragraph's properties (w:pPr) say. */
export function noteParagraphProperty(paragraph: OpenParagraph, element: XmlElement): void {
  const value = element.get('w:val');
  switch (element.name) {
    case 'w:pStyle':
      paragraph.style = value;
      break;
    case 'w:numId':
      paragraph.numId = value;
      break;
    case 'w:ilvl':
      paragraph.level = Number(value);
      break;
    case 'w:outlineLvl':
      paragraph.outline = Number(value);
      break;
    case 'w:del':
    case 'w:moveFrom':
      paragraph.isMerged = true;
      break;
  }
}

/** Notes what a run's properties (w:rPr) say. */
export function noteRunProperty({ look }: OpenParagraph, element: XmlElement): void {
  const value = element.get('w:val');
  switch (element.name) {
    case 'w:b':
      look.bold = isToggled(value);
      break;
    case 'w:u':
      look.underline = value !== 'none';
      break;
    case 'w:vanish':
      look.hidden = isToggled(value);
      break;
    case 'w:rStyle':
      look.style = value;
      break;
    case 'w:rFonts':
      look.font = element.get('w:ascii') ?? element.get('w:hAnsi');
      break;
  }
}

/** Prints what stands in a run for characters: tabs, breaks, hyphens, symbols; and the marks of notes, as their words. */
export function printRunElement(state: StoryState, element: XmlElement): void {
  switch (element.name) {
    case 'w:tab':
    case 'w:ptab':
      state.print('\t');
      break;
    case 'w:br':
    case 'w:cr':
      state.print(LINE_BREAK);
      break;
    case 'w:noBreakHyphen':
      state.print('-');
      break;
    case 'w:sym':
      state.print(symbolText(element.get('w:char'), element.get('w:font')));
      break;
    case 'w:fldChar':
      turnField(state.fields, element.get('w:fldCharType'));
      break;
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      putNote(state, `${element.local.slice(0, -'Reference'.length)} ${element.get('w:id')}`);
      break;
  }
}

function turnField(fields: FieldStack, turn: string | null): void {
  if (turn === 'begin') fields.begin();
  else if (turn === 'separate') fields.separate();
  else if (turn === 'end') fields.end();
}

/** A note or diagram follows its paragraph, or its table: inside a cell it would part the header from its column. */
export function putNote(state: StoryState, id: string): void {
  const after = state.tables[0]?.notes ?? state.paragraph?.after;
  for (const piece of state.takeNote(id)) after?.push(piece);
}
