import type { Destination } from './destinations.ts';

/** What holds inside a group until it closes or a word changes it. */
export interface RtfState {
  destination: Destination;
  /** Encoding of the font in force, or null for the file's own. */
  encoding: string | null;
  /** The font that the list of fonts is defining. */
  font: number;
  /** Letters behind \u that stand there for programs that do not know it. */
  unicodeSkip: number;
  isBold: boolean;
  isHidden: boolean;
  isDeleted: boolean;
  /** Number of the paragraph's style, or of the one being defined. */
  style: number;
  /** Heading rank from 1 that the paragraph itself gives, or null. */
  outline: number | null;
  listLevel: number;
  tableDepth: number;
}

/** The state at the start of a file. */
export const START: RtfState = {
  destination: 'text',
  encoding: null,
  font: 0,
  unicodeSkip: 1,
  isBold: false,
  isHidden: false,
  isDeleted: false,
  style: 0,
  outline: null,
  listLevel: -1,
  tableDepth: 0,
};

const PLAIN = { isBold: false, isHidden: false, encoding: null };
const PARAGRAPH = { style: 0, outline: null, listLevel: -1, tableDepth: 0 };
// Word's own depth of nesting is far below.
const DEEPEST_TABLE = 16;

/** The state behind a word that sets a property; the same state for any other word. A switch without number is on, "\b0" off. */
export function setProperty(state: RtfState, name: string, value: number | null): RtfState {
  const change = CHANGES[name]?.(value, state);
  return change ? { ...state, ...change } : state;
}

type Change = (value: number | null, state: RtfState) => Partial<RtfState>;

const isOn = (value: number | null) => value !== 0;

const CHANGES: Readonly<Record<string, Change>> = {
  b: (value) => ({ isBold: isOn(value) }),
  ul: (value) => ({ isBold: isOn(value) }),
  v: (value) => ({ isHidden: isOn(value) }),
  deleted: (value) => ({ isDeleted: isOn(value) }),
  uc: (value) => ({ unicodeSkip: Math.min(8, Math.max(0, value ?? 1)) }),
  plain: () => PLAIN,
  pard: () => PARAGRAPH,
  s: (value) => ({ style: value ?? 0 }),
  // \outlinelevel9 is body text.
  outlinelevel: (value) => ({ outline: (value ?? 9) + 1 }),
  ls: (value, { listLevel }) => ({ listLevel: value === 0 ? -1 : Math.max(0, listLevel) }),
  ilvl: (value) => ({ listLevel: Math.min(8, Math.max(0, value ?? 0)) }),
  intbl: (_, { tableDepth }) => ({ tableDepth: Math.max(1, tableDepth) }),
  itap: (value) => ({ tableDepth: Math.min(DEEPEST_TABLE, Math.max(0, value ?? 0)) }),
};
