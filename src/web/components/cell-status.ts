import type { CellStatus, Coverage } from '../../domain/index.ts';

/** A status as a short word, a mark that is told apart without colour, and a sentence for the legend. */
export interface StatusWords {
  word: string;
  mark: string;
  meaning: string;
}

/** How a person stands to a requirement. */
export const CELL_WORDS: Readonly<Record<CellStatus, StatusWords>> = {
  met: { word: 'Met', mark: '✓', meaning: 'meets it on the day it is due' },
  'expires-before-due': {
    word: 'Expires',
    mark: '◔',
    meaning: 'has it now, but it expires before it is due',
  },
  expired: { word: 'Expired', mark: '✕', meaning: 'had it; it has expired' },
  related: { word: 'Related', mark: '≈', meaning: 'has something near it that does not count as it' },
  closable: { word: 'In time', mark: '↗', meaning: 'can earn it before it is due' },
  missing: { word: 'Missing', mark: '·', meaning: 'does not have it and cannot earn it in time' },
};

/** How the roster as a whole stands to a requirement. */
export const COVERAGE_WORDS: Readonly<Record<Coverage['status'], string>> = {
  met: 'met',
  partial: 'partly met',
  gap: 'nobody meets it',
  'not-assessed': 'not assessed: Muster does not know what your company holds',
};
