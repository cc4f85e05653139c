import type { z } from 'zod';
import type { CatalogueParts, Fault, Located } from './catalogue-parts.ts';
import { checkReferences } from './check-references.ts';
import type { DataFile } from './data-files.ts';
import { FAMILIES, FAMILY_KEYS, type FamilyKey, familyOfFile, QUALITY_RULES_FILE } from './families.ts';
import { type Name, qualityRulesSchema } from './schema.ts';
import { tokenise } from './tokens.ts';

/** What checking gives: the entries that are sound in themselves, and every fault found in any file. */
export interface CheckedCatalogue {
  parts: CatalogueParts;
  faults: Fault[];
}

/** Reads the text of the data files into entries and finds everything that is wrong with them, not just the first. */
export function checkCatalogue(files: readonly DataFile[]): CheckedCatalogue {
  const checked: CheckedCatalogue = {
    parts: {
      credentials: [],
      companyCredentials: [],
      classes: [],
      clearances: [],
      skills: [],
      degrees: [],
      stacks: [],
      qualityRules: null,
    },
    faults: [],
  };
  for (const file of files) readFile(file, checked);
  if (!checked.parts.qualityRules)
    checked.faults.push({ file: QUALITY_RULES_FILE, id: '-', problem: 'is missing or unsound: restore it' });
  checked.faults.push(...checkEntries(checked.parts));
  return checked;
}

/** What is wrong with entries beyond their own fields: ids that are there twice, names, references. */
export function checkEntries(
  parts: CatalogueParts,
  isChecked: (file: string) => boolean = () => true,
): Fault[] {
  return [...checkIds(parts), ...checkNames(parts, isChecked), ...checkReferences(parts)].filter(({ file }) =>
    isChecked(file),
  );
}

function readFile(file: DataFile, { parts, faults }: CheckedCatalogue): void {
  const fault = (id: string, problem: string) => faults.push({ file: file.path, id, problem });
  let content: unknown;
  try {
    content = JSON.parse(file.text);
  } catch (error) {
    return void fault('-', `is no JSON: ${(error as Error).message}`);
  }
  if (file.path === QUALITY_RULES_FILE) {
    const result = qualityRulesSchema.safeParse(content);
    if (result.success) parts.qualityRules = result.data;
    else fault('-', describe(result.error));
    return;
  }
  const family = familyOfFile(file.path);
  if (!family) return void fault('-', 'lies in no known family: move it into one of the folders of GUIDE.md');
  if (!Array.isArray(content)) return void fault('-', 'must hold a list of entries: wrap them in [ ]');
  for (const [place, item] of content.entries()) {
    const result = FAMILIES[family].schema.safeParse(item);
    // The family of the path decides the schema, so the entry belongs to that family's list.
    if (result.success) (parts[family] as Located<unknown>[]).push({ file: file.path, entry: result.data });
    else fault(String(item?.id ?? `entry ${place + 1}`), describe(result.error));
  }
}

const describe = (error: z.ZodError) =>
  error.issues.map((issue) => `${issue.path.join('.') || 'entry'}: ${issue.message}`).join('; ');

/** Every entry of every family with its file. */
export function everyEntry(
  parts: CatalogueParts,
): (Located<{ id: string; name: string }> & { family: FamilyKey })[] {
  return FAMILY_KEYS.flatMap((family) => parts[family].map(({ file, entry }) => ({ file, entry, family })));
}

function checkIds(parts: CatalogueParts): Fault[] {
  const faults: Fault[] = [];
  const fileOf = new Map<string, string>();
  for (const { file, entry, family } of everyEntry(parts)) {
    const other = fileOf.get(entry.id);
    if (other)
      faults.push({ file, id: entry.id, problem: `is in ${other} too: give one of them another id` });
    fileOf.set(entry.id, file);
    if ((family === 'skills') !== entry.id.startsWith('skill-'))
      faults.push({
        file,
        id: entry.id,
        problem: 'ids of skills, and no others, begin with "skill-": rename it',
      });
  }
  return faults;
}

function checkNames(parts: CatalogueParts, isChecked: (file: string) => boolean): Fault[] {
  const faults: Fault[] = [];
  for (const { file, entry } of everyEntry(parts)) {
    if (!isChecked(file)) continue;
    const names = (entry as { names?: readonly Name[] }).names ?? [];
    for (const problem of names.flatMap(problemsOfName)) faults.push({ file, id: entry.id, problem });
  }
  return faults;
}

function problemsOfName(name: Name): string[] {
  const problems: string[] = [];
  const quoted = `name "${name.text}"`;
  if (tokenise(name.text).length === 0)
    problems.push(`${quoted} has no word that a text could hold: remove it`);
  if (name.class === 'needs-context' && !name.context?.length)
    problems.push(`${quoted} needs context and lists none: add the beginnings of words that must stand near`);
  if (name.class !== 'needs-context' && name.context)
    problems.push(`${quoted} lists context that its class ${name.class} never reads: remove one of the two`);
  if (name.context?.some((word) => word !== word.toLowerCase() || /\s/.test(word)))
    problems.push(`${quoted} has a context that is not one lower-case word: split it or write it small`);
  return problems;
}
