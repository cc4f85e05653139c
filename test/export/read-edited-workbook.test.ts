import { describe, expect, it } from 'vitest';
import {
  type BidExport,
  bidWorkbook,
  type EditedTable,
  type RowEdits,
  readEditedWorkbook,
} from '../../src/export/index.ts';
import { readWorkbookTables } from '../../src/ingest/index.ts';
import { aPerson, aRequirement } from '../support/bids.ts';
import { aBid } from './a-bid.ts';

const requirements = ['req-a', 'req-b'].map((id) => aRequirement({ id, anyOf: [{ id: null, name: id }] }));
const people = [aPerson({ id: 'P1', name: 'Ada Byron' })];
const withEdits = (edits: Record<string, RowEdits>): Promise<BidExport> =>
  aBid({ requirements, people, edits: new Map(Object.entries(edits)) });

const written = await withEdits({ 'req-a': { Owner: 'Kim', Notes: 'two\nlines,  wide' } });

async function tablesOf(bid: BidExport): Promise<EditedTable[]> {
  const read = await readWorkbookTables({ name: 'workbook.xlsx', bytes: await bidWorkbook(bid) });
  if (!read?.ok) throw new Error('the workbook cannot be read');
  return read.tables;
}

/** The written workbook with other words in some cells: row by Req ID, column by name. */
async function edited(cells: Record<string, Record<string, string>>): Promise<EditedTable[]> {
  const tables = await tablesOf(written);
  return tables.map((table) => {
    const header = table.rows[0]?.cells ?? [];
    if (table.name !== 'Compliance') return table;
    return {
      ...table,
      rows: table.rows.map(({ line, cells: words }) => {
        const other = cells[words[0] ?? ''] ?? {};
        return { line, cells: header.map((name, at) => other[name] ?? words[at] ?? '') };
      }),
    };
  });
}

const nothing = { changes: [], conflicts: [], notes: [] };

describe('a workbook read back', () => {
  it('changes nothing where nobody edited it, whatever Muster says by now', async () => {
    const tables = await tablesOf(written);
    expect(readEditedWorkbook(tables, written)).toEqual(nothing);
    const now = await withEdits({ 'req-a': { Owner: 'Lee' }, 'req-b': { Notes: 'new' } });
    expect(readEditedWorkbook(tables, now)).toEqual(nothing);
  });

  it('gives what was edited, filled in and emptied', async () => {
    const tables = await edited({
      'req-a': { Owner: '', Due: '2026-12-01', Status: 'meets' },
      'req-b': { 'Review status': 'in-work', 'Question ref': 'Q7' },
    });
    expect(readEditedWorkbook(tables, written)).toEqual({
      ...nothing,
      changes: [
        { requirement: 'req-a', label: 'req-a', column: 'Status', before: 'gap', after: 'meets' },
        { requirement: 'req-a', label: 'req-a', column: 'Owner', before: 'Kim', after: '' },
        { requirement: 'req-a', label: 'req-a', column: 'Due', before: '', after: '2026-12-01' },
        { requirement: 'req-b', label: 'req-b', column: 'Review status', before: '', after: 'in-work' },
        { requirement: 'req-b', label: 'req-b', column: 'Question ref', before: '', after: 'Q7' },
      ],
    });
  });

  it('shows both sides where both were edited, and agrees where they say the same', async () => {
    const tables = await edited({ 'req-a': { Owner: 'Max' }, 'req-b': { Owner: 'Zoe' } });
    const now = await withEdits({
      'req-a': { Owner: 'Lee', Notes: 'two\nlines,  wide' },
      'req-b': { Owner: 'Zoe' },
    });
    expect(readEditedWorkbook(tables, now)).toEqual({
      ...nothing,
      conflicts: [
        {
          requirement: 'req-a',
          label: 'req-a',
          column: 'Owner',
          exported: 'Kim',
          current: 'Lee',
          edited: 'Max',
        },
      ],
    });
  });

  it('finds rows by their ids, in any order, beside rows and columns of the people’s own', async () => {
    const [sheet, ...others] = await edited({ 'req-b': { Owner: 'Zoe' } });
    if (!sheet) throw new Error('no sheet');
    const turned = sheet.rows.map(({ line, cells }) => ({ line: line + 1, cells: cells.toReversed() }));
    const [header, ...rows] = turned;
    if (!header) throw new Error('no header');
    const title = { line: 1, cells: ['Our matrix'] };
    const moved = {
      name: 'Sheet1',
      rows: [title, header, ...rows.toReversed(), { line: 9, cells: ['', 'sum'] }],
    };
    expect(readEditedWorkbook([...others, moved], written)).toEqual({
      ...nothing,
      changes: [{ requirement: 'req-b', label: 'req-b', column: 'Owner', before: '', after: 'Zoe' }],
    });
  });

  it('takes no side where the record of what was exported is gone', async () => {
    const tables = await edited({ 'req-a': { Owner: 'Max', 'As exported': '{' } });
    expect(readEditedWorkbook(tables, written).conflicts).toEqual([
      {
        requirement: 'req-a',
        label: 'req-a',
        column: 'Owner',
        exported: null,
        current: 'Kim',
        edited: 'Max',
      },
    ]);
  });

  it.each<[string, Record<string, Record<string, string>>, string]>([
    ['a status of their own', { 'req-a': { Status: 'done' } }, 'unknown-value'],
    ['a day in words', { 'req-a': { Due: 'next week' } }, 'unknown-value'],
    ['a name without end', { 'req-a': { Owner: 'a'.repeat(201) } }, 'too-long'],
    ['a row of another bid', { 'req-a': { 'Req ID': 'req-z' } }, 'unknown-row'],
    ['a new row', { 'req-a': { 'Req ID': '' } }, 'new-row'],
    ['a row twice', { 'req-a': { 'Req ID': 'req-b' } }, 'row-twice'],
  ])('passes over %s and says so', async (_, cells, code) => {
    const read = readEditedWorkbook(await edited(cells), written);
    expect(read.changes).toEqual([]);
    expect(read.notes.map((note) => note.code)).toContain(code);
  });

  it('keeps words that a terminal or a spreadsheet would obey as words', async () => {
    const tables = await edited({ 'req-a': { Owner: '\u001b[31m=1+1' } });
    expect(readEditedWorkbook(tables, written).changes[0]?.after).toBe('=1+1');
  });

  it('says where it is another workbook', () => {
    const tables = [{ name: 'Sheet1', rows: [{ line: 1, cells: ['Name', 'Owner'] }] }];
    expect(readEditedWorkbook(tables, written).notes.map(({ code }) => code)).toEqual(['no-sheet']);
  });
});
