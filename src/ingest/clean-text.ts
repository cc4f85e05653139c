// "ﬁnancial" → "financial": the Latin ligatures of Unicode's Alphabetic Presentation Forms, U+FB00 to U+FB06.
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};
const LIGATURE = /[\uFB00-\uFB06]/g;
// No-break, figure, thin, narrow and ideographic spaces, and tabs: all read as one space.
const ODD_SPACES = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
// Zero-width marks and the byte-order mark show nothing and would split words.
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g;
// PostgreSQL refuses U+0000; the other control characters show nothing. Line feed stays.
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

// Most text has none of what is looked for below: one look at it is faster than five.
const NOT_PLAIN = /[^\n\x20-\x7E]/;
const NOT_ONE_LINE = /[^\x20-\x7E]| {2}/;

/** Folds ligatures and odd spaces and drops invisible and control characters; line feeds stay. */
export function cleanText(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(LIGATURE, (found) => LIGATURES[found] ?? found)
    .replace(ODD_SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(CONTROLS, '');
}

/** `cleanText` on one line: every run of white space is one space, none at the ends. */
export function cleanLine(text: string): string {
  return NOT_ONE_LINE.test(text) ? cleanText(text).replace(/\s+/g, ' ').trim() : text.trim();
}
