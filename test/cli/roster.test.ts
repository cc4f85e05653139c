import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { run } from '../../src/cli/main.ts';

let folder: string;
let said: string;
let warned: string;
beforeEach(() => {
  folder = mkdtempSync(join(inject('runFolder'), 'roster-'));
  said = '';
  warned = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((words) => {
    said += String(words);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((words) => {
    warned += String(words);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

const write = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const flat = (words: string) => words.replace(/\s+/g, ' ');

describe('muster roster', () => {
  it('check says what would change, and what is to be decided', async () => {
    const now = write('now.csv', 'id,name,title\nP1,Ada,Engineer\nP2,Bo,\n');
    const next = write(
      'next.csv',
      'id,name,title,certifications\nP1,Ada,Director,Certified Kubernets Administrator\nP3,Cy,,\n',
    );
    expect(await run(['roster', 'check', next, '--against', now])).toBe(0);
    expect(flat(said)).toContain('1 new, 1 changed, 1 leave, 0 the same');
    expect(flat(said)).toContain('title: Engineer → Director');
    expect(flat(said)).toMatch(/- P2 +Bo/);
    expect(flat(said)).toContain('"Certified Kubernets Administrator" of P1 is not in the catalogue');
  });

  it('check reads a folder', async () => {
    mkdirSync(join(folder, 'all', 'more'), { recursive: true });
    write('all/roster.csv', 'id,name\nP1,Ada\n');
    write('all/more/cv.json', JSON.stringify({ basics: { name: 'Cy Young' } }));
    write('all/.hidden', 'x');
    expect(await run(['roster', 'check', join(folder, 'all'), '--json'])).toBe(0);
    expect(JSON.parse(said).added.map(({ id }: { id: string }) => id)).toEqual(['P1', 'cy-young']);
  });

  it('check exits with 4 and names row and column', async () => {
    expect(await run(['roster', 'check', write('bad.csv', 'id,name,available_from\nP1,Ada,soon\n')])).toBe(4);
    expect(warned).toContain('line 2, column available_from');
    expect(await run(['roster', 'check', join(folder, 'none.csv')])).toBe(4);
  });

  it('check --trust names what is wrong with the file of keys', async () => {
    const trust = write('trust.json', '{"issuers": [{"name": "LF"}]}');
    expect(await run(['roster', 'check', write('a.csv', 'id,name\nP1,Ada\n'), '--trust', trust])).toBe(2);
    expect(warned).toContain('issuers[0] has no id');
  });

  it.each(['xlsx', 'csv'])('template writes %s once', async (format) => {
    const path = join(folder, `roster.${format}`);
    expect(await run(['roster', 'template', path])).toBe(0);
    const written = readFileSync(path);
    expect(await run(['roster', 'template', path])).toBe(2);
    expect(readFileSync(path)).toEqual(written);
    expect(await run(['roster', 'check', path])).toBe(0);
    expect(said).toContain('Ada Lovelace');
  });

  it('template knows two formats', async () => {
    expect(await run(['roster', 'template', join(folder, 'roster.ods')])).toBe(2);
  });
});
