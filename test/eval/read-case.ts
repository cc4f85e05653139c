import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Catalogue } from '../../src/catalogue/index.ts';
import { toExtractionJson } from '../../src/export/index.ts';
import { extractDocument } from '../../src/extract/index.ts';
import { ingest } from '../../src/ingest/index.ts';
import { PIPELINE_VERSION } from '../../src/plan/index.ts';
import type { EvalCase } from './find-cases.ts';
import type { Prediction } from './truth.ts';

/** What Muster reads from a case: `muster extract --json` for its document, or the reason why there is nothing. */
export interface CaseReading {
  requirements: Prediction[];
  /** The contract's JSON, to be written beside others. */
  output: unknown;
  unreadable: string | null;
}

/** Reads one document and extracts its requirements, as the command line does. */
export async function readCase({ document: path }: EvalCase, catalogue: Catalogue): Promise<CaseReading> {
  const result = await ingest({ name: basename(path), bytes: readFileSync(path) });
  if (!result.ok) return { requirements: [], output: null, unreadable: result.issue.message };
  const extraction = extractDocument(result.document, catalogue);
  const versions = { pipeline: PIPELINE_VERSION, catalogue: catalogue.version };
  const output = toExtractionJson([result.document], extraction, versions);
  return { requirements: extraction.requirements, output, unreadable: null };
}
