import { AppError } from '../errors.ts';
import { packagePath } from '../paths.ts';
import { packageVersion } from '../version.ts';
import { buildCatalogue, type Catalogue } from './catalogue.ts';
import type { CatalogueParts, Fault } from './catalogue-parts.ts';
import { checkOwn } from './check-own.ts';
import { type DataFile, hashOfFiles, readDataFiles } from './data-files.ts';
import { overlay } from './overlay.ts';
import type { OwnEntries } from './own-entries.ts';
import type { QualityRules } from './schema.ts';
import { checkedOrTrusted } from './trust-data.ts';

/** Checked entries with the version of the data that they are from. */
interface Sound {
  parts: CatalogueParts;
  qualityRules: QualityRules;
  version: string;
}

let shipped: Sound | null = null;
let loaded: Catalogue | null = null;

/**
 * The catalogue of `src/catalogue/data`, read and checked at the first call and shared after it.
 * Throws AppError 'catalogue-invalid', whose message lists every fault with file, id and what to do.
 */
export function loadCatalogue(): Catalogue {
  loaded ??= built(shippedData());
  return loaded;
}

/** The catalogue of these files. Throws AppError 'catalogue-invalid' with all faults as `details`. */
export function catalogueOf(files: readonly DataFile[], version: string): Catalogue {
  return built(soundData(files, version));
}

let last: { key: string; catalogue: Catalogue } | null = null;

/**
 * The shipped catalogue with own entries over it; without any it is the shipped one itself. Its version names both. What a
 * newer shipped catalogue has made unsound is left out: `faultsOfOwn` tells it.
 */
export function catalogueWith(own: OwnEntries): Catalogue {
  const key = JSON.stringify(own);
  if (key === '{}') return loadCatalogue();
  if (last?.key !== key) {
    const { version, qualityRules } = shippedData();
    const text = [{ path: 'own', text: key }];
    const { parts } = withoutFaulty(own);
    last = {
      key,
      catalogue: buildCatalogue(parts, qualityRules, `${version}.own-${hashOfFiles(text)}`),
    };
  }
  return last.catalogue;
}

let lastFaults: { key: string; faults: readonly Fault[] } | null = null;

/** Everything that is wrong with own entries, each in a sentence; nothing where they are sound. */
export function faultsOfOwn(own: OwnEntries): readonly Fault[] {
  const key = JSON.stringify(own);
  if (lastFaults?.key !== key) {
    const shippedParts = shippedData().parts;
    const { parts, faults } = overlay(shippedParts, own);
    lastFaults = { key, faults: [...faults, ...checkOwn(parts, shippedParts, own)] };
  }
  return lastFaults.faults;
}

/** The parts with every sound own entry. One that leans on an unsound one is unsound too. */
function withoutFaulty(own: OwnEntries): { parts: CatalogueParts } {
  const wrong = new Set(faultsOfOwn(own).map(({ id }) => id));
  if (wrong.size === 0) return overlay(shippedData().parts, own);
  return withoutFaulty(Object.fromEntries(Object.entries(own).filter(([id]) => !wrong.has(id))));
}

function shippedData(): Sound {
  shipped ??= soundData(readDataFiles(packagePath('src/catalogue/data')), packageVersion());
  return shipped;
}

function soundData(files: readonly DataFile[], version: string): Sound {
  const { parts, faults } = checkedOrTrusted(files);
  const { qualityRules } = parts;
  if (faults.length > 0 || !qualityRules) throw catalogueInvalid(faults);
  return { parts, qualityRules, version: `${version}+${hashOfFiles(files)}` };
}

const built = ({ parts, qualityRules, version }: Sound): Catalogue =>
  buildCatalogue(parts, qualityRules, version);

function catalogueInvalid(faults: readonly Fault[]): AppError {
  const lines = faults.map(({ file, id, problem }) => `  src/catalogue/data/${file}, ${id}: ${problem}`);
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  return new AppError('catalogue-invalid', `The catalogue has ${count}:\n${lines.join('\n')}`, {
    details: faults,
  });
}
