import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { madeFiles } from '../../fixtures/cases.ts';
import { packagePath } from '../../src/paths.ts';
import { truthSchema } from '../eval/truth.ts';

const documents = packagePath('fixtures', 'documents');

describe('fixtures', () => {
  it.each(madeFiles)('$path is what fixtures/make.ts makes', async ({ path, make }) => {
    const made = await make();
    const isSame = made.equals(readFileSync(packagePath(path)));
    expect(isSame, 'Run npm run fixtures and look at what changed.').toBe(true);
  });

  it.each(readdirSync(documents))('%s has a note, a source and its ground truth', (name) => {
    const inCase = (file: string) => packagePath('fixtures', 'documents', name, file);
    const truth = truthSchema.parse(JSON.parse(readFileSync(inCase('expected.json'), 'utf8')));
    expect(existsSync(inCase(truth.file)), `${truth.file} is missing.`).toBe(true);
    expect(existsSync(inCase('NOTE.md')), 'Say in NOTE.md what it is and what it is here to prove.').toBe(
      true,
    );
  });
});
