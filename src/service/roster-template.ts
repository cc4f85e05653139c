import { writeWorkbook } from '../export/index.ts';
import { templateCsv, templateSheets } from '../roster/index.ts';

/** An empty roster to fill in, with one example. */
export async function rosterTemplate(format: 'xlsx' | 'csv'): Promise<Uint8Array> {
  return format === 'csv' ? new TextEncoder().encode(templateCsv()) : writeWorkbook(templateSheets());
}
