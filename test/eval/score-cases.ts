import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../src/catalogue/index.ts';
import type { EvalCase } from './find-cases.ts';
import { namesToIds } from './names-to-ids.ts';
import { readCase } from './read-case.ts';
import { type DocumentScore, scoreDocument } from './score.ts';
import { type Score, sumUp } from './sum.ts';

/** Reads and scores every case; with `out`, also writes what was read from each as `<name>.json` into that folder. */
export async function scoreCases(
  cases: readonly EvalCase[],
  catalogue: Catalogue,
  out: string | null,
): Promise<{ documents: DocumentScore[]; score: Score }> {
  if (out !== null) mkdirSync(out, { recursive: true });
  const ids = namesToIds(catalogue);
  const documents: DocumentScore[] = [];
  const missing: string[] = [];
  for (const one of cases) {
    const { requirements, output, unreadable } = await readCase(one, catalogue);
    if (unreadable !== null) missing.push(`${one.name}: ${unreadable}`);
    else if (out !== null)
      writeFileSync(join(out, `${one.name}.json`), `${JSON.stringify(output, null, 1)}\n`);
    documents.push({ ...scoreDocument(one.truth, requirements, ids), file: one.name });
  }
  return { documents, score: sumUp(documents, missing) };
}
