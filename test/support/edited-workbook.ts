import { writeWorkbook } from '../../src/export/index.ts';
import { readWorkbookTables } from '../../src/ingest/index.ts';

/** The Compliance sheet of an exported workbook, as a colleague sends it back: another owner of its first requirement. */
export async function withOwner(bytes: Uint8Array, owner: string): Promise<Uint8Array> {
  const read = await readWorkbookTables({ name: 'workbook.xlsx', bytes });
  const rows = read?.ok ? (read.tables[0]?.rows.map(({ cells }) => [...cells]) ?? []) : [];
  const [header = [], first = []] = rows;
  first[header.indexOf('Owner')] = owner;
  return writeWorkbook([
    {
      name: 'Compliance',
      widths: header.map(() => 20),
      rows: rows.map((cells) => [...cells].map((one) => one ?? '')),
    },
  ]);
}
