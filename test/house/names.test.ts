import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packagePath } from '../../src/paths.ts';
import { MAY_IMPORT } from './house-rules.ts';
import { codeUnder, readCode } from './read-code.ts';

const roomsInUse = Object.keys(MAY_IMPORT).filter((room) => codeUnder(`src/${room}`).length > 0);

describe('names', () => {
  it('of files are kebab-case', () => {
    const wrong = readCode()
      .map(({ path }) => path)
      .filter(
        (path) => !/^([a-z0-9-]+\/)*[a-z0-9]+(-[a-z0-9]+)*(\.test|\.config|\.contract)?\.tsx?$/.test(path),
      );
    expect(wrong, 'Rename: lower case, words joined by hyphens.').toEqual([]);
  });

  it('say what a thing is', () => {
    const wrong = codeUnder('src', 'workers').flatMap(({ path, exports }) =>
      exports
        .filter(({ name }) => /(Manager|Helpers?|Utils?|Info)$/.test(name))
        .map(({ name }) => `${path}: ${name}`),
    );
    expect(wrong, 'Name it for what it does or is; "manager" and "util" say neither.').toEqual([]);
  });
});

describe('docstrings', () => {
  it('stand above every exported function and type', () => {
    const bare = codeUnder('src', 'workers').flatMap(({ path, exports }) =>
      exports.filter(({ hasDoc, needsDoc }) => needsDoc && !hasDoc).map(({ name }) => `${path}: ${name}`),
    );
    expect(bare, 'Write one sentence above it: what it means, units, what it throws.').toEqual([]);
  });

  it.each(roomsInUse)('the room %s begins with its purpose', (room) => {
    const index = packagePath(
      'src',
      room,
      existsSync(packagePath('src', room, 'index.tsx')) ? 'index.tsx' : 'index.ts',
    );
    expect(
      readFileSync(index, 'utf8'),
      `Begin src/${room}/index.ts with "/** Room: … */", one sentence of purpose.`,
    ).toMatch(/^\/\*\*\s+(?:\* )?Room: \p{L}[^\n]{20,}/u);
  });
});

describe('decisions', () => {
  const [, ...entries] = readFileSync(packagePath('src', 'DECISIONS.md'), 'utf8').split(/^(?=## )/m);

  it.each(entries.map((entry) => [entry.split('\n', 1)[0] ?? '', entry]))(
    '%s is short and dated',
    (title, entry) => {
      expect(title).toMatch(/^## \d{4}-\d{2}-\d{2} \S/);
      expect(
        entry.trim().split('\n').length,
        'Keep background, decision and consequence to 15 lines.',
      ).toBeLessThanOrEqual(15);
    },
  );
});
