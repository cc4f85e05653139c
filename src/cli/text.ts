/** Columns that a half-screen terminal shows. */
export const WIDTH = 100;

/**
 * Words from a document or a roster as one safe line: white space becomes single spaces, and characters that
 * could steer a terminal or turn the reading direction are shown as their code ("\u001b"), never sent.
 */
export function plain(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(
      // C0 and C1 controls, zero-width and direction marks, byte-order mark: "ESC[2J" must not clear the screen.
      /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .trim();
}

/** At most `width` characters; what is cut is shown by an ellipsis. */
export function clip(words: string, width: number): string {
  const characters = [...words];
  return characters.length <= width ? words : `${characters.slice(0, Math.max(0, width - 1)).join('')}…`;
}

/** Clipped and padded to exactly `width` characters. */
export function cell(words: string, width: number, side: 'left' | 'right' = 'left'): string {
  const clipped = clip(words, width);
  const padding = ' '.repeat(Math.max(0, width - [...clipped].length));
  return side === 'left' ? clipped + padding : padding + clipped;
}

/** Words broken into lines of at most `width` characters; a longer word is cut, and `maxLines` ends with "…". */
export function wrap(words: string, width: number, maxLines = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ').flatMap((long) => chunks(long, width))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= maxLines) return lines;
  const last = lines[maxLines - 1] ?? '';
  return [...lines.slice(0, maxLines - 1), `${clip(last, width - 2)} …`];
}

/**
 * A label before wrapped words, the later lines hanging under the first:
 *
 *     has   PMP, valid to 2028-05-01 · CISSP,
 *           valid to 2029-01-31
 */
export function hanging(
  label: string,
  words: string,
  options: { width: number; maxLines?: number },
): string[] {
  const room = options.width - label.length;
  const indent = ' '.repeat(label.length);
  return wrap(plain(words), room, options.maxLines).map(
    (line, index) => (index === 0 ? label : indent) + line,
  );
}

/** "PMP · CISSP · 3 more"; a dot, because the names have commas of their own. */
export function listed(names: readonly string[], most = 6): string {
  const more = names.length > most ? [`${names.length - most} more`] : [];
  return [...names.slice(0, most), ...more].join(' · ');
}

/** A title with a note, and a line below. */
export function heading(title: string, note: string, width: number): string[] {
  return [`${title.toUpperCase()}  ${clip(note, width - title.length - 2)}`, '─'.repeat(width)];
}

/** "1 person", "2 people". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function chunks(word: string, width: number): string[] {
  if (word.length <= width) return [word];
  return [word.slice(0, width), ...chunks(word.slice(width), width)];
}
