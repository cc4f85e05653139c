import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damaged } from '../support/damaged.ts';
import { cells, outcome, outline, read } from './read-cells.ts';

const FONTS =
  '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset128 MS Mincho;}{\\f3\\fcharset2 Symbol;}}';
const STYLES =
  '{\\stylesheet{Normal;}{\\s1\\outlinelevel0 Kapitel;}{\\s2 heading 2;}{\\s3\\sbasedon0 Body Text;}{\\*\\cs9 Strong;}}';

/** An RTF file with this body. */
const rtf = (body: string) =>
  Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0${FONTS}${STYLES}${body}}`, 'latin1');
const row = (definition: string, ...texts: string[]) =>
  `\\trowd${definition}\\pard\\intbl ${texts.map((text) => `${text}\\cell `).join('')}\\row `;
const COLUMNS = '\\cellx2000\\cellx4000\\cellx6000';

const BODY = [
  '{\\info{\\title gone}}{\\header RFP 12-345\\par}',
  '\\pard\\s1 Scope\\par\\pard\\s2 Key personnel\\par',
  '\\pard The manager {\\b shall} hold a PMP.{\\footnote {\\super\\chftn} A note on CISSP.}\\par',
  "{\\listtext\\f3\\'b7\\tab}\\pard\\ls1\\ilvl0 Secret clearance\\par",
  '{\\listtext 3.2.1\\tab}\\pard\\ls2\\ilvl2 The contractor provides staff.\\par',
  row(`\\trhdr${COLUMNS}`, 'Role', 'Certification', 'Years'),
  row(COLUMNS, 'Manager', 'PMP\\par CISSP', '5'),
  '\\pard Before {\\shp{\\*\\shpinst{\\sp{\\sn gone}{\\sv 1}}{\\shptxt\\pard In a box.\\par}}}and after.\\par',
].join('\n');

describe('An RTF file', () => {
  it('has headings, lists with their numbers, tables, boxes and notes', async () => {
    expect(await outline('a.rtf', rtf(BODY))).toEqual([
      'p RFP 12-345',
      'h1 Scope',
      'h2 Key personnel',
      'p The manager shall hold a PMP.',
      'i1 • Secret clearance',
      'i3 3.2.1 The contractor provides staff.',
      'C0,0 Role',
      'C0,1 Certification',
      'C0,2 Years',
      'c1,0 Manager',
      'c1,1 PMP\nCISSP',
      'c1,2 5',
      'p Before and after.',
      'p In a box.',
      'p A note on CISSP.',
    ]);
  });

  it.each([
    ["r\\'e9sum\\'e9", 'résumé'],
    ["\\f1 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2", 'Привет'],
    ["\\f2 \\'93\\'fa\\'96\\'7b", '日本'],
    ["\\f2 \\'83A", 'ア'],
    ['\\u8220?PMP\\u8221?', '“PMP”'],
    ["\\uc2\\u8212\\'97\\'97 dash", '— dash'],
    ["{\\uc0\\u233}t\\u233\\'e9", 'été'],
    ['\\u-10179?\\u-9079? face', '💉 face'],
    ['a\\~b\\_c\\emdash d\\tab e', 'a b‑c—d e'],
    ['\\{PMP\\}\\\\', '{PMP}\\'],
    ['seen{\\v gone}{\\deleted gone}{\\revised  too}', 'seen too'],
    ['seen\\v gone\\v0  too', 'seen too'],
    ['seen{\\*\\unheardof gone}{\\pict\\wmetafile8 0102}{\\*\\atnid gone}{\\*\\annotation gone}', 'seen'],
    ['seen{\\pict\\bin6 {{{{{{}', 'seen'],
    ['seen{\\pict\\bin3 \u0000\u0001\u0002}', 'seen'],
    ['{\\field{\\*\\fldinst HYPERLINK "javascript:gone"}{\\fldrslt seen}}', 'seen'],
    ['{\\object{\\*\\objclass gone}{\\*\\objdata 0102}{\\result seen}}', 'seen'],
    ['first\\line second', 'first\n\nsecond'],
  ])('%s is %j', async (body, text) => {
    expect((await read('a.rtf', rtf(`\\pard ${body}\\par`))).text).toBe(text);
  });

  it('has merged cells on its grid', async () => {
    const table = [
      row('\\clvmgf\\cellx2000\\cellx4000\\cellx6000', 'Role', 'Certification', 'Years'),
      row('\\clvmgf\\cellx2010\\cellx4000\\cellx6000', 'Manager', 'PMP', '5'),
      row('\\clvmrg\\cellx2000\\clmgf\\cellx3990\\clmrg\\cellx6000', '', 'CISSP, for long', ''),
      row('\\cellx2000\\cellx6000', 'Analyst', 'none of them'),
    ];
    expect((await cells('a.rtf', rtf(table.join('')))).slice(3)).toEqual([
      'Role / null: Manager',
      'Certification / Manager: PMP',
      'Years / Manager: 5',
      'Certification / Manager: CISSP, for long',
      'Role / null: Analyst',
      'Certification / Analyst: none of them',
    ]);
  });

  it('has tables in cells behind the table around them', async () => {
    const inner = [
      ['Name', 'Level'],
      ['Python', 'Expert'],
    ].map(
      ([a, b]) =>
        `\\pard\\intbl\\itap2 ${a}\\nestcell ${b}\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}`,
    );
    const outer = `\\trowd\\cellx2000\\cellx4000\\pard\\intbl Skills\\cell ${inner.join('')}\\pard\\intbl\\itap1 As above\\cell\\row`;
    expect(
      await outline('a.rtf', rtf(`${outer}${row('\\cellx2000\\cellx4000', 'Role', 'Analyst')}`)),
    ).toEqual([
      'c0,0 Skills',
      'c0,1 As above',
      'c1,0 Role',
      'c1,1 Analyst',
      'c0,0 Name',
      'c0,1 Level',
      'c1,0 Python',
      'c1,1 Expert',
    ]);
  });

  it('is read as far as it goes where it is cut off', async () => {
    expect((await read('a.rtf', '{\\rtf1 The manager {\\b holds a PMP')).text).toBe(
      'The manager holds a PMP',
    );
  });

  it.each([
    ['groups in groups', `{\\rtf1 ${'{'.repeat(300)}`, {}],
    ['cells', `{\\rtf1 ${row(COLUMNS, 'a', 'b', 'c').repeat(40)}}`, { cells: 100 }],
    ['characters', '{\\rtf1 The manager}', { characters: 5 }],
  ])('ends at its limit of %s', async (_, content, limits) => {
    expect(await outcome(content, limits)).toBe('limit-reached');
  });

  it('has as many cells as its limit says, however often their edges are told', async () => {
    expect(await outcome(`{\\rtf1 ${row(COLUMNS, 'a', 'b', 'c').repeat(30)}}`, { cells: 100 })).not.toBe(
      'limit-reached',
    );
  });

  it('damaged anywhere is text or a named error', async () => {
    await fc.assert(
      fc.asyncProperty(damaged(rtf(BODY)), async (content) => {
        expect(await outcome(content)).not.toBe('reader-failed');
      }),
      { numRuns: 150 },
    );
  });
});
