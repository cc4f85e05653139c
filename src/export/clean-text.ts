/** Orders to a terminal, whole: "ESC [ 2 J" (clear), "ESC ] 0 ; title BEL" (name the window), ECMA-48 5.3 and 5.4. */
const TERMINAL_ORDERS =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[@-Z\\-_]/g;
/** Controls but tab and line feed, marks that turn the reading direction, the byte-order mark, halves of pairs. */
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff\p{Surrogate}]/gu;

/**
 * Words as they may stand in a file for others: no orders to a terminal, no control characters, line ends as LF. Words from
 * documents and rosters come from strangers.
 */
export function cleanText(words: string): string {
  return words.replace(TERMINAL_ORDERS, '').replace(/\r\n?/g, '\n').replace(UNSEEN, '');
}
