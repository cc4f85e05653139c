/**
 * Words and their order on each page of PDFs against poppler's two outputs (as laid out, and in its reading order):
 * `tsx test/bench/pdf-order.ts FILE... [--worst N]`. Needs poppler's pdftotext. `words`: share of poppler's words that Muster has on
 * the same page (headers, footers and page numbers are left out of its text); `order`: longest run of words in the same order, as a
 * share of those both have, against whichever of the two outputs is nearer.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { ParsedDocument } from '../../src/domain/index.ts';
import { ingest } from '../../src/ingest/index.ts';
import { table } from './measure.ts';

interface PageScore {
  file: string;
  page: number;
  count: number;
  words: number;
  order: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { worst: { type: 'string', default: '15' } },
});
const scores: PageScore[] = [];
const rows: string[][] = [];
for (const file of positionals) {
  const found = await scoresOf(file);
  if (found.length === 0) continue;
  scores.push(...found);
  rows.push([basename(file), ...meansOf(found)]);
}
console.log(table(['file', 'pages', 'words', 'order'], [...rows, ['all', ...meansOf(scores)]]));
const worst = (by: 'words' | 'order') =>
  [...scores].sort((a, b) => a[by] - b[by]).slice(0, Number(values.worst));
for (const by of ['order', 'words'] as const) {
  const lines = worst(by).map(({ file, page, count, words, order }) =>
    [file, String(page), String(count), words.toFixed(3), order.toFixed(3)].map(String),
  );
  console.log(`\nWorst by ${by}:\n${table(['file', 'page', 'count', 'words', 'order'], lines)}`);
}

async function scoresOf(file: string): Promise<PageScore[]> {
  const read = await ingest({ name: basename(file), bytes: new Uint8Array(readFileSync(file)) });
  if (!read.ok) return [];
  const laidOut = pagesOf(file, ['-layout']);
  const inOrder = pagesOf(file, []);
  return read.document.pages.flatMap(({ number }, index): PageScore[] => {
    const own = wordsOf(pageText(read.document, index));
    const theirs = wordsOf(inOrder[index] ?? '');
    if (theirs.length < 5) return [];
    const shared = common(own, theirs);
    const order = Math.max(inSameOrder(own, theirs), inSameOrder(own, wordsOf(laidOut[index] ?? '')));
    return [
      {
        ...{ file: basename(file), page: number, count: theirs.length },
        words: shared / theirs.length,
        order: shared === 0 ? 0 : order / shared,
      },
    ];
  });
}

function meansOf(found: readonly PageScore[]): string[] {
  const all = found.reduce((sum, { count }) => sum + count, 0);
  const mean = (by: 'words' | 'order') =>
    (found.reduce((sum, one) => sum + one[by] * one.count, 0) / Math.max(1, all)).toFixed(4);
  return [String(found.length), mean('words'), mean('order')];
}

function pageText({ text, pages }: ParsedDocument, index: number): string {
  const { start = 0, end = 0 } = pages[index] ?? {};
  return text.slice(start, end);
}

function pagesOf(file: string, flags: readonly string[]): string[] {
  const { stdout } = spawnSync('pdftotext', [...flags, file, '-'], {
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
  });
  return stdout.split('\f');
}

/** Runs of letters and digits: engines set spaces and signs each in its own way. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/\u00ad|-\n/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function common(one: readonly string[], other: readonly string[]): number {
  const counts = countsOf(one);
  let shared = 0;
  for (const word of other) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared += 1;
    counts.set(word, left - 1);
  }
  return shared;
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Length of the longest sequence of words that both have in this order. */
function inSameOrder(one: readonly string[], other: readonly string[]): number {
  let before = new Uint16Array(other.length + 1);
  for (const word of one) {
    const row = new Uint16Array(other.length + 1);
    for (let at = 1; at <= other.length; at += 1)
      row[at] =
        other[at - 1] === word ? (before[at - 1] ?? 0) + 1 : Math.max(before[at] ?? 0, row[at - 1] ?? 0);
    before = row;
  }
  return before[other.length] ?? 0;
}
