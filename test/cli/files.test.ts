import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validator } from '../contract/validator.ts';
import { builtCommand } from '../support/built-command.ts';
import { makeZip } from '../support/zip.ts';

const RFP = `# Request for proposal

## Key personnel: Project Manager

The Project Manager must hold a current Project Management Professional (PMP) certification.
`;
const ROSTER =
  'id,name,title,certifications\nP1,Ada Byron,Project Manager,PMP | 1234567 | expires 2028-05-01\n';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-cli-'));
  await writeFile(join(folder, 'rfp.md'), RFP);
  await writeFile(join(folder, 'staff.csv'), ROSTER);
  await writeFile(join(folder, 'broken.csv'), 'id,name,cost_usd_per_hour\nP1,Ada,many\nP2,,90\n');
  await writeFile(join(folder, 'empty.pdf'), '');
  await mkdir(join(folder, 'bid', '.git'), { recursive: true });
  await writeFile(join(folder, 'bid', '.git', 'config'), 'x');
  const parts = [
    { name: 'annex/rfp.md', content: RFP },
    { name: 'secret.pdf', content: 'x', flags: 1 },
  ];
  await writeFile(join(folder, 'bid', 'package.zip'), makeZip(parts));
});
afterAll(() => rm(folder, { recursive: true }));

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** `muster …` as a process of its own, in the folder of the test files. */
function muster(...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [builtCommand(), ...args], { cwd: folder }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

describe('muster extract', () => {
  it('prints the contract’s JSON and nothing else', async () => {
    const { code, stdout } = await muster('extract', 'rfp.md', '--json');
    const printed = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(validator('extraction')(printed)).toEqual([]);
    expect(
      printed.requirements.flatMap(({ anyOf }: { anyOf: { id: string }[] }) => anyOf.map(({ id }) => id)),
    ).toContain('pmi-pmp');
  });

  it('says which document could not be read, and still prints the others', async () => {
    const { code, stdout, stderr } = await muster('extract', 'rfp.md', 'empty.pdf', 'nowhere.pdf', '--json');
    expect(code).toBe(3);
    expect(stderr).toMatch(/empty\.pdf could not be read: .+/);
    expect(stderr).toMatch(/nowhere\.pdf could not be opened: there is no such file/);
    expect(JSON.parse(stdout).documents).toMatchObject([{ name: 'rfp.md' }]);
  });

  it('reads what is in a folder and in a package, and says what of it could not be read', async () => {
    const { code, stdout, stderr } = await muster('extract', 'bid', '--json');
    expect(JSON.parse(stdout).documents).toMatchObject([{ name: 'bid/package.zip/annex/rfp.md' }]);
    expect(JSON.parse(stdout).requirements.length).toBeGreaterThan(0);
    expect([
      code,
      stderr.match(/bid\/package\.zip\/secret\.pdf could not be read: .*password/g)?.length,
    ]).toEqual([3, 1]);
  });

  it('without a file is wrong usage', async () => {
    expect(await muster('extract')).toMatchObject({ code: 2, stderr: expect.stringContaining('file') });
  });
});

describe('muster match', () => {
  const match = (...args: string[]) => muster('match', 'rfp.md', '--today', '2026-11-20', ...args);

  it('prints the contract’s JSON and nothing else, twice the same', async () => {
    const args = ['--roster', 'staff.csv', '--kickoff', '2027-01-11', '--json'];
    const [first, second] = await Promise.all([match(...args), match(...args)]);
    expect(first.code).toBe(0);
    expect(validator('match')(JSON.parse(first.stdout))).toEqual([]);
    expect(JSON.parse(first.stdout).team).toMatchObject({ status: 'optimal', members: [{ person: 'P1' }] });
    expect(second.stdout).toBe(first.stdout);
  });

  it('prints text with words, people, team and plan', async () => {
    const { stdout } = await match('--roster', 'staff.csv', '--kickoff', '2027-01-11');
    expect(stdout).toContain('must hold a current Project Management Professional');
    expect(stdout).toContain('Ada Byron');
  });

  it('writes the files that it is asked for', async () => {
    const files = ['--xlsx', 'bid.xlsx', '--docx', 'bid.docx', '--ics', 'bid.ics', '--csv', 'bid.csv'];
    const { code } = await match('--roster', 'staff.csv', '--kickoff', '2027-01-11', ...files);
    expect(code).toBe(0);
    const begins = (name: string) =>
      readFile(join(folder, name)).then((bytes) => bytes.subarray(0, 15).toString());
    expect((await begins('bid.xlsx')).slice(0, 2)).toBe('PK');
    expect((await begins('bid.docx')).slice(0, 2)).toBe('PK');
    expect(await begins('bid.ics')).toBe('BEGIN:VCALENDAR');
    expect(await readFile(join(folder, 'bid.csv'), 'utf8')).toContain('1 of 1: Ada Byron');
  });

  it('names the path that it cannot write to', async () => {
    const args = ['--roster', 'staff.csv', '--kickoff', '2027-01-11', '--xlsx', 'nowhere/bid.xlsx'];
    const { code, stderr } = await match(...args);
    expect(code).toBe(2);
    expect(stderr).toContain('nowhere/bid.xlsx could not be written: there is no such folder');
  });

  it('names row and column of a roster that cannot be read', async () => {
    const { code, stdout, stderr } = await match('--roster', 'broken.csv', '--kickoff', '2027-01-11');
    expect(code).toBe(4);
    expect(stdout).toBe('');
    expect(stderr).toContain('line 2, column cost_usd_per_hour');
    expect(stderr).toContain('line 3, column name');
  });

  it.each([
    ['a roster that is not there', ['--roster', 'nobody.csv', '--kickoff', '2027-01-11'], 4, 'no such file'],
    ['no roster', ['--kickoff', '2027-01-11'], 2, '--roster'],
    ['no kickoff', ['--roster', 'staff.csv'], 2, '--kickoff'],
    ['a kickoff that is no day', ['--roster', 'staff.csv', '--kickoff', '2027-02-30'], 2, '2027-01-31'],
    [
      'hours in words',
      ['--roster', 'staff.csv', '--kickoff', '2027-01-11', '--hours-per-week', 'few'],
      2,
      'number',
    ],
    ['an unknown option', ['--roster', 'staff.csv', '--kickoff', '2027-01-11', '--fast'], 2, '--fast'],
  ])('%s ends with the contract’s exit code', async (_what, args, code, words) => {
    expect(await match(...args)).toMatchObject({ code, stderr: expect.stringContaining(words) });
  });
});

describe('muster catalogue', () => {
  it('counts what it knows, finds by words and shows by id', async () => {
    const [size, found, shown] = await Promise.all([
      muster('catalogue'),
      muster('catalogue', 'search', 'project', 'management', 'professional'),
      muster('catalogue', 'show', 'pmi-pmp'),
    ]);
    expect(size.stdout).toMatch(/credentials\s+\d{3}/);
    expect(found.stdout).toContain('pmi-pmp');
    expect(JSON.parse(shown.stdout)).toMatchObject({ id: 'pmi-pmp', kind: 'credential' });
  });

  it('an id that is not there is wrong usage', async () => {
    expect(await muster('catalogue', 'show', 'nothing-of-the-kind')).toMatchObject({ code: 2 });
  });
});
