import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Truth, truthSchema } from './truth.ts';

/** A document and what a careful reader found in it. */
export interface EvalCase {
  /** How the case is called in tables: the document's file name, or the folder of a fixture. */
  name: string;
  /** Path of the document. */
  document: string;
  truth: Truth;
}

/**
 * The cases of a folder. With `truthFolder`: every `<file>.json` in it, beside a document `<file>` in `documents`.
 * Without: every subfolder of `documents` that holds `expected.json` and the file that it names.
 *
 * @throws Error when there is none, or a document is not where it should be.
 */
export function findCases(documents: string, truthFolder: string | null): EvalCase[] {
  const cases = truthFolder === null ? besideEachOther(documents) : inTwoFolders(documents, truthFolder);
  if (cases.length === 0) throw new Error(`No ground truth in ${truthFolder ?? documents}.`);
  const lost = cases.filter(({ document }) => !existsSync(document));
  if (lost.length > 0) throw new Error(`Not found: ${lost.map(({ document }) => document).join(', ')}.`);
  return cases;
}

function inTwoFolders(documents: string, truthFolder: string): EvalCase[] {
  return readdirSync(truthFolder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const name = file.slice(0, -'.json'.length);
      return { name, document: join(documents, name), truth: readTruth(join(truthFolder, file)) };
    });
}

function besideEachOther(documents: string): EvalCase[] {
  return readdirSync(documents)
    .filter((name) => existsSync(join(documents, name, 'expected.json')))
    .map((name) => {
      const truth = readTruth(join(documents, name, 'expected.json'));
      return { name, document: join(documents, name, truth.file), truth };
    });
}

function readTruth(path: string): Truth {
  const parsed = truthSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path} is no ground truth: ${parsed.error.message}`);
  return parsed.data;
}
