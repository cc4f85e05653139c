import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { loadCatalogue } from '../../src/catalogue/index.ts';
import type { Extraction, ParsedDocument } from '../../src/domain/index.ts';
import { extract } from '../../src/extract/index.ts';
import { ingest } from '../../src/ingest/index.ts';
import { packagePath } from '../../src/paths.ts';
import { findCases } from '../eval/find-cases.ts';

/** The sample documents: name of the case and path of the file. */
export const fixtureDocuments: readonly { name: string; path: string }[] = findCases(
  packagePath('fixtures', 'documents'),
  null,
).map(({ name, document }) => ({ name, path: document }));

/** Reads a sample document and what it demands, through the same rooms as the service. */
export async function readFixture(
  path: string,
): Promise<{ document: ParsedDocument; extraction: Extraction }> {
  const result = await ingest({ name: basename(path), bytes: readFileSync(path) });
  if (!result.ok) throw new Error(`${path}: ${result.issue.message}`);
  return { document: result.document, extraction: extract([result.document], loadCatalogue()) };
}
