import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cells, outcome, outline, read } from './read-cells.ts';

const MATRIX = `Compliance matrix,,
RFP No:,12-34,
,,
Ref,Requirement,M/D
1.1,"The manager holds a PMP.
Evidence is attached.",M
2. Key personnel,,
2.1,"Secret, or ""Top Secret""",D
`;

describe('A CSV file', () => {
  it('has titles, a header that its cells carry, and names between its rows', async () => {
    expect(await outline('matrix.csv', MATRIX)).toEqual([
      'p Compliance matrix',
      'p RFP No: 12-34',
      'C0,0 Ref',
      'C0,1 Requirement',
      'C0,2 M/D',
      'c1,0 1.1',
      'c1,1 The manager holds a PMP.\nEvidence is attached.',
      'c1,2 M',
      'h1 2. Key personnel',
      'c2,0 2.1',
      'c2,1 Secret, or "Top Secret"',
      'c2,2 D',
    ]);
    expect((await cells('matrix.csv', MATRIX)).slice(-3)).toEqual([
      'Ref / null: 2.1',
      'Requirement / 2.1: Secret, or "Top Secret"',
      'M/D / 2.1: D',
    ]);
  });

  it.each([
    ['commas', 'Role,Certification,Years\nManager,PMP,5\nAnalyst,CISSP,3\n'],
    ['semicolons', 'Role;Certification;Years\nManager;PMP;5\nAnalyst;CISSP;3\n'],
    ['tabs', 'Role\tCertification\tYears\nManager\tPMP\t5\nAnalyst\tCISSP\t3\n'],
    ['bars', 'Role|Certification|Years\nManager|PMP|5\nAnalyst|CISSP|3\n'],
  ])('is told by its lines of %s, whatever its name', async (_, content) => {
    expect((await read('export', content)).format).toBe('csv');
    expect((await cells('export', content)).slice(3, 6)).toEqual([
      'Role / null: Manager',
      'Certification / Manager: PMP',
      'Years / Manager: 5',
    ]);
  });

  it.each([
    ['prose', 'We ask for a PMP, as said.\nWe ask for a CISSP, too.\nThat is all, for now.\n'],
    ['an address', 'City of Springfield\n12 Main Street, Suite 4\nSpringfield, IL 62701\n'],
    ['a numbered list', '1.\tPMP certification\n2.\tSecret clearance\n3.\tFive years\n'],
    ['a table of Markdown', '| Role | Certification |\n| --- | --- |\n| Manager | PMP |\n'],
  ])('is not %s', async (_, content) => {
    expect((await read('notes.txt', content)).format).not.toBe('csv');
  });

  it('is read where its quotes do not close', async () => {
    expect(await cells('a.csv', 'Role,Name\nManager,"PMP\nAnalyst,CISSP\n')).toContain(
      'Name / Analyst: CISSP',
    );
  });

  it('in Windows-1252 is read', async () => {
    expect(await cells('a.csv', Buffer.from('Role,Name\nChef de projet,Ren\xe9\n', 'latin1'))).toContain(
      'Name / Chef de projet: René',
    );
  });

  it('keeps formulas as words', async () => {
    expect(await cells('a.csv', 'Role,Name\nManager,=1+1\n')).toContain('Name / Manager: =1+1');
  });

  it('ends at MAX_CELLS', async () => {
    const content = `Role,Name,Years\n${'Manager,PMP,5\n'.repeat(100)}`;
    expect(await outcome(content, { cells: 303 })).toBe('read');
    expect(await outcome(content, { cells: 302 })).toBe('limit-reached');
  });

  it('of any cells is read, and every cell that has letters is in it', async () => {
    const cell = fc.stringMatching(/^[A-Za-z0-9 ,";\n]{0,12}$/);
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 3, maxLength: 9 }), async (rows) => {
        const content = ['Role,Name,Years', ...rows.map((row) => row.map(quoted).join(','))].join('\n');
        const { text } = await read('a.csv', content);
        const letters = (words: string) => words.replace(/\s/g, '');
        for (const words of rows.flat()) expect(letters(text)).toContain(letters(words));
      }),
      { numRuns: 60 },
    );
  });
});
