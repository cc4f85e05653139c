import { LINE_BREAK } from '../flow-text.ts';
import type { IngestIssueCode } from '../issues.ts';
import type { Limits } from '../limits.ts';
import type { XmlElement, XmlHandlers } from '../package/walk-xml.ts';
import type { Piece } from '../pieces/pieces.ts';
import { OdfState } from './odf-state.ts';
import { closeCell, closeRow, closeTable, openCell, openRow, openTable, skipCell } from './odf-tables.ts';
import type { OdfStyles } from './styles.ts';

/** Where the content of an OpenDocument file goes. */
export interface ContentTarget {
  put(piece: Piece): void;
  /** What was met on the way that the reader of the document should know. */
  met: Set<IngestIssueCode>;
  /** A slide, or a sheet of that name, begins. */
  page(name: string): void;
}

/**
 * What is left out with everything in it: deleted words, comments, forms, names of pictures, numbers of notes, the reading
 * aids above words, and cells that others cover.
 */
const UNSEEN = new Set([
  'text:tracked-changes',
  'table:tracked-changes',
  'office:annotation',
  'office:forms',
  'office:scripts',
  'svg:title',
  'svg:desc',
  'text:note-citation',
  'text:ruby-text',
  'table:shapes',
  'table:covered-table-cell',
]);
/** What is worth knowing of a document that has these. */
const TOLD: Readonly<Record<string, IngestIssueCode>> = {
  'text:tracked-changes': 'changes-accepted',
  'office:annotation': 'comments-left-out',
};
const TITLES = new Set(['title', 'subtitle']);
// Placeholders that are the same on every slide.
const FURNITURE = new Set(['header', 'footer', 'date-time', 'page-number', 'page']);
// More spaces in a row than this mean no more.
const MOST_SPACES = 20;

/**
 * Handlers that read content.xml (and the styles in styles.xml) of an OpenDocument file and hand each paragraph and table over
 * as soon as it ends. They throw LimitReached for `cells` and `characters`.
 */
export function contentHandlers(styles: OdfStyles, limits: Limits, target: ContentTarget): XmlHandlers {
  const state = new OdfState(styles, limits, target.met, (piece) => target.put(piece));
  let depth = 0;
  let isWorkbook = false;
  let unseenFrom = Number.POSITIVE_INFINITY;
  return {
    open: (element) => {
      depth += 1;
      if (depth > unseenFrom) return;
      if (isUnseen(element)) {
        unseenFrom = depth;
        const told = TOLD[element.name];
        if (told) target.met.add(told);
        if (element.name === 'table:covered-table-cell') skipCell(state, element);
        return;
      }
      styles.open(element);
      if (element.name === 'office:spreadsheet') isWorkbook = true;
      const isSheet = isWorkbook && element.name === 'table:table' && state.table === undefined;
      if (isSheet || element.name === 'draw:page') target.page(element.get('name') ?? '');
      OPEN[element.name]?.(state, element);
    },
    close: (name) => {
      const isSeen = depth < unseenFrom;
      if (depth === unseenFrom) unseenFrom = Number.POSITIVE_INFINITY;
      depth -= 1;
      if (!isSeen) return;
      styles.close(name);
      CLOSE[name]?.(state);
    },
    text: (text) => {
      if (depth < unseenFrom) state.print(text);
    },
  };
}

function isUnseen(element: XmlElement): boolean {
  if (UNSEEN.has(element.name)) return true;
  if (element.name === 'text:section') return element.get('text:display') === 'none';
  if (element.name === 'text:hidden-text') return element.get('text:is-hidden') === 'true';
  return element.name === 'draw:frame' && FURNITURE.has(element.get('presentation:class') ?? '');
}

const OPEN: Readonly<Record<string, (state: OdfState, element: XmlElement) => void>> = {
  'text:p': (state, element) => state.openParagraph(element.get('text:style-name'), null, false),
  'text:h': (state, element) => {
    const rank = Math.max(1, Math.floor(Number(element.get('text:outline-level') ?? 1)) || 1);
    state.openParagraph(element.get('text:style-name'), rank, element.get('text:is-list-header') !== 'true');
  },
  'text:span': (state, element) => state.openSpan(element.get('text:style-name')),
  'text:s': (state, element) =>
    state.print(' '.repeat(Math.min(MOST_SPACES, Number(element.get('text:c') ?? 1) || 1))),
  'text:tab': (state) => state.print('\t'),
  'text:line-break': (state) => state.print(LINE_BREAK),
  'text:list': (state, element) => {
    const resumed = element.get('text:continue-list');
    const isContinued = element.get('text:continue-numbering') === 'true';
    const style = element.get('text:style-name');
    const from = resumed === null ? (isContinued ? (style ?? '') : null) : `#${resumed}`;
    state.openList(style, element.get('xml:id'), from);
  },
  'text:list-item': (state, element) => {
    const list = state.lists[state.lists.length - 1];
    const start = element.get('text:start-value');
    if (list) list.pending = { start: start === null ? null : Math.floor(Number(start)) || 1 };
  },
  'text:list-header': (state) => {
    const list = state.lists[state.lists.length - 1];
    if (list) list.pending = null;
  },
  'text:note-body': (state) => state.openNote(),
  'table:table': openTable,
  'table:table-header-rows': ({ table }) => {
    if (table) table.inHeader = true;
  },
  'table:table-row': openRow,
  'table:table-cell': openCell,
  'draw:frame': (state, element) => {
    if (TITLES.has(element.get('presentation:class') ?? '')) {
      state.titleLevel = element.get('presentation:class') === 'title' ? 1 : 2;
    }
  },
};

const CLOSE: Readonly<Record<string, (state: OdfState) => void>> = {
  'text:p': (state) => state.closeParagraph(),
  'text:h': (state) => state.closeParagraph(),
  'text:span': (state) => state.closeSpan(),
  'text:list': (state) => {
    state.lists.pop();
  },
  'text:note-body': (state) => state.closeSink(),
  'table:table': closeTable,
  'table:table-header-rows': ({ table }) => {
    if (table) table.inHeader = false;
  },
  'table:table-row': closeRow,
  'table:table-cell': closeCell,
  'draw:frame': (state) => {
    state.titleLevel = null;
  },
};
