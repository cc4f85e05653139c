import type { FormatRun } from './format-runs.ts';
import { eachSprm } from './sprms.ts';

/** How a run of letters is set. */
export interface LetterLook {
  /** null = as the paragraph's style, 'other' = the opposite of it. */
  bold: boolean | 'other' | null;
  isUnderlined: boolean;
  /** Hidden, or deleted by a tracked change. */
  isUnseen: boolean;
}

/** Letters without properties of their own. */
export const PLAIN_LETTERS: LetterLook = { bold: null, isUnderlined: false, isUnseen: false };

// [MS-DOC] 2.6.1.
const BOLD = 0x0835;
const HIDDEN = 0x083c;
const DELETED = 0x0800;
const UNDERLINE = 0x2a3e;
const AS_STYLE = 0x80;
const NOT_AS_STYLE = 0x81;

/** Reads the properties of a run of letters. */
export function letterLook(run: FormatRun): LetterLook {
  const look = { ...PLAIN_LETTERS };
  eachSprm(run.sprms, (code, operand) => {
    const value = operand.getUint8(0);
    if (code === BOLD) look.bold = value === AS_STYLE ? null : value === NOT_AS_STYLE ? 'other' : value === 1;
    else if (code === UNDERLINE) look.isUnderlined = value !== 0;
    else if (code === HIDDEN || code === DELETED) look.isUnseen ||= value === 1;
  });
  return look;
}
