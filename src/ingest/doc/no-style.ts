import type { Style, Styles } from '../docx/styles.ts';

/** A style that says nothing: Word 97 numbers its lists without the names of styles. */
export const NO_STYLE: Style = {
  name: '',
  heading: null,
  outline: null,
  numId: null,
  level: null,
  bold: null,
  underline: null,
  hidden: null,
  boldFirstRow: false,
  chain: [],
};

/** No styles by name at all. */
export const NO_STYLES: Styles = { paragraph: () => NO_STYLE, find: () => null };
