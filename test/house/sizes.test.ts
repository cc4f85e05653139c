import { describe, expect, it } from 'vitest';
import {
  MAY_BE_LONGER,
  MOST_LINES_IN_COMPONENT,
  MOST_LINES_IN_FILE,
  MOST_LINES_IN_FUNCTION,
  MOST_LINES_IN_TEST,
} from './house-rules.ts';
import { codeUnder, readCode } from './read-code.ts';

const code = codeUnder('src', 'workers', 'fixtures');
const longFiles = readCode()
  .filter(({ path, lines }) => lines > (path.startsWith('test/') ? MOST_LINES_IN_TEST : MOST_LINES_IN_FILE))
  .map(({ path, lines }) => ({ what: path, lines }));
const longFunctions = code.flatMap(({ path, functions }) =>
  functions
    .filter(({ lines }) => lines > (path.endsWith('.tsx') ? MOST_LINES_IN_COMPONENT : MOST_LINES_IN_FUNCTION))
    .map(({ name, lines }) => ({ what: `${path}: ${name}`, lines })),
);

describe('sizes', () => {
  it(`no file has more than ${MOST_LINES_IN_FILE} lines, no test more than ${MOST_LINES_IN_TEST}`, () => {
    const tooLong = longFiles.filter(({ what }) => !(what in MAY_BE_LONGER));
    expect(tooLong, 'Split the file by its reasons to change; a file has one main export.').toEqual([]);
  });

  it(`no function has more than ${MOST_LINES_IN_FUNCTION} lines, no component more than ${MOST_LINES_IN_COMPONENT}`, () => {
    const tooLong = longFunctions.filter(({ what }) => !(what in MAY_BE_LONGER));
    expect(tooLong, 'Give the parts of the function names of their own.').toEqual([]);
  });

  it('no exception is stale', () => {
    const long = new Set([...longFiles, ...longFunctions].map(({ what }) => what));
    const stale = Object.keys(MAY_BE_LONGER).filter((what) => !long.has(what));
    expect(stale, 'Remove these from MAY_BE_LONGER in test/house/house-rules.ts.').toEqual([]);
  });

  it('the middle function stays short', () => {
    const lines = code.flatMap(({ functions }) => functions.map((one) => one.lines)).sort((a, b) => a - b);
    expect(
      lines[Math.floor(lines.length / 2)],
      'Half of all functions have fewer than 16 lines.',
    ).toBeLessThan(16);
  });
});
