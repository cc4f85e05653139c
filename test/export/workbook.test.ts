import { describe, expect, it } from 'vitest';
import { bidSheets, bidWorkbook, writeWorkbook } from '../../src/export/index.ts';
import { readWorkbookTables } from '../../src/ingest/index.ts';
import { aHolding, aPerson, aRequirement } from '../support/bids.ts';
import { aBid } from './a-bid.ts';
import { partOf } from './part-of.ts';

const pmp = aRequirement({
  id: 'req-pmp',
  anyOf: [{ id: 'pmi-pmp', name: 'PMP' }],
  role: 'Project Manager',
  due: { event: 'award', days: 30, date: null },
});
const cipp = aRequirement({ id: 'req-cipp', anyOf: [{ id: 'iapp-cipp-us', name: 'CIPP/US' }] });
const bid = await aBid({
  requirements: [pmp, cipp],
  people: [
    aPerson({
      id: 'P1',
      name: 'Ada Byron',
      yearsExperience: 12,
      costUsdPerHour: 80,
      holdings: [aHolding('PMP', { number: '123', issued: '2022-05-01', expires: '2028-05-01' })],
    }),
    aPerson({ id: 'P2', name: '=cmd|calc', holdings: [aHolding('+1 badge')] }),
  ],
  edits: new Map([
    ['req-pmp', { Owner: 'Kim', Due: '2026-12-01', 'Response location': 'Volume 2, 3.1', Notes: '_x000D_' }],
  ]),
});
const bytes = await bidWorkbook(bid);

/** A sheet as rows by column name. */
async function rowsOf(name: string): Promise<Record<string, string>[]> {
  const read = await readWorkbookTables({ name: 'workbook.xlsx', bytes });
  if (!read?.ok) throw new Error('the workbook cannot be read');
  const [header, ...rows] = read.tables.find((table) => table.name === name)?.rows ?? [];
  return rows.map(({ cells }) => Object.fromEntries(cells.map((words, at) => [header?.cells[at], words])));
}

const COLUMNS: Record<string, string[]> = {
  Compliance: [
    'Req ID',
    'Document',
    'Version or amendment',
    'Section',
    'Page',
    'Verbatim text',
    'Modal word',
    'Obligation',
    'Type',
    'Credential or skill',
    'Level or minimum years',
    'Quantity',
    'Role',
    'Needed by',
    'Needed by date',
    'Equivalents allowed',
    'Evaluation factor',
    'Weight',
    'Status',
    'Met by',
    'Evidence refs',
    'Gap action',
    'Gap ready date',
    'Risk',
    'Response location',
    'Owner',
    'Reviewer',
    'Review status',
    'Due',
    'Question ref',
    'Change since last version',
    'Rule and confidence',
    'Notes',
    'As exported',
  ],
  Gaps: [
    'Gap ID',
    'Req ID',
    'Role',
    'Missing item',
    'Quantity short',
    'Best candidate',
    'Option',
    'Credential or badge',
    'Provider',
    'Hours',
    'Cost',
    'Exam lead days',
    'Latest start',
    'Ready date',
    'Slack to kickoff in days',
    'Owner',
    'Status',
    'Decision by',
    'Decision date',
    'Residual risk',
  ],
  Evidence: ['Evidence ref', 'Side', 'Document or holding', 'Page', 'Quote or number', 'Link', 'Checked on'],
  Changes: [
    'Req ID',
    'Version from',
    'Version to',
    'What changed',
    'Old text',
    'New text',
    'Effect on coverage, team and plan',
  ],
  "Buyer's matrix": ['RFP section', 'Requirement', 'Where our response answers it'],
};

describe('the workbook of a bid', () => {
  it('has the six sheets of bid teams in their order', () => {
    expect(bidSheets(bid).map(({ name }) => name)).toEqual([
      'Compliance',
      'Staffing',
      'Gaps',
      'Evidence',
      'Changes',
      "Buyer's matrix",
    ]);
  });

  it.each(Object.entries(COLUMNS))('heads %s as their templates do', (name, columns) => {
    expect(bidSheets(bid).find((sheet) => sheet.name === name)?.rows[0]).toEqual(columns);
  });

  it('has a column for every demand in Staffing, between the person and the certificate', () => {
    const header = bidSheets(bid)[1]?.rows[0] ?? [];
    expect(header.slice(11, 15)).toEqual([
      'Scored points',
      'req-pmp\nPMP',
      'req-cipp\nCIPP/US',
      'Certificate',
    ]);
    expect(header.at(-1)).toBe('Notes');
  });

  it('has one row a requirement, with what people noted', async () => {
    const rows = await rowsOf('Compliance');
    expect(rows.map((row) => row['Req ID'])).toEqual(['req-pmp', 'req-cipp']);
    expect(rows[0]).toMatchObject({
      'Needed by': '30 days after award',
      'Needed by date': '2027-02-03',
      Status: 'meets',
      'Met by': '1 of 1: Ada Byron',
      Owner: 'Kim',
      Due: '2026-12-01',
      'Evidence refs': 'req-pmp/1; P1/req-pmp',
      Risk: 'low',
    });
    expect(rows[1]).toMatchObject({ Status: 'gap', Risk: 'high' });
  });

  it('names the proposed people first, and no more than can be taken in', async () => {
    const everybody = ['Z', ...'ABCDEFGHIJ'].map((letter, place) =>
      aPerson({
        id: `P${place}`,
        name: `${letter} Byron`,
        costUsdPerHour: letter === 'J' ? 10 : 100,
        holdings: [aHolding('PMP', { expires: '2028-05-01' })],
      }),
    );
    const [compliance] = bidSheets(await aBid({ requirements: [pmp], people: everybody }));
    const [, row] = compliance?.rows ?? [];
    expect(row?.[19]).toMatch(/^11 of 1: J Byron, (?:. Byron, ){6}. Byron and 3 more \(see Staffing\)$/);
  });

  it('says who has what until when in Staffing', async () => {
    const [ada] = (await rowsOf('Staffing')).filter((row) => row.Person === 'Ada Byron');
    expect(ada).toMatchObject({
      'RFP role or labour category': 'Project Manager',
      Status: 'proposed',
      'req-pmp\nPMP': 'meets (P1/req-pmp)',
      'req-cipp\nCIPP/US': 'gap',
      Certificate: 'PMP',
      Issuer: 'PMI',
      Expires: '2028-05-01',
      'Valid at kickoff': 'yes',
      'Total years': '12',
      'Cost rate': '80',
    });
  });

  it('names what is left where nothing closes a gap', async () => {
    const gaps = (await rowsOf('Gaps')).filter((row) => row['Req ID'] === 'req-cipp');
    expect(new Set(gaps.map((row) => row['Gap ID'])).size).toBe(gaps.length);
    expect(gaps.at(-1)).toMatchObject({
      'Quantity short': '1',
      Option: 'hire, subcontract, ask, no-bid',
      Status: 'open',
    });
  });

  it('leads each reference to its evidence', async () => {
    const refs = (await rowsOf('Evidence')).map((row) => row['Evidence ref']);
    const named = (await rowsOf('Compliance')).flatMap((row) => row['Evidence refs']?.split('; ') ?? []);
    expect(refs).toEqual(expect.arrayContaining(named));
  });

  it('tells the buyer nothing of people, gaps or rates', async () => {
    expect(await rowsOf("Buyer's matrix")).toEqual([
      { 'RFP section': 'page 3', Requirement: 'PMP', 'Where our response answers it': 'Volume 2, 3.1' },
      { 'RFP section': 'page 3', Requirement: 'CIPP/US' },
    ]);
  });

  it('keeps header and ids in sight, filters every column and hides what is for programs', async () => {
    const sheet = await partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pane ySplit="1" xSplit="1" topLeftCell="B2"[^>]* state="frozen"\/>/);
    expect(sheet).toContain('</sheetData><autoFilter ref="A1:AH3"/>');
    expect(sheet).toMatch(/<col min="34" max="34" [^>]*hidden="1"\/>/);
    expect(sheet).toContain('sqref="S2:S3"><formula1>"meets,partial,gap,clarify,n/a"</formula1>');
    expect(await partOf(bytes, 'xl/workbook.xml')).toContain("'Buyer''s matrix'!$A$1:$C$3</definedName>");
  });

  it('prints on landscape pages, as wide as few of them as can be read, and heads each with bid and sheet', async () => {
    const [compliance, staffing, , evidence] = await Promise.all(
      [1, 2, 3, 4].map((number) => partOf(bytes, `xl/worksheets/sheet${number}.xml`)),
    );
    expect(compliance).toMatch(/<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/);
    expect(compliance).toContain(
      '<pageSetup paperSize="8" orientation="landscape" fitToWidth="2" fitToHeight="0"/>',
    );
    expect(evidence).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(compliance).toContain(
      '<oddHeader>&amp;LHarbour works, Port of Exeter&amp;RCompliance</oddHeader>',
    );
    expect(staffing).toContain('<printOptions gridLines="1"/><pageMargins ');
    expect(await partOf(bytes, 'xl/workbook.xml')).toContain(
      ">'Staffing'!$A:$F,'Staffing'!$1:$1</definedName>",
    );
  });

  it('gives the heads of columns that are read back a colour of their own', async () => {
    const sheet = await partOf(bytes, 'xl/worksheets/sheet1.xml');
    const styleOf = (cell: string) => new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)?.[1];
    // S: Status, Y: Response location, AG: Notes.
    expect(new Set(['S1', 'Y1', 'AG1'].map(styleOf)).size).toBe(1);
    expect(styleOf('S1')).not.toBe(styleOf('A1'));
  });

  it('writes days as dates, numbers as numbers, and no formula', async () => {
    const sheet = await partOf(bytes, 'xl/worksheets/sheet1.xml');
    // 46357 is 2026-12-01 counted in days as spreadsheets do.
    const [, style] = /<c r="AC2" s="(\d+)"><v>46357<\/v>/.exec(sheet) ?? [];
    const styles = await partOf(bytes, 'xl/styles.xml');
    const cell = styles.split('<cellXfs')[1]?.split('<xf ')[Number(style) + 1];
    const [, format] = /numFmtId="(\d+)"/.exec(cell ?? '') ?? [];
    expect(styles).toContain(`<numFmt numFmtId="${format}" formatCode="yyyy-mm-dd"/>`);
    expect(sheet).toMatch(/<c r="E2" s="\d+"><v>3<\/v>/);
    for (let number = 1; number <= 6; number += 1)
      expect(await partOf(bytes, `xl/worksheets/sheet${number}.xml`)).not.toMatch(/<f[ >]/);
  });

  it('is the same bytes for the same bid', async () => {
    expect(Buffer.compare(Buffer.from(await bidWorkbook(bid)), Buffer.from(bytes))).toBe(0);
  });
});

describe('a stranger’s words in a sheet', () => {
  it.each([
    ['=HYPERLINK("http://evil.example","click")', '=HYPERLINK("http://evil.example","click")'],
    ['@SUM(A1)', '@SUM(A1)'],
    ['+1', '+1'],
    ['-2+3', '-2+3'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['\u001b[2J\u001b[31mred', 'red'],
    ['\u001b]8;;http://evil.example\u0007link\u001b]8;;\u0007', 'link'],
    ['a\u0000b\u0008c', 'abc'],
    ['_x0041_', '_x0041_'],
    ['2027-01-01', '2027-01-01'],
    ['00123', '00123'],
    ['\ud800half', 'half'],
  ])('%j stays text', async (words, expected) => {
    const written = await writeWorkbook([{ name: 'One', widths: [20], rows: [['Words'], [words]] }]);
    const read = await readWorkbookTables({ name: 'one.xlsx', bytes: written });
    expect(read?.ok && read.tables[0]?.rows[1]?.cells).toEqual([expected]);
    expect(await partOf(written, 'xl/worksheets/sheet1.xml')).toMatch(/<c r="A2" s="\d+" t="s">/);
  });

  it('longer than a cell may be is cut', async () => {
    const rows = [['Words'], ['a'.repeat(40_000)]];
    const written = await writeWorkbook([{ name: 'One', widths: [20], rows }]);
    const read = await readWorkbookTables({ name: 'one.xlsx', bytes: written });
    expect(read?.ok && read.tables[0]?.rows[1]?.cells[0]?.length).toBe(32_767);
  });
});
