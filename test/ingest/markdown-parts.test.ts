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
    expect(parts.join('')).toBe(source);
    for (const part of parts) expect(part).toMatch(/^# Key personnel\n/);
  });

  it('reads as it would in one piece', async () => {
    const result = await read(source);
    const blocks = result.ok ? result.document.blocks : [];
    expect(blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(40);
  });
});

describe('Markdown that nests too deep', () => {
  it.each([
    ['quotes', '> '.repeat(5000)],
    ['lists', Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
  ])('is left at the limit: %s', async (_what, text) => {
    expect(await read(`# Scope\n\n${text}`)).toMatchObject({
      issue: { code: 'limit-reached', message: expect.stringContaining('MAX_XML_DEPTH') },
    });
  });
});
