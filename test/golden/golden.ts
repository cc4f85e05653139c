import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';
import { packagePath } from '../../src/paths.ts';

/** Compares rows with the golden file at `path`, one row a line; with UPDATE_GOLDEN=1 it writes the file instead. */
export function expectGolden(path: string, rows: readonly object[]): void {
  const file = packagePath(path);
  const text = toLines(rows);
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const golden = existsSync(file) ? readFileSync(file, 'utf8') : '';
  expect(text, `If the change is meant: npm run golden:update, and read the diff of ${path}.`).toBe(golden);
}

function toLines(rows: readonly object[]): string {
  return `[\n${rows.map((row) => JSON.stringify(withoutNothing(row))).join(',\n')}\n]\n`;
}

/** Leaves out null, false and empty lists, so that a row shows what it has. */
function withoutNothing(row: object): object {
  const entries = Object.entries(row).filter(
    ([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(entries);
}
