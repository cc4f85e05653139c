import { createContext } from 'react';
import type { Span } from '../../../../../domain/index.ts';
import type { Mark } from '../marks.ts';

/** The text with its marks, for every part of it that is shown. */
export const MarkedDocument = createContext<{ text: string; marks: readonly Mark[]; at: Span | null }>({
  text: '',
  marks: [],
  at: null,
});
