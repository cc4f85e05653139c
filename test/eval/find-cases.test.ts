import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCases } from './find-cases.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cases-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes files into the temporary folder: { 'a/b.json': 'text' }. */
function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const truth = (file: string) => JSON.stringify({ file, requirements: [], traps: [] });

describe('cases', () => {
  it('are documents in one folder and their ground truth in another', () => {
    write({ 'docs/a.pdf': '', 'docs/b.md': '', 'gold/a.pdf.json': truth('a.pdf') });
    const cases = findCases(join(folder, 'docs'), join(folder, 'gold'));
    expect(cases.map(({ name, document }) => [name, document])).toEqual([
      ['a.pdf', join(folder, 'docs', 'a.pdf')],
    ]);
  });

  it('are folders that hold a document and what is expected of it', () => {
    write({ 'one/source.md': '', 'one/expected.json': truth('source.md'), 'two/other.txt': '' });
    const cases = findCases(folder, null);
    expect(cases.map(({ name, document }) => [name, document])).toEqual([
      ['one', join(folder, 'one', 'source.md')],
    ]);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['where there is no ground truth', { 'a/source.md': '' }, /No ground truth/],
    ['where a document is missing', { 'a/expected.json': truth('source.md') }, /Not found: .*source\.md/],
    ['where the ground truth is something else', { 'a/expected.json': '{"file": 1}' }, /is no ground truth/],
  ])('are refused %s', (_title, files, message) => {
    write(files);
    expect(() => findCases(folder, null)).toThrow(message);
  });
});
