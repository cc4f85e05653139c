import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvRecords } from '../../src/csv-records.ts';
import { readWorkbookTables } from '../../src/ingest/index.ts';
import { partOf } from '../export/part-of.ts';
import { openApi, type TestApi } from '../support/api.ts';
import { startCommand } from '../support/command.ts';
import { HOSTILE_DOCUMENT, HOSTILE_ROSTER, openHostileBid } from '../support/hostile-words.ts';
import { startTestService, type TestService } from '../support/service.ts';

/** What a terminal acts on: every control but tab and line ends, and the marks that turn the reading direction. */
const ORDERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
/** With what a spreadsheet begins to reckon. */
const FORMULA = /^[=+\-@\t\r]/;

describe('words that would do harm', () => {
  let service: TestService;
  let api: TestApi;
  let bidId = '';
  const file = async (path: string): Promise<Uint8Array> => {
    const { status, body } = await api.get(path);
    expect(status, path).toBe(200);
    return body;
  };
  const text = async (path: string) => new TextDecoder().decode(await file(path));

  beforeAll(async () => {
    service = await startTestService();
    api = await openApi(service.url);
    bidId = await openHostileBid(api, service.url);
  });
  afterAll(() => service?.close());

  it('stand in the workbook as words: no formula, no link, no order', async () => {
    const bytes = await file(`/bids/${bidId}/exports/workbook.xlsx`);
    const read = await readWorkbookTables({ name: 'workbook.xlsx', bytes });
    if (!read?.ok) throw new Error('the workbook cannot be read');
    expect(JSON.stringify(read.tables)).toContain('=HYPERLINK');
    for (const [place] of read.tables.entries())
      expect(await partOf(bytes, `xl/worksheets/sheet${place + 1}.xml`)).not.toMatch(/<f[ >]|<hyperlink /);
    for (const { rows } of read.tables)
      for (const { cells } of rows) for (const cell of cells) expect(cell ?? '').not.toMatch(ORDERS);
  });

  it('stand in the proposal as words: no field, no order', async () => {
    const bytes = await file(`/bids/${bidId}/exports/proposal-section.docx`);
    const body = await partOf(bytes, 'word/document.xml');
    expect(body).not.toMatch(/<w:instrText|<w:fldSimple|<script/);
    expect(body).not.toMatch(ORDERS);
  });

  it.each(['compliance.csv', 'audit.csv'])(
    'begin no cell of %s that a spreadsheet would reckon',
    async (name) => {
      const csv = await text(name === 'audit.csv' ? '/audit.csv' : `/bids/${bidId}/exports/${name}`);
      expect(csv).not.toMatch(ORDERS);
      const cells = csvRecords(csv.replace(/^\uFEFF/, ''), { delimiter: ',' }).flatMap(
        (record) => record.cells,
      );
      expect(cells.length).toBeGreaterThan(20);
      expect(cells.filter((cell) => FORMULA.test(cell))).toEqual([]);
    },
  );

  it('give no order in the calendar', async () => {
    expect(await text(`/bids/${bidId}/exports/plan.ics`)).not.toMatch(ORDERS);
  });

  it('are answered as JSON, which no browser takes for a page', async () => {
    for (const path of [`/bids/${bidId}`, '/people', `/bids/${bidId}/requirements`]) {
      const { headers } = await api.get(path);
      expect(headers.get('content-type')).toMatch(/^application\/json/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('come out of the command line without an order to the terminal', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'muster-hostile-'));
    const [document, roster] = [join(folder, 'hostile.md'), join(folder, 'people.json')];
    writeFileSync(document, HOSTILE_DOCUMENT);
    writeFileSync(roster, JSON.stringify(HOSTILE_ROSTER));
    const matched = startCommand(['match', document, '--roster', roster, '--kickoff', '2027-02-22']).ended;
    const explained = startCommand(['explain', document, 'PMP']).ended;
    const missing = startCommand(['extract', join(folder, 'no\u001b[2Jfile.md')]).ended;
    for (const { stdout, stderr } of await Promise.all([matched, explained, missing]))
      expect(stdout + stderr).not.toMatch(ORDERS);
    expect((await matched).stdout).toContain('PMP');
    rmSync(folder, { recursive: true, force: true });
  });
});
