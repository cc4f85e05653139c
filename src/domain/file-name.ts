/** Longer names are cut: file systems allow 255, and nobody reads more. */
const LONGEST_NAME = 255;
/** The suffix stays where it is one: ".pdf", ".markdown". */
const SUFFIX = /\.[A-Za-z0-9]{1,10}$/;
// C0 and C1 controls, zero-width and direction marks, byte-order mark, halves of pairs: "ESC[2J" must not clear a
// screen, "rfp\u202Efdp.exe" must not read as another name, and PostgreSQL refuses U+0000.
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\p{Surrogate}]/gu;

/**
 * A file's name as everybody may see it: without folders, on one line, what cannot be seen written as its code
 * ("\u202e"). It is for people alone; nothing is ever stored or opened under it. "unnamed" where nothing is left.
 */
export function shownFileName(raw: string): string {
  const shown = seen(partsOf(raw, /[/\\]/).at(-1) ?? '');
  if (shown === '') return 'unnamed';
  if (shown.length <= LONGEST_NAME) return shown;
  const suffix = SUFFIX.exec(shown)?.[0] ?? '';
  // Not half a pair at the cut.
  const start = shown.slice(0, LONGEST_NAME - suffix.length - 1).replace(/[\ud800-\udbff]$/, '');
  return `${start}…${suffix}`;
}

/**
 * The folders that a file stood in, as everybody may see them: "annex/rates" of "annex/rates/2027.xlsx", the way in which
 * browsers name what is below a chosen folder. Null where there are none.
 */
export function shownFolders(raw: string): string | null {
  const folders = partsOf(raw, '/').slice(0, -1).map(seen).join('/');
  return folders === '' ? null : folders.slice(0, LONGEST_NAME).replace(/[\ud800-\udbff]$/, '');
}

const partsOf = (path: string, between: string | RegExp): string[] =>
  path.split(between).filter((part) => part !== '' && part !== '.' && part !== '..');

const seen = (words: string): string =>
  words.replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).trim();
