import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, ParsedDocument } from '../../src/domain/index.ts';
import { ingest } from '../../src/ingest/index.ts';
import { makePdf, staffingDocx, twoColumnPdf, workStatementPdf, wovenPdf } from './sample-files.ts';

const MARKDOWN = `---
title: not text
---
# Request for quote

The [vendor](https://example.org) must be <span class="x">certified</span>.

**Key personnel**

- PMP certification
  - or PRINCE2
1. Secret clearance

| Role | Certification |
| --- | --- |
| Analyst | **CISSP** |
`;

const HTML = `<!doctype html><html><head><title>t</title><style>p{}</style></head><body>
<nav><ul><li>Home</li></ul></nav><h1>Tender</h1><p>The bidder <b>shall</b> hold
ISO&nbsp;27001.</p><p style="display:none">hidden</p><script>var x = 1;</script>
<ol><li>Secret clearance<ul><li>or Top Secret</li></ul></li></ol>
<table><tr><th>Role</th><th>Years</th></tr><tr><td>Manager</td><td><p>Ten</p><p>(10)</p></td></tr></table>
<p><b>Manager</b><br>The manager shall hold a PMP.</p><dl><dt>Award</dt><dd>1 March 2027</dd></dl></body></html>`;

const TEXT = `STATEMENT OF WORK

1.1 Key Personnel

The contractor shall provide a project manager who has at least ten years of
experience in the management of software pro-
jects for the government.

(a) PMP certification
(b) Secret clearance
`;

async function read(name: string, content: string | Uint8Array): Promise<ParsedDocument> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const result = await ingest({ name, bytes });
  if (!result.ok) throw new Error(result.issue.message);
  return result.document;
}

function wordsOf(document: ParsedDocument, block: Block | undefined): string {
  return block ? document.text.slice(block.start, block.end) : '';
}

function find(document: ParsedDocument, start: string): Block {
  const found = document.blocks.find((block) => wordsOf(document, block).startsWith(start));
  if (!found) throw new Error(`no block begins with "${start}" in:\n${document.text}`);
  return found;
}

/** Kind, level, marker and words of every block, as one line each. */
function outline(document: ParsedDocument): string[] {
  return document.blocks.map((block) =>
    [block.kind, block.level, block.marker, wordsOf(document, block)]
      .filter((part) => part !== null)
      .join(' | '),
  );
}

describe('A PDF', () => {
  let document: ParsedDocument;
  beforeAll(async () => {
    document = await read('pws.pdf', await workStatementPdf());
  });

  it('has headings with their numbers and sections', () => {
    const heading = find(document, 'Project Manager');
    expect(heading).toMatchObject({ kind: 'heading', level: 2, marker: '2.1', page: 3 });
    expect(heading.section).toEqual(['2. PERSONNEL QUALIFICATIONS']);
    expect(find(document, 'Secret clearance').section).toEqual([
      '2. PERSONNEL QUALIFICATIONS',
      '2.1 Project Manager',
    ]);
  });

  it('has a sentence with a number as a list item, not as a heading', () => {
    expect(find(document, 'All personnel must')).toMatchObject({ kind: 'list-item', marker: '2.1.1.' });
  });

  it('has whole list items', () => {
    expect(wordsOf(document, find(document, 'Secret clearance.'))).toMatch(
      /supervision that are needed to perform/,
    );
  });

  it('has a paragraph over the end of a page in one block, on the page where it begins', () => {
    const long = find(document, 'Before the page ends');
    expect(long.page).toBe(1);
    expect(wordsOf(document, long)).toMatch(/end of the long paragraph\.$/);
    const second = document.pages[1];
    expect(second?.start).toBeGreaterThan(long.start);
    expect(second?.start).toBeLessThan(long.end);
  });

  it('has no header and no page number', () => {
    expect(document.text).not.toMatch(/Solicitation 12-345|Page \d of/);
  });

  it('has table cells with the header above and the first cell beside', () => {
    const degree = find(document, "Bachelor's degree");
    expect(wordsOf(document, degree)).toBe("Bachelor's degree in business or in a related field of study");
    expect(degree.cell).toEqual({
      table: 0,
      row: 1,
      column: 1,
      isHeader: false,
      header: 'Minimum Education',
      rowHeader: 'Project Manager',
    });
    expect(find(document, 'Labor Category').cell?.isHeader).toBe(true);
  });
});

it('A PDF of two columns is read column by column', async () => {
  const document = await read('columns.pdf', await twoColumnPdf());
  expect(
    document.text.replace(/\s+/g, ' ').match(/tools and supervision that are needed to perform/g),
  ).toHaveLength(5);
});

it('A PDF of two columns that is written across them is read column by column', async () => {
  const { text } = await read('woven.pdf', await wovenPdf());
  expect(text.indexOf('Left column, line 12')).toBeLessThan(text.indexOf('Right column, line 1,'));
});

describe('A PDF whose writing is turned is read from its top', () => {
  it.each([90, -90, 180])('by %i degrees', async (angle) => {
    const bytes = await makePdf((pdf) => {
      pdf.rotate(angle, { origin: [306, 396] });
      ['First', 'Second', 'Third'].forEach((word, index) => {
        pdf.text(`${word} line of the page.`, 150, 300 + index * 40, { lineBreak: false });
      });
    });
    const document = await read('turned.pdf', bytes);
    expect(document.text).toBe(
      'First line of the page.\n\nSecond line of the page.\n\nThird line of the page.',
    );
  });
});

it('Slanted writing over a page, a watermark, is left out', async () => {
  const bytes = await makePdf((pdf) => {
    pdf.text('The contractor shall hold a certification.', 72, 300, { lineBreak: false });
    pdf
      .rotate(45, { origin: [306, 396] })
      .fontSize(90)
      .text('DRAFT', 150, 350, { lineBreak: false });
  });
  expect((await read('draft.pdf', bytes)).text).toBe('The contractor shall hold a certification.');
});

it('A DOCX has styled and bold headings, lists and tables', async () => {
  const document = await read('staffing.docx', await staffingDocx());
  expect(outline(document)).toEqual([
    'heading | 1 | Staffing',
    'heading | 2 | Key Personnel',
    'paragraph | The contractor shall name a Program Manager.',
    'list-item | 1 | • | Program Management Professional (PgMP)',
    'list-item | 2 | • | or an equivalent',
    'table-cell | Role',
    'table-cell | Clearance',
    'table-cell | Analyst',
    'table-cell | Top Secret',
  ]);
  expect(find(document, 'Top Secret').cell).toMatchObject({ header: 'Clearance', rowHeader: 'Analyst' });
});

it('Markdown keeps its words and loses its marks', async () => {
  const document = await read('rfq.md', MARKDOWN);
  expect(outline(document)).toEqual([
    'heading | 1 | Request for quote',
    'paragraph | The vendor must be certified.',
    'heading | 2 | Key personnel',
    'list-item | 1 | • | PMP certification',
    'list-item | 2 | • | or PRINCE2',
    'list-item | 1 | 1. | Secret clearance',
    'table-cell | Role',
    'table-cell | Certification',
    'table-cell | Analyst',
    'table-cell | CISSP',
  ]);
  expect(find(document, 'CISSP').cell).toMatchObject({ header: 'Certification', rowHeader: 'Analyst' });
});

it('HTML gives what a reader sees', async () => {
  const document = await read('tender.html', HTML);
  expect(outline(document)).toEqual([
    'heading | 1 | Tender',
    'paragraph | The bidder shall hold ISO 27001.',
    'list-item | 1 | 1. | Secret clearance',
    'list-item | 2 | • | or Top Secret',
    'table-cell | Role',
    'table-cell | Years',
    'table-cell | Manager',
    'table-cell | Ten\n(10)',
    'heading | 2 | Manager',
    'paragraph | The manager shall hold a PMP.',
    'table-cell | Award',
    'table-cell | 1 March 2027',
  ]);
});

it('Plain text has headings, whole paragraphs and list items', async () => {
  const document = await read('sow.txt', TEXT);
  expect(outline(document)).toEqual([
    'heading | 1 | STATEMENT OF WORK',
    'heading | 2 | 1.1 | Key Personnel',
    'paragraph | The contractor shall provide a project manager who has at least ten years of experience in the management of software projects for the government.',
    'list-item | 1 | (a) | PMP certification',
    'list-item | 1 | (b) | Secret clearance',
  ]);
});

describe('The format is told by the content', () => {
  it.each([
    ['rfp.txt', HTML, 'html'],
    ['rfp.txt', '<meta charset="utf-8"><font size="2">The lead holds a PMP.</font>', 'html'],
    ['rfp.htm', 'Offers are due in May. <br> The lead holds a <b>PMP</b>.', 'html'],
    ['rfp.txt', 'Offers are due in <b>May</b>.', 'txt'],
    ['rfp.pdf', MARKDOWN, 'md'],
    ['notes.md', 'Just words.', 'md'],
    ['notes', 'Just words.', 'txt'],
  ])('%s', async (name, content, format) => {
    expect((await read(name, content)).format).toBe(format);
  });
});

describe('Text is decoded', () => {
  it.each([
    [
      'UTF-16 with its mark',
      new Uint8Array(Buffer.from('\ufeffThe café’s manager', 'utf16le')),
      'The café’s manager',
    ],
    ['UTF-8 with its mark', new Uint8Array(Buffer.from('\ufeffThe café', 'utf8')), 'The café'],
    [
      'Windows-1252',
      new Uint8Array([0x54, 0x68, 0x65, 0x20, 0x63, 0x61, 0x66, 0xe9, 0x92, 0x73]),
      'The café’s',
    ],
  ])('%s', async (_, bytes, expected) => {
    expect((await read('a.txt', bytes)).text).toBe(expected);
  });
});

describe('In every document', () => {
  const files: [string, () => Promise<Uint8Array> | string][] = [
    ['pws.pdf', workStatementPdf],
    ['columns.pdf', twoColumnPdf],
    ['staffing.docx', staffingDocx],
    ['rfq.md', () => MARKDOWN],
    ['tender.html', () => HTML],
    ['sow.txt', () => TEXT],
  ];

  it.each(files)('%s: blocks are in order, do not overlap and hold words', async (name, make) => {
    const document = await read(name, await make());
    let end = 0;
    for (const block of document.blocks) {
      expect(block.start).toBeGreaterThanOrEqual(end);
      expect(wordsOf(document, block).trim()).toBe(wordsOf(document, block));
      expect(block.end).toBeGreaterThan(block.start);
      end = block.end;
    }
    expect(end).toBe(document.text.length);
  });

  it.each(files)('%s: pages cover the text, and each block begins on its page', async (name, make) => {
    const document = await read(name, await make());
    const covered = document.pages.map((page) => document.text.slice(page.start, page.end)).join('');
    if (document.format === 'pdf') expect(covered).toBe(document.text);
    for (const block of document.blocks) {
      const page = document.pages.find(({ start, end }) => start <= block.start && block.start < end);
      expect(block.page).toBe(page?.number ?? null);
    }
  });

  it.each(files)('%s: the same bytes give the same document', async (name, make) => {
    const content = await make();
    expect(await read(name, content)).toEqual(await read(name, content));
  });
});
