import { loadCatalogue } from '../catalogue/index.ts';
import { bidExport, type ExportParts } from './bid-export.ts';
import { EXPORT_FILES, type ExportName } from './export-files.ts';

/** One file of an answer, without server or database. */
export function exportMatch(name: ExportName, parts: ExportParts): Promise<Uint8Array> {
  return EXPORT_FILES[name].write(bidExport(loadCatalogue(), parts));
}
