import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { packagePath } from '../paths.ts';
import type { CatalogueParts, Located } from './catalogue-parts.ts';
import { type CheckedCatalogue, checkCatalogue } from './check-catalogue.ts';
import { type DataFile, hashOfFiles } from './data-files.ts';
import { FAMILIES, type FamilyKey, familyOfFile } from './families.ts';

/** Where the hash of the data files that were last found sound is kept: a test writes it and fails when it is old. */
export const CHECKED_DATA_FILE = packagePath('src', 'catalogue', 'checked-data.json');

/**
 * The entries of the shipped files. Files that are those that were checked when they were last changed are trusted: every
 * reading process loads them, and the check takes longer than reading a page. Others are checked now.
 */
export function checkedOrTrusted(files: readonly DataFile[]): CheckedCatalogue {
  return hashOfFiles(files) === checkedHash()
    ? { parts: trustedParts(files), faults: [] }
    : checkCatalogue(files);
}

function checkedHash(): string {
  return (JSON.parse(readFileSync(CHECKED_DATA_FILE, 'utf8')) as { hash: string }).hash;
}

/** Families whose entries hold thousands of names, and whose fields alone may have defaults. */
const LARGE = ['credentials', 'companyCredentials', 'classes', 'clearances', 'skills', 'degrees'] as const;

/** The entries of sound files: what `checkCatalogue` makes of them, without looking for faults. */
export function trustedParts(files: readonly DataFile[]): CatalogueParts {
  const familyOf = (path: string) => LARGE.find((key) => key === familyOfFile(path));
  // What is small, and has defaults inside of fields, is read as ever; it names entries of the others, which are not there.
  const { parts } = checkCatalogue(files.filter(({ path }) => !familyOf(path)));
  for (const { path, text } of files) {
    const family = familyOf(path);
    if (!family) continue;
    const complete = completer(family);
    const entries = (JSON.parse(text) as Record<string, unknown>[]).map((entry) => ({
      file: path,
      entry: complete(entry),
    }));
    (parts[family] as Located<unknown>[]).push(...entries);
  }
  return parts;
}

const completers = new Map<FamilyKey, (entry: Record<string, unknown>) => Record<string, unknown>>();

/** Sets a family's defaults into entries that leave fields out; fields stand in the schema's order. */
function completer(family: FamilyKey) {
  const known = completers.get(family);
  if (known) return known;
  const fields = Object.entries(FAMILIES[family].schema.shape).map(([name, schema]) => ({
    name,
    fallback: schema instanceof z.ZodDefault ? schema.def.defaultValue : undefined,
  }));
  const complete = (entry: Record<string, unknown>) => {
    const whole: Record<string, unknown> = {};
    for (const { name, fallback } of fields) {
      const value = name in entry ? entry[name] : fallback;
      if (value !== undefined) whole[name] = value;
    }
    return whole;
  };
  completers.set(family, complete);
  return complete;
}
