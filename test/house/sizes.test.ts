import { describe, expect, it } from 'vitest';
import {
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
    expect(longFiles, 'Split the file by its reasons to change; a file has one main export.').toEqual([]);
  });

  it(`no function has more than ${MOST_LINES_IN_FUNCTION} lines, no component more than ${MOST_LINES_IN_COMPONENT}`, () => {
    expect(longFunctions, 'Give the parts of the function names of their own.').toEqual([]);
  });

  it('the middle function stays short', () => {
    const lines = code.flatMap(({ functions }) => functions.map((one) => one.lines)).sort((a, b) => a - b);
    expect(
      lines[Math.floor(lines.length / 2)],
      'Half of all functions have fewer than 16 lines.',
    ).toBeLessThan(16);
  });
});
