/** Short form → the long forms that the document itself gives for it. */
export type Abbreviations = ReadonlyMap<string, readonly string[]>;

// "Program Management Plan (PMP)", "Unix/Linux (U/L)": up to ten signs in brackets, at least one capital.
const SHORT = /\(\s*((?=[^)]{0,60}[A-Z])[A-Za-z0-9][A-Za-z0-9&/.+-]{1,9})(?:s)?\s*(?:[;,][^)]{0,40})?\)/g;

/**
 * Abbreviations that a text defines, by Schwartz and Hearst (2003), "A simple algorithm for identifying abbreviation
 * definitions in biomedical text": the short form's letters are found from right to left in at most
 * min(|A| + 5, 2|A|) words before the bracket, the first letter at a word's beginning.
 */
export function definedAbbreviations(text: string): Abbreviations {
  const found = new Map<string, string[]>();
  for (const match of text.matchAll(SHORT)) {
    const short = match[1] ?? '';
    const long = longForm(short, wordsBefore(text, match.index, short.length));
    if (long) found.set(short, [...new Set([...(found.get(short) ?? []), long])]);
  }
  return found;
}

function wordsBefore(text: string, end: number, letters: number): string {
  const most = Math.min(letters + 5, letters * 2);
  const line = text
    .slice(Math.max(0, end - 160), end)
    .replace(/\s+/g, ' ')
    .trimEnd();
  const clause = line
    .slice(Math.max(line.lastIndexOf('. '), line.lastIndexOf(';'), line.lastIndexOf('(')) + 1)
    .trim();
  return clause.split(' ').slice(-most).join(' ');
}

function longForm(short: string, before: string): string | null {
  const letters = short.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
  let at = before.length;
  for (let i = letters.length - 1; i >= 0; i--) {
    at = lastLetter(before, letters.charAt(i), at - 1, i === 0);
    if (at < 0) return null;
  }
  const long = before.slice(at);
  return long.length > short.length && !long.includes(short) ? long : null;
}

function lastLetter(words: string, letter: string, from: number, atWordStart: boolean): number {
  for (let at = from; at >= 0; at--) {
    const isStart = at === 0 || /[^A-Za-z0-9]/.test(words.charAt(at - 1));
    if (words.charAt(at).toLowerCase() === letter && (!atWordStart || isStart)) return at;
  }
  return -1;
}
