import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { run } from '../../src/cli/main.ts';

let said: string;
let roster: string;
beforeEach(() => {
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((words) => {
    said += String(words);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  roster = join(mkdtempSync(join(inject('runFolder'), 'insight-')), 'roster.json');
  const holdings = [{ credential: 'PMP', expires: '2026-12-10' }, { credential: 'aws-cloud-practitioner' }];
  const people = [{ id: 'ann', name: 'Ann', holdings }];
  writeFileSync(roster, JSON.stringify({ schema: 'muster.roster/1', people }));
});
afterEach(() => vi.restoreAllMocks());

describe('muster insight', () => {
  it('says what lapses, what is lacking and who counts', async () => {
    expect(await run(['insight', roster, '--today', '2026-11-20'])).toBe(0);
    expect(said).toMatch(/Ann +.*Project Management Professional.*2026-12-10 \(20 days\)/);
    expect(said).toMatch(/Ann +0 certifications, 3 badges/);
    expect(said).toMatch(/Amazon Web Services +1 /);
  });

  it('prints JSON', async () => {
    expect(await run(['insight', roster, '--today', '2026-11-20', '--json'])).toBe(0);
    expect(JSON.parse(said).renewals).toMatchObject([{ credential: 'pmi-pmp', within: 30 }]);
  });

  it('without a roster that can be read ends with 4', async () => {
    expect(await run(['insight', `${roster}.none`])).toBe(4);
  });
});
