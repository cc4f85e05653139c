import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damaged } from '../support/damaged.ts';
import { BOLD, container, DELETED, HIDDEN, listItem, makeDoc, tableRow, words } from '../support/doc.ts';
import { cells, outcome, outline, read } from './read-cells.ts';

const FILE = makeDoc({
  styles: [{ builtIn: 0 }, { builtIn: 1 }, { builtIn: 0xffe, basedOn: 1 }, { builtIn: 2 }],
  body: [
    words('Scope', { style: 1 }),
    words('Key personnel', { style: 3 }),
    { runs: [{ text: 'The manager ' }, { text: 'shall', sprms: BOLD }, { text: ' hold a PMP.' }] },
    words('Secret clearance', { sprms: listItem(0) }),
    ...tableRow(['Role', 'Certification', 'Years']),
    ...tableRow(['Manager', 'PMP', '5']),
    ...tableRow(['Analyst', 'CISSP', '3']),
    words('First line\u000bsecond line'),
    words('Offer', { style: 2 }),
  ],
  footnotes: [words('\u0002 A note on CISSP.')],
  headers: [words('RFP 12-345')],
  comments: [words('gone')],
  boxes: [words('In a box.')],
});

describe('A Word 97 file', () => {
  it('has headings, lists, tables, boxes and notes, and what its page edges say', async () => {
    expect(await outline('a.doc', FILE)).toEqual([
      'p RFP 12-345',
      'h1 Scope',
      'h2 Key personnel',
      'p The manager shall hold a PMP.',
      'i1 • Secret clearance',
      'C0,0 Role',
      'C0,1 Certification',
      'C0,2 Years',
      'c1,0 Manager',
      'c1,1 PMP',
      'c1,2 5',
      'c2,0 Analyst',
      'c2,1 CISSP',
      'c2,2 3',
      'p First line',
      'p second line',
      'h1 Offer',
      'p In a box.',
      'p A note on CISSP.',
    ]);
    expect(await cells('a.doc', FILE)).toContain('Certification / Analyst: CISSP');
  });

  it.each<[string, { text: string; sprms?: readonly number[] }[], string]>([
    ['deleted words', [{ text: 'seen' }, { text: ' gone', sprms: DELETED }], 'seen'],
    ['hidden words', [{ text: 'seen' }, { text: ' gone', sprms: HIDDEN }], 'seen'],
    ['codes of fields', [{ text: '\u0013 REF gone \u0013 IF \u0014gone\u0015\u0014seen\u0015' }], 'seen'],
    ['marks of pictures and notes', [{ text: '\u0001seen\u0002\u0005\u0008' }], 'seen'],
    ['soft hyphens', [{ text: 'se\u001fen \u001e too' }], 'seen ‑ too'],
  ])('is read without %s', async (_, runs, text) => {
    expect((await read('a.doc', makeDoc({ body: [{ runs }] }))).text).toBe(text);
  });

  it.each<[string, string, Uint8Array]>([
    ['with a password', 'encrypted', makeDoc({ body: [words('x')], flags: 0x0100 })],
    ['of Word 95', 'unsupported-format', makeDoc({ body: [words('x')], mark: 0xa5dc })],
    ['of another kind', 'corrupt', makeDoc({ body: [words('x')], mark: 0x1234 })],
    ['that is a workbook of Excel 97', 'unsupported-format', container({ Workbook: Buffer.alloc(5000) })],
    ['that is an encrypted DOCX', 'encrypted', container({ EncryptedPackage: Buffer.alloc(5000) })],
    [
      'without its tables',
      'corrupt',
      container({ WordDocument: Buffer.concat([Buffer.from([0xec, 0xa5]), Buffer.alloc(5000)]) }),
    ],
    ['without words', 'empty', makeDoc({ body: [words('')] })],
    ['that is cut off', 'corrupt', FILE.subarray(0, 3000)],
  ])('%s is %s', async (_, code, content) => {
    expect(await outcome(content)).toBe(code);
  });

  it('has the numbers of its lists, of paragraphs and of headings', async () => {
    const list = makeDoc({
      levels: [
        { format: 0, text: '\u0000.' },
        { format: 0, text: '\u0000.\u0001' },
        { format: 4, text: '(\u0002)' },
        { format: 23, text: '\uf0b7' },
      ],
      styles: [{ builtIn: 0 }, { builtIn: 1 }],
      body: [
        words('Scope', { style: 1, sprms: listItem(0) }),
        words('Key personnel', { style: 1, sprms: listItem(0) }),
        words('The vendor provides a manager.', { sprms: listItem(1) }),
        words('The manager holds a PMP.', { sprms: listItem(1) }),
        words('issued by PMI,', { sprms: listItem(2) }),
        words('still valid.', { sprms: listItem(2) }),
        words('Secret clearance', { sprms: listItem(3) }),
      ],
    });
    expect(await outline('a.doc', list)).toEqual([
      'h1 1. Scope',
      'h1 2. Key personnel',
      'i2 2.1 The vendor provides a manager.',
      'i2 2.2 The manager holds a PMP.',
      'i3 (a) issued by PMI,',
      'i3 (b) still valid.',
      'i4 • Secret clearance',
    ]);
  });

  it('in letters of one byte is read', async () => {
    const narrow = makeDoc({
      narrow: true,
      body: [words('R\xe9sum\xe9 \x96 \x93PMP\x94'), ...tableRow(['Role', 'PMP'])],
    });
    expect((await read('a.doc', narrow)).text).toBe('Résumé – “PMP”\n\nRole\n\nPMP');
  });

  it('whose list of styled paragraphs is absurd gives its bare words', async () => {
    const text = (
      await read('a.doc', makeDoc({ body: [words('The manager holds a PMP.')], pagesStated: 9999 }))
    ).text;
    expect(text).toBe('The manager holds a PMP.');
  });

  it.each([
    ['cells', { cells: 8 }],
    ['characters', { characters: 100 }],
  ])('ends at its limit of %s', async (_, limits) => {
    expect(await outcome(FILE, limits)).toBe('limit-reached');
  });

  it('damaged anywhere is text or a named error', async () => {
    await fc.assert(
      fc.asyncProperty(damaged(FILE), async (content) => {
        expect(await outcome(content)).not.toBe('reader-failed');
      }),
      { numRuns: 150 },
    );
  });
});
