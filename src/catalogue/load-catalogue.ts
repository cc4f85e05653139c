import { AppError } from '../errors.ts';
import { packagePath } from '../paths.ts';
import { packageVersion } from '../version.ts';
import { buildCatalogue, type Catalogue } from './catalogue.ts';
import type { Fault } from './catalogue-parts.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { type DataFile, hashOfFiles, readDataFiles } from './data-files.ts';

let loaded: Catalogue | null = null;

/**
 * The catalogue of `src/catalogue/data`, read and checked at the first call and shared after it.
 * Throws AppError 'catalogue-invalid', whose message lists every fault with file, id and what to do.
 */
export function loadCatalogue(): Catalogue {
  loaded ??= catalogueOf(readDataFiles(packagePath('src/catalogue/data')), packageVersion());
  return loaded;
}

/** The catalogue of these files. Throws AppError 'catalogue-invalid' with all faults as `details`. */
export function catalogueOf(files: readonly DataFile[], version: string): Catalogue {
  const { parts, faults } = checkCatalogue(files);
  if (faults.length > 0 || !parts.qualityRules) throw catalogueInvalid(faults);
  return buildCatalogue(parts, parts.qualityRules, `${version}+${hashOfFiles(files)}`);
}

function catalogueInvalid(faults: readonly Fault[]): AppError {
  const lines = faults.map(({ file, id, problem }) => `  src/catalogue/data/${file}, ${id}: ${problem}`);
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  return new AppError('catalogue-invalid', `The catalogue has ${count}:\n${lines.join('\n')}`, {
    details: faults,
  });
}
