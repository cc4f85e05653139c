import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/index.ts';
import { readRoster } from '../../src/roster/index.ts';

const catalogue = loadCatalogue();
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, holdings?: string) =>
  readRoster(
    { name: 'staff.csv', bytes: bytes(text) },
    {
      catalogue,
      ...(holdings === undefined ? {} : { holdings: { name: 'held.csv', bytes: bytes(holdings) } }),
    },
  );

/** The only person of a file of one row. */
function onlyPerson(text: string) {
  const result = read(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.people[0];
}

function problemsOf(text: string, holdings?: string) {
  const result = read(text, holdings);
  return result.ok
    ? []
    : result.problems.map(({ line, column, value, message }) => ({ line, column, value, message }));
}

describe('a roster without a column of ids', () => {
  it.each([
    ['name,email\nAna Ruiz,Ana@Example.com\n', 'ana@example.com'],
    ['name,title\nAna Ruiz,Engineer\n', 'ana-ruiz'],
    ['name,skills\nJosé Núñez-Ode,Python\n', 'jose-nunez-ode'],
    ['name,email,title\nAna Ruiz,,Engineer\n', 'ana-ruiz'],
  ])('%j', (text, id) => {
    expect(onlyPerson(text)?.id).toBe(id);
  });

  it('two people of one name are told to have ids', () => {
    expect(problemsOf('name,title\nAna Ruiz,Engineer\nAna Ruiz,Analyst\n')).toMatchObject([
      { line: 3, column: 'id', message: expect.stringContaining('in a column "id"') },
    ]);
  });
});

describe('a cell of the CSV roster', () => {
  const cell = (column: string, words: string) => onlyPerson(`id;name;${column}\nP1;Ada;"${words}"\n`);

  it.each([
    [
      'PMP | 1234567 | issued 2022-05-01 | expires 2028-05-01',
      { credential: 'PMP', number: '1234567', issued: '2022-05-01', expires: '2028-05-01', status: 'held' },
    ],
    ['CISSP | in progress', { credential: 'CISSP', status: 'in-progress' }],
    ['CISSP | training only', { credential: 'CISSP', status: 'training-only' }],
    ['CISSP | valid until 1 May 2028', { expires: '2028-05-01', number: null }],
    ['CISSP | id 998877 | expires 31.12.2027', { number: '998877', expires: '2027-12-31' }],
    ['CISSP | https://verify.example/7', { verifyUrl: 'https://verify.example/7', number: null }],
    ['CISSP | verified 2026-11-02 by J. Smith', { verifiedOn: '2026-11-02', verifiedBy: 'J. Smith' }],
    ['CISSP | verified by HR on 2026-11-02', { verifiedOn: '2026-11-02', verifiedBy: 'HR' }],
    ['CISSP | no expiry', { expires: null, number: null }],
  ])('certifications: %s', (words, expected) => {
    expect(cell('certifications', words)?.holdings).toMatchObject([expected]);
  });

  it.each([
    ['Python (expert, 8 years)', { name: 'Python', level: 'expert', years: 8 }],
    ['vector databases (2 years)', { name: 'vector databases', level: null, years: 2 }],
    ['Go (1.5 yrs, last used 2024)', { name: 'Go', years: 1.5, lastUsed: '2024' }],
    ['SQL (T-SQL)', { name: 'SQL (T-SQL)', level: null, years: null }],
    ['Rust | working | 3 years', { name: 'Rust', level: 'working', years: 3 }],
    ['LangChain', { name: 'LangChain', level: null, years: null, lastUsed: null }],
  ])('skills: %s', (words, expected) => {
    expect(cell('skills', words)?.skills).toMatchObject([expected]);
  });

  it.each([
    ['Bachelor, Computer Science, 2014', { degree: 'Bachelor', field: 'Computer Science', year: 2014 }],
    ['MBA', { degree: 'MBA', field: null, year: null }],
    ['Master, Art, Design and Media', { degree: 'Master', field: 'Art, Design and Media', year: null }],
  ])('education: %s', (words, expected) => {
    expect(cell('education', words)?.education).toEqual([expected]);
  });

  it.each([
    ['Secret | expires 2029-01-31', { name: 'Secret', granted: null, expires: '2029-01-31' }],
    ['Secret | granted 2024-01-31', { name: 'Secret', granted: '2024-01-31', expires: null }],
  ])('clearances: %s', (words, expected) => {
    expect(cell('clearances', words)?.clearances).toEqual([expected]);
  });

  it.each([
    [
      'Acme Bank | domain banking | role Lead | 2024-01 to 2025-06 | skills Python, Kafka',
      {
        client: 'Acme Bank',
        domain: 'banking',
        role: 'Lead',
        start: '2024-01',
        end: '2025-06',
        skills: ['Python', 'Kafka'],
      },
    ],
    ['Acme Bank | since 2024-01', { client: 'Acme Bank', start: '2024-01', end: null }],
  ])('projects: %s', (words, expected) => {
    expect(cell('projects', words)?.projects).toMatchObject([expected]);
  });

  it.each([
    [
      'Portal | 2026-12-01 to 2027-03-31 | 50%',
      { what: 'Portal', from: '2026-12-01', to: '2027-03-31', percent: 50 },
    ],
    ['2026-12-01 to 2027-03-31', { from: '2026-12-01', to: '2027-03-31', percent: 100 }],
  ])('commitments: %s', (words, expected) => {
    expect(cell('commitments', words)?.commitments).toEqual([expected]);
  });

  it('right_to_work: EU; UK', () => {
    expect(cell('right_to_work', 'EU; UK')?.rightToWork).toEqual(['EU', 'UK']);
  });

  it.each([
    ['95', 95],
    ['$1,250.50', 1250.5],
    ['95,50', 95.5],
    ['80 USD', 80],
    ['', null],
  ])('cost_usd_per_hour: "%s"', (words, expected) => {
    expect(cell('cost_usd_per_hour', words)?.costUsdPerHour).toBe(expected);
  });

  it.each([
    ['2027-02-01', '2027-02-01'],
    ['2027/2/1', '2027-02-01'],
    ['31/12/2026', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['5/5/2027', '2027-05-05'],
    ['01.02.2027', '2027-02-01'],
    ['1-Feb-27', '2027-02-01'],
    ['February 1, 2027', '2027-02-01'],
  ])('available_from: %s', (words, expected) => {
    expect(cell('available_from', words)?.availableFrom).toBe(expected);
  });

  it('splits entries at semicolons', () => {
    expect(cell('certifications', 'PMP | 1; CISSP | 2;')?.holdings).toHaveLength(2);
    expect(cell('languages', 'English; Welsh')?.languages).toEqual(['English', 'Welsh']);
    expect(cell('roles', 'Project Manager (6 years); Scrum Master')?.roles).toEqual([
      { name: 'Project Manager', years: 6 },
      { name: 'Scrum Master', years: null },
    ]);
  });
});

describe('a CSV roster', () => {
  it.each([
    ['commas', 'id,name,title\nP1,Ada,Engineer\n'],
    ['semicolons', 'id;name;title\nP1;Ada;Engineer\n'],
    ['tabs', 'id\tname\ttitle\nP1\tAda\tEngineer\n'],
    ['a byte-order mark', '\uFEFFid,name,title\nP1,Ada,Engineer\n'],
    ['another order of columns', 'title,name,id\nEngineer,Ada,P1\n'],
    ['Windows line ends', 'id,name,title\r\nP1,Ada,Engineer\r\n'],
    ['blank lines', '\nid,name,title\n\nP1,Ada,Engineer\n\n'],
    ['capitals', 'ID,Name,TITLE\nP1,Ada,Engineer\n'],
  ])('is read with %s', (_what, text) => {
    expect(onlyPerson(text)).toMatchObject({ id: 'P1', name: 'Ada', title: 'Engineer' });
  });

  it.each(['cost_usd_per_hour', 'Cost USD per hour', 'COST-USD-PER-HOUR', 'costUsdPerHour'])(
    'knows the column %s',
    (column) => {
      expect(onlyPerson(`id,name,${column}\nP1,Ada,95\n`)?.costUsdPerHour).toBe(95);
    },
  );

  it('is read in the UTF-16 that Excel calls Unicode text', () => {
    const text = '\uFEFFid\tname\nP1\tRenée\n';
    const utf16 = new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer);
    const result = readRoster({ name: 'staff.txt', bytes: utf16 }, { catalogue });
    expect(result.ok && result.people).toMatchObject([{ id: 'P1', name: 'Renée' }]);
  });

  it('settles the order of day and month by its other dates', () => {
    const result = read('id,name,available_from\nP1,Ada,01/02/2027\nP2,Bo,31/12/2026\n');
    expect(result.ok && result.people.map(({ availableFrom }) => availableFrom)).toEqual([
      '2027-02-01',
      '2026-12-31',
    ]);
  });

  it('keeps unknown columns and reports them', () => {
    const result = read('id,name,shoe size\nP1,Ada,38\nP2,Bo,\n');
    expect(result.ok && result.notes.unknownColumns).toEqual([{ column: 'shoe size', values: { P1: '38' } }]);
  });

  it('lists credentials that it is not sure of, with offers, and guesses nothing', () => {
    const result = read('id,name,certifications\nP1,Ada,Certified Kubernets Administrator\n');
    if (!result.ok) throw new Error('not read');
    expect(result.people[0]?.holdings[0]?.credential).toBe('Certified Kubernets Administrator');
    expect(result.notes.unsure).toMatchObject([
      { person: 'P1', written: 'Certified Kubernets Administrator' },
    ]);
    expect(result.notes.unsure[0]?.offers.map(({ id }) => id)).toContain('cncf-cka');
  });

  it.each([
    ['CISSP certification', 'isc2-cissp'],
    ['Certified Information Systems Security Professional (CISSP)', 'isc2-cissp'],
  ])('reads "%s" as %s and says so', (written, id) => {
    const result = read(`id,name,certifications\nP1,Ada,${written}\n`);
    expect(result.ok && result.notes.readAs).toEqual([{ person: 'P1', written, id }]);
    expect(result.ok && result.people[0]?.holdings[0]?.credential).toBe(id);
  });
});

describe('what cannot be read', () => {
  it.each([
    [
      'a number in words',
      'id,name,cost_usd_per_hour\nP1,Ada,ninety\n',
      { line: 2, column: 'cost_usd_per_hour', value: 'ninety' },
    ],
    [
      'a number below 0',
      'id,name,cost_usd_per_hour\nP1,Ada,-5\n',
      { line: 2, column: 'cost_usd_per_hour', value: '-5' },
    ],
    [
      'a date with two readings',
      'id,name,available_from\nP1,Ada,01/02/2027\n',
      { line: 2, column: 'available_from', value: '01/02/2027' },
    ],
    [
      'a day that is not in the calendar',
      'id,name,available_from\nP1,Ada,2027-02-30\n',
      { line: 2, column: 'available_from', value: '2027-02-30' },
    ],
    [
      'a bare date among certification details',
      'id,name,certifications\nP1,Ada,CISSP | 2027-02-01\n',
      { line: 2, column: 'certifications', value: '2027-02-01' },
    ],
    [
      'an expiry in words',
      'id,name,Certifications\nP1,Ada,CISSP | expires soon\n',
      { line: 2, column: 'Certifications', value: 'soon' },
    ],
    [
      'a clearance detail',
      'id,name,clearances\nP1,Ada,Secret | blue\n',
      { line: 2, column: 'clearances', value: 'blue' },
    ],
    [
      'a project detail',
      'id,name,projects\nP1,Ada,Acme | blue\n',
      { line: 2, column: 'projects', value: 'blue' },
    ],
    [
      'a commitment without a time',
      'id,name,commitments\nP1,Ada,Acme | 50%\n',
      { line: 2, column: 'commitments' },
    ],
    ['a person without a name', 'id,name\nP1,\n', { line: 2, column: 'name', value: '' }],
    ['a person without an id', 'id,name\n,Ada\n', { line: 2, column: 'id', value: '' }],
    ['an id that is there twice', 'id,name\nP1,Ada\nP2,Bo\nP1,Cy\n', { line: 4, column: 'id', value: 'P1' }],
    [
      'more cells than columns',
      'id,name\nP1,Ada,Engineer\n',
      { line: 2, column: 'column 3', value: 'Engineer' },
    ],
    ['no column of names', 'id,title\nP1,Engineer\n', { line: 1, column: 'name' }],
    ['a column that is there twice', 'id,name,ID\nP1,Ada,P2\n', { line: 1, column: 'ID' }],
    ['nothing at all', '', { line: 1, column: '' }],
    ['an open quote', 'id,name\nP1,"Ada\nP2,Bo\n', { column: '' }],
  ])('%s is named with line and column', (_what, text, problem) => {
    expect(problemsOf(text)).toMatchObject([problem]);
  });

  it('counts the lines of rows that run over several', () => {
    expect(
      problemsOf('id,name,title,cost_usd_per_hour\nP1,Ada,"Head\nof\nData",90\nP2,Bo,,much\n'),
    ).toMatchObject([{ line: 5, column: 'cost_usd_per_hour' }]);
  });

  it('is listed to the last problem, and nobody is loaded', () => {
    const text = 'id,name,cost_usd_per_hour,available_from\nP1,Ada,x,soon\nP2,Bo,90,2027-01-01\nP3,,y,\n';
    expect(problemsOf(text).map(({ line, column }) => `${line} ${column}`)).toEqual([
      '2 cost_usd_per_hour',
      '2 available_from',
      '4 cost_usd_per_hour',
      '4 name',
    ]);
  });

  it('is a workbook, which is told to be saved as CSV', () => {
    const result = readRoster({ name: 'staff.xlsx', bytes: bytes('PK\u0003\u0004…') }, { catalogue });
    expect(result).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('CSV UTF-8') }],
    });
  });

  it('is a file in another encoding, with the line where it shows', () => {
    const latin = new Uint8Array([...bytes('id,name\nP1,Ada\nP2,Ren'), 0xe9, ...bytes('\n')]);
    const result = readRoster({ name: 'staff.csv', bytes: latin }, { catalogue });
    expect(result).toMatchObject({
      ok: false,
      problems: [{ line: 3, message: expect.stringContaining('UTF-8') }],
    });
  });
});

describe('a file of holdings', () => {
  const staff = 'id,name,certifications\nP1,Ada,PMP | 1\nP2,Bo,\n';
  const heading = 'person_id,credential,number,issued,expires,verify_url,status\n';

  it('is merged: new ones are added, the same one is replaced', () => {
    const result = read(
      staff,
      `${heading}P1,PMP,1,2022-01-01,2028-01-01,,\nP2,CISSP,9,,,https://verify.example/9,in progress\n`,
    );
    expect(result.ok && result.people.map(({ holdings }) => holdings)).toMatchObject([
      [
        {
          credential: 'PMP',
          number: '1',
          issued: '2022-01-01',
          expires: '2028-01-01',
          verifyUrl: null,
          status: 'held',
        },
      ],
      [
        {
          credential: 'CISSP',
          number: '9',
          issued: null,
          expires: null,
          verifyUrl: 'https://verify.example/9',
          status: 'in-progress',
        },
      ],
    ]);
  });

  it.each([
    ['of nobody', 'P9,PMP,,,,,\n', { line: 2, column: 'person_id', value: 'P9' }],
    ['of no credential', 'P1,,,,,,\n', { line: 2, column: 'credential' }],
    ['with an unknown status', 'P1,PMP,,,,,lost\n', { line: 2, column: 'status', value: 'lost' }],
    ['with a broken date', 'P1,PMP,,,13/13/2027,,\n', { line: 2, column: 'expires', value: '13/13/2027' }],
  ])('a holding %s is named with file, line and column', (_what, row, problem) => {
    expect(problemsOf(staff, heading + row)).toMatchObject([
      { ...problem, message: expect.stringContaining('held.csv') },
    ]);
  });
});
