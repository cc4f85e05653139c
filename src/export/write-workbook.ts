import writeXlsxFile from 'write-excel-file/node';

/** A sheet to write: the first row heads the columns and stays in sight. */
export interface SheetToWrite {
  name: string;
  /** Widths of the columns, in characters. */
  widths: readonly number[];
  rows: readonly (readonly string[])[];
}

/** A workbook (XLSX) of these sheets, every cell as text: a spreadsheet must not make a date or a sum of an id. */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const written = writeXlsxFile(
    sheets.map(({ name, widths, rows }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      data: rows.map((cells, row) =>
        cells.map((value) => ({
          value,
          type: String,
          format: '@',
          ...(row === 0 ? { fontWeight: 'bold' as const } : { wrap: true }),
        })),
      ),
    })),
  );
  return written.toBuffer();
}
