/**
 * Quotes and lists in each other. The parser's time and memory grow with the square of the depth: 1,600 lines of a hundred levels take
 * half a minute. No document that people wrote has ten.
 */
const DEEPEST = 20;
// An item of a list stands at least two signs deeper than the list around it.
const DEEPEST_INDENT = 2 * DEEPEST;
const TAB = '    ';
// ">", "-", "12." before the words of a line, with the blanks before them
const CONTAINER = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))/y;
// "- - -", "* * *": a rule between paragraphs, not items of items
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)+\s*$/;

/** A line whose quotes, items and indent go no deeper than documents do: what would is left out, the words stay. */
export function shallow(line: string): string {
  if (!/^[ \t]*(?:>|[-*+\d]|$)/.test(line) && !/^[ \t]{8}/.test(line)) return line;
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const isDeep = indent.replaceAll('\t', TAB).length > DEEPEST_INDENT;
  return withoutMarks(isDeep ? ' '.repeat(DEEPEST_INDENT) + line.slice(indent.length) : line);
}

/** Without the quotes and items that stand deeper than `DEEPEST` in one line. */
function withoutMarks(line: string): string {
  let count = 0;
  let [end, deepest] = [0, 0];
  CONTAINER.lastIndex = 0;
  while (CONTAINER.test(line)) {
    end = CONTAINER.lastIndex;
    count += 1;
    if (count === DEEPEST) deepest = end;
  }
  if (count <= DEEPEST || RULE.test(line)) return line;
  return line.slice(0, deepest) + line.slice(end);
}
