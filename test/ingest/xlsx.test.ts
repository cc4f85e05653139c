import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damaged } from '../support/damaged.ts';
import { cellStyles, type MadeSheet, makeXlsx, sharedStrings } from '../support/xlsx.ts';
import { cells, outcome, outline, read } from './read-cells.ts';

const MATRIX: MadeSheet = {
  name: 'Matrix',
  rows: [
    ['Appendix C: compliance matrix'],
    ['RFP No.', '12-34'],
    [],
    ['Ref', 'Requirement', 'M/D', 'Due'],
    ['1', 'Personnel'],
    ['1.1', 'The manager holds a PMP.', 'M', { xml: '<c r="D6" s="1"><v>46478</v></c>' }],
    ['1.2', 'A CISSP is held by the lead.', 'D'],
    ['2. Company'],
    ['2.1', 'ISO 27001', 'M'],
  ],
};
const FILE = makeXlsx([{ name: 'Guide', rows: [['How to respond'], ['Fill in every row.']] }, MATRIX], {
  extra: [cellStyles([0, 14])],
});

/** The words of one cell, given as XML, behind a cell that says "Role". */
async function wordsOf(
  xml: string,
  formats: readonly (number | string)[] = [0],
  workbookPr = '',
): Promise<string> {
  const sheet = { name: 'S', rows: [['Role', { xml }]] };
  const strings = sharedStrings([
    '<t>PMP</t>',
    '<r><t>Top </t></r><r><rPr><b/></rPr><t>Secret</t></r><rPh><t>gone</t></rPh>',
  ]);
  const { text } = await read(
    'a.xlsx',
    makeXlsx([sheet], { extra: [cellStyles(formats), strings], workbookPr }),
  );
  return text.replace(/^S\s+Role\s*/, '');
}

describe('A workbook', () => {
  it('has a section for each sheet, a header that cells carry, and names between its rows', async () => {
    expect(await outline('a.xlsx', FILE)).toEqual([
      'h1 Guide',
      'p How to respond',
      'p Fill in every row.',
      'h1 Matrix',
      'p Appendix C: compliance matrix',
      'p RFP No. 12-34',
      'C0,0 Ref',
      'C0,1 Requirement',
      'C0,2 M/D',
      'C0,3 Due',
      'h2 1 Personnel',
      'c1,0 1.1',
      'c1,1 The manager holds a PMP.',
      'c1,2 M',
      'c1,3 2027-04-01',
      'c2,0 1.2',
      'c2,1 A CISSP is held by the lead.',
      'c2,2 D',
      'h2 2. Company',
      'c3,0 2.1',
      'c3,1 ISO 27001',
      'c3,2 M',
    ]);
    expect(await cells('a.xlsx', FILE)).toContain('Requirement / 2.1: ISO 27001');
  });

  it.each<[string, string, (number | string)[]]>([
    ['<c r="B1" t="s"><v>0</v></c>', 'PMP', [0]],
    ['<c r="B1" t="s"><v>1</v></c>', 'Top Secret', [0]],
    ['<c r="B1" t="s"><v>7</v></c>', '', [0]],
    ['<c r="B1" t="inlineStr"><is><r><t>P</t></r><r><t>MP</t></r></is></c>', 'PMP', [0]],
    ['<c r="B1" t="str"><f>A1&amp;"x"</f><v>PMP</v></c>', 'PMP', [0]],
    ['<c r="B1"><f>HYPERLINK("http://127.0.0.1:9/")</f></c>', '', [0]],
    ['<c r="B1" t="b"><v>1</v></c>', 'TRUE', [0]],
    ['<c r="B1" t="e"><v>#REF!</v></c>', '#REF!', [0]],
    ['<c r="B1" t="d"><v>2027-03-01</v></c>', '2027-03-01', [0]],
    ['<c r="B1"><v>1.1000000000000001</v></c>', '1.1', [0]],
    ['<c r="B1" s="0"><v>0.4</v></c>', '40%', [9]],
    ['<c r="B1" s="0"><v>2.1</v></c>', '2.10', [2]],
    ['<c r="B1" s="0"><v>46082</v></c>', '2026-03-01', [14]],
    ['<c r="B1" s="0"><v>46082.5</v></c>', '2026-03-01 12:00', [22]],
    ['<c r="B1" s="0"><v>46082</v></c>', '2026-03-01', ['[$-409]d\\-mmm\\-yy;@']],
    ['<c r="B1" s="0"><v>46082</v></c>', '2026-03-01', ['&quot;Due &quot;dd/mm/yyyy']],
    ['<c r="B1" s="0"><v>0.75</v></c>', '18:00', ['h:mm AM/PM']],
    ['<c r="B1" s="0"><v>1.5</v></c>', '36:00', ['[h]:mm']],
    ['<c r="B1" s="0"><v>12</v></c>', '12', ['#,##0.00 &quot;days&quot;']],
    ['<c r="B1" s="0"><v>1E+300</v></c>', '1e+300', [14]],
    ['<c r="B1" s="0"><v>1</v></c>', '1900-01-01', [14]],
    ['<c r="B1" t="inlineStr"><is><t>one_x000D_\ntwo</t></is></c>', 'one\ntwo', [0]],
  ])('%s says "%s"', async (xml, words, formats) => {
    expect(await wordsOf(xml, formats)).toBe(words);
  });

  it('of an old Mac counts days from 1904', async () => {
    const cell = '<c r="B1" s="0"><v>44620</v></c>';
    expect(await wordsOf(cell, [14], '<workbookPr date1904="1"/>')).toBe('2026-03-01');
  });

  it('carries merged headers and merged words over what they span', async () => {
    const sheet = {
      name: 'Roles',
      rows: [
        ['Role', 'Certification', null, 'Years'],
        [null, 'Required', 'Preferred'],
        ['Manager', 'PMP', 'PgMP', 5],
        [null, 'PRINCE2', 'none', 3],
        ['Analyst', 'CISSP', 'none'],
      ],
      behind:
        '<mergeCells><mergeCell ref="B1:C1"/><mergeCell ref="A1:A2"/><mergeCell ref="A3:A4"/><mergeCell ref="D4:D5"/></mergeCells>',
    };
    expect((await cells('a.xlsx', makeXlsx([sheet]))).slice(5)).toEqual([
      'Role / null: Manager',
      'Certification Required / Manager: PMP',
      'Certification Preferred / Manager: PgMP',
      'Years / Manager: 5',
      'Certification Required / Manager: PRINCE2',
      'Certification Preferred / Manager: none',
      'Years / Manager: 3',
      'Role / null: Analyst',
      'Certification Required / Analyst: CISSP',
      'Certification Preferred / Analyst: none',
      'Years / Analyst: 3',
    ]);
  });

  it.each<[string, MadeSheet['rows'], string[]]>([
    [
      'names above tables as headings',
      [
        ['Response form'],
        [],
        ['Section 1'],
        ['#', 'Requirement', 'Answer'],
        ['1', 'PMP'],
        [],
        ['Section 2'],
        ['#', 'Requirement', 'Answer'],
        ['2', 'CISSP'],
      ],
      [
        'h2 Response form',
        'h2 Section 1',
        'C0,0 #',
        'C0,1 Requirement',
        'C0,2 Answer',
        'c1,0 1',
        'c1,1 PMP',
        'h2 Section 2',
        'C0,0 #',
        'C0,1 Requirement',
        'C0,2 Answer',
        'c1,0 2',
        'c1,1 CISSP',
      ],
    ],
    [
      'numbers beside sentences as lists',
      [
        ['1.1', 'The vendor provides a manager.'],
        ['1.2', 'The manager holds a PMP.'],
      ],
      ['i1 1.1 The vendor provides a manager.', 'i1 1.2 The manager holds a PMP.'],
    ],
    [
      'a header with an empty corner',
      [
        [null, 'Junior', 'Senior'],
        ['Python', 'Required', 'Expert'],
        ['SQL', 'Desired', 'Required'],
      ],
      [
        'C0,1 Junior',
        'C0,2 Senior',
        'c1,0 Python',
        'c1,1 Required',
        'c1,2 Expert',
        'c2,0 SQL',
        'c2,1 Desired',
        'c2,2 Required',
      ],
    ],
    [
      'names and values as rows without a header',
      [
        ['Client:', 'City of X'],
        ['Due:', '2027-01-15'],
      ],
      ['c0,0 Client:', 'c0,1 City of X', 'c1,0 Due:', 'c1,1 2027-01-15'],
    ],
  ])('has %s', async (_, rows, lines) => {
    expect((await outline('a.xlsx', makeXlsx([{ name: 'S', rows: rows ?? [] }]))).slice(1)).toEqual(lines);
  });

  it('has the text boxes of its sheets, and knows the headers of its tables', async () => {
    const part = (name: string, content: string) => ({ name, content });
    const office = 'http://schemas.openxmlformats.org';
    const main = `${office}/spreadsheetml/2006/main`;
    const relation = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="x/${type}" Target="${target}"/>`;
    const extra = [
      part(
        'xl/worksheets/_rels/sheet1.xml.rels',
        `<Relationships xmlns="${office}/package/2006/relationships">${relation('a', 'table', '../tables/t.xml')}${relation('b', 'drawing', '../drawings/d.xml')}</Relationships>`,
      ),
      part('xl/tables/t.xml', `<table xmlns="${main}" ref="A2:B3"/>`),
      part(
        'xl/drawings/d.xml',
        `<d xmlns:a="${office}/drawingml/2006/main"><a:p><a:r><a:t>Fill in </a:t></a:r><a:r><a:t>every row.</a:t></a:r></a:p><a:p/></d>`,
      ),
    ];
    const rows = [
      ['A', 'B'],
      ['Alpha', 'Beta'],
      ['Gamma', 'Delta'],
    ];
    expect((await outline('a.xlsx', makeXlsx([{ name: 'S', rows }], { extra }))).slice(1)).toEqual([
      'p A B',
      'C0,0 Alpha',
      'C0,1 Beta',
      'c1,0 Gamma',
      'c1,1 Delta',
      'p Fill in every row.',
    ]);
  });

  it('whose answers are to be filled in keeps its rows as rows', async () => {
    const rows = [['Skill', 'Years', 'Your answer'], ['Python'], ['Java'], ['Kubernetes'], ['SQL']];
    expect(await cells('a.xlsx', makeXlsx([{ name: 'Skills', rows }]))).toContain('Skill / null: Kubernetes');
  });

  it('tells of hidden sheets, rows and columns, and reads them', async () => {
    const hidden = makeXlsx([
      { name: 'Prices', rows: [['gone?']], state: 'veryHidden' },
      { name: 'Rows', xml: '<sheetData><row r="1" hidden="1"><c r="A1"><v>7</v></c></row></sheetData>' },
      { name: 'Columns', rows: [['here']], before: '<cols><col min="1" max="1" hidden="true"/></cols>' },
    ]);
    const { text, issues } = await read('a.xlsx', hidden);
    expect(text).toContain('gone?');
    expect(issues).toEqual([
      {
        code: 'hidden-cells',
        severity: 'info',
        message:
          '"a.xlsx" (sheet "Prices", sheet "Rows", sheet "Columns") has hidden sheets, rows or columns; they were read like the others.',
        page: null,
      },
    ]);
  });

  it('tells of formulas without results', async () => {
    const rows = [['Total', { xml: '<c r="B1"><f>SUM(A2:A9)</f></c>' }]];
    const { issues } = await read('a.xlsx', makeXlsx([{ name: 'S', rows }]));
    expect(issues.map(({ code }) => code)).toEqual(['formulas-without-results']);
  });

  it.each<[string, string]>([
    [
      'lying dimensions',
      '<dimension ref="A1:XFD1048576"/><sheetData><row><c t="str"><v>PMP</v></c></row></sheetData>',
    ],
    [
      'a merged range as large as a sheet',
      '<sheetData><row r="1"><c r="A1" t="str"><v>PMP</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    ],
    [
      'places that no sheet has',
      '<sheetData><row r="99999999999"><c r="ZZZ0" t="str"><v>PMP</v></c></row></sheetData>',
    ],
    [
      'rows far apart',
      '<sheetData><row r="1048576"><c r="XFD1048576" t="str"><v>PMP</v></c></row></sheetData>',
    ],
  ])('is read with %s', async (_, xml) => {
    expect((await read('a.xlsx', makeXlsx([{ name: 'S', xml }]))).text).toBe('S\n\nPMP');
  });

  it.each<[string, object, string]>([
    ['cells', { cells: 21 }, 'limit-reached'],
    ['cells', { cells: 22 }, 'read'],
    ['characters', { characters: 100 }, 'limit-reached'],
    ['sheetMb', { sheetMb: 0.0001 }, 'limit-reached'],
  ])('is held to its limit of %s: %j is %s', async (_, limits, code) => {
    expect(await outcome(FILE, limits)).toBe(code);
  });

  it('whose words are said a million times ends at MAX_CHARACTERS', async () => {
    const cell = '<c t="s"><v>0</v></c>';
    const rows = `<sheetData><row>${cell.repeat(2000)}</row></sheetData>`;
    const strings = sharedStrings([`<t>${'word '.repeat(6000)}</t>`]);
    const bytes = makeXlsx([{ name: 'S', xml: rows }], { extra: [strings] });
    expect(await outcome(bytes)).toBe('limit-reached');
  });

  it('with macros is read, a binary one is refused by name', async () => {
    const types = (kind: string, part: string) => ({
      name: '[Content_Types].xml',
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/${part}" ContentType="application/vnd.ms-excel.sheet.${kind}macroEnabled.main+xml"/></Types>`,
    });
    const sheets = [{ name: 'S', rows: [['PMP']] }];
    expect(await outcome(makeXlsx(sheets, { extra: [types('', 'workbook.xml')] }))).toBe('read');
    const relations = {
      name: '_rels/.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
    };
    const binary = makeXlsx(sheets, { extra: [types('binary.', 'workbook.bin'), relations] });
    expect(await outcome(binary)).toBe('unsupported-format');
  });

  it('without words is empty', async () => {
    expect(await outcome(makeXlsx([{ name: 'S', rows: [] }]))).toBe('empty');
  });

  it('damaged anywhere is text or a named error', async () => {
    await fc.assert(
      fc.asyncProperty(damaged(FILE), async (content) => {
        expect(await outcome(content)).not.toBe('reader-failed');
      }),
      { numRuns: 100 },
    );
  });
});
