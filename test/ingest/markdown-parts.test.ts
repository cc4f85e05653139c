import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import { partsOf } from '../../src/ingest/markdown/parts-of.ts';

const read = (text: string) => ingest({ name: 'rfp.md', bytes: new TextEncoder().encode(text) });

describe('a long Markdown file', () => {
  const section = `# Key personnel\n\n${'The lead shall hold a PMP. '.repeat(400)}\n\n\`\`\`\n# no heading\n\`\`\`\n\n`;
  const source = section.repeat(40);

  it('is parsed in parts that are the whole and begin with headings', () => {
    const parts = partsOf(source);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map((part) => part.source).join('')).toBe(source);
    for (const part of parts) expect(part.source).toMatch(/^# Key personnel\n/);
  });

  it('reads as it would in one piece', async () => {
    const result = await read(source);
    const blocks = result.ok ? result.document.blocks : [];
    expect(blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(40);
  });
});

describe('a table too long for one part', () => {
  it.each([
    ['with bars around its rows', '| Role | Certificate |\n|---|---|\n', '| Lead | shall hold a PMP |\n'],
    ['with bars between its cells alone', 'Role | Certificate\n--- | ---\n', 'Lead | shall hold a PMP\n'],
  ])('is one table, whose cells carry its header: %s', async (_what, header, row) => {
    const result = await read(`# Matrix\n\n${header}${row.repeat(6000)}\nThe end of all.\n`);
    const blocks = result.ok ? result.document.blocks : [];
    const cells = blocks.flatMap(({ cell }) => (cell ? [cell] : []));
    expect(cells).toHaveLength(12_002);
    expect(cells.at(-1)).toMatchObject({ table: 0, row: 6000, header: 'Certificate', rowHeader: 'Lead' });
    expect(blocks.at(-1)).toMatchObject({ kind: 'paragraph' });
  });
});

describe('Markdown that nests too deep', () => {
  it.each([
    ['quotes in one line', `${'> '.repeat(5000)}a`],
    ['items in one line', `${'1. '.repeat(5000)}a`],
    ['items of several kinds in one line', `${'* + 1) - '.repeat(2000)}a`],
    ['lists in lists', Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    [
      'lists in lists by tabs',
      Array.from({ length: 300 }, (_, depth) => `${'\t'.repeat(depth)}- a`).join('\n'),
    ],
  ])('keeps its words: %s', async (_what, text) => {
    const result = await read(`# Scope\n\n${text}\n\nThe lead shall hold a PMP.`);
    expect(result.ok && result.document.text).toMatch(/\ba\b/);
    expect(result.ok && result.document.blocks.at(-1)).toMatchObject({ kind: 'paragraph' });
  });

  it.each(['- - - - - - - - - - - - - - - - - - - - - - - - - - -', '* * *'])(
    'but a rule is no list: %s',
    async (rule) => {
      const result = await read(`Above.\n\n${rule}\n\nBelow.`);
      expect(result.ok && result.document.text).toBe('Above.\n\nBelow.');
    },
  );
});

describe('marks that open and never close', () => {
  // Half a second of processor time each, where their square would take minutes.
  it.each(['![a](', '[', ']', '*[', '_*', 'a*b', '[a][b]', '`a``'])(
    'are read as words: %s',
    async (marks) => {
      const parts = partsOf(marks.repeat(100_000 / marks.length));
      expect(Math.max(...parts.map(({ source }) => source.length))).toBeLessThan(3100);
      const result = await read(`# Scope\n\n${marks.repeat(20)} The lead shall hold a PMP.`);
      expect(result.ok && result.document.text).toContain('The lead shall hold a PMP.');
    },
  );
});
