import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCatalogue } from '../../src/catalogue/check-catalogue.ts';
import { hashOfFiles, readDataFiles } from '../../src/catalogue/data-files.ts';
import { CHECKED_DATA_FILE, checkedOrTrusted, trustedParts } from '../../src/catalogue/trust-data.ts';
import { packagePath } from '../../src/paths.ts';
import { tinyFiles } from './tiny-catalogue.ts';

const files = readDataFiles(packagePath('src/catalogue/data'));

describe('the shipped data', () => {
  const { parts, faults } = checkCatalogue(files);

  it('are sound, and their hash is recorded (after a change of the data: UPDATE_GOLDEN=1 npx vitest run test/catalogue/trust-data.test.ts)', () => {
    expect(faults).toEqual([]);
    const recorded = `{ "hash": "${hashOfFiles(files)}" }\n`;
    if (process.env.UPDATE_GOLDEN) writeFileSync(CHECKED_DATA_FILE, recorded);
    expect(readFileSync(CHECKED_DATA_FILE, 'utf8')).toBe(recorded);
  });

  it('read with trust are what the check makes of them', () => {
    expect(trustedParts(files)).toEqual(parts);
  });
});

describe('data that differ from what was recorded', () => {
  it('are checked', () => {
    const wrong = tinyFiles({ 'credentials/wrong.json': [{ id: 'Not An Id' }] });
    expect(checkedOrTrusted(wrong).faults.map(({ file }) => file)).toContain('credentials/wrong.json');
  });
});
