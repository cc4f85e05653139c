import { describe, expect, it } from 'vitest';
import { aFile, planFor, STAFF } from './read-roster-files.ts';

const LINKEDIN = 'Name,Url,Authority,Started On,Finished On,License Number\r\n';

/** The holdings of Ada after these files were taken in as hers. */
async function adasHoldings(...files: Parameters<typeof planFor>[0]) {
  const { people, problems } = await planFor(files, { current: STAFF, options: { person: 'P1' } });
  expect(problems).toEqual([]);
  return people.find(({ id }) => id === 'P1')?.holdings;
}

describe('LinkedIn’s Certifications.csv', () => {
  it.each([
    [
      'AZ-104,https://x.example/1,Microsoft,Mar 2021,,ABC123',
      {
        credential: 'AZ-104',
        issuer: 'Microsoft',
        issued: '2021-03-01',
        expires: null,
        number: 'ABC123',
        verifyUrl: 'https://x.example/1',
        source: 'linkedin',
      },
    ],
    ['PMP,,PMI,Jan 2023,Jan 2026,', { issued: '2023-01-01', expires: '2026-01-31', number: null }],
    ['PMP,,PMI,2023-02,2024-02,', { issued: '2023-02-01', expires: '2024-02-29' }],
    ['PMP,,PMI,2023,2024,', { issued: '2023-01-01', expires: '2024-12-31' }],
    ['PMP,javascript:alert(1),PMI,,,', { verifyUrl: null, issued: null }],
  ])('%s', async (row, expected) => {
    expect(await adasHoldings(aFile('Certifications.csv', `\uFEFF${LINKEDIN}${row}\r\n`))).toMatchObject([
      expected,
    ]);
  });

  it('names the row and column of a month that is none', async () => {
    const { problems } = await planFor([aFile('Certifications.csv', `${LINKEDIN}PMP,,PMI,Soon,,\r\n`)]);
    expect(problems).toMatchObject([{ line: 2, column: 'Started On', value: 'Soon' }]);
  });

  it('belongs to nobody until somebody says whose it is, and that is asked by the file’s own bytes', async () => {
    const file = aFile('Certifications.csv', `${LINKEDIN}PMP,,PMI,,,\r\n`);
    const { unsureOwners, changed } = await planFor([file], { current: STAFF });
    expect([changed, unsureOwners]).toMatchObject([
      [],
      [{ file: 'Certifications.csv', credentials: ['PMP'], offers: [] }],
    ]);
    const owners = new Map([[unsureOwners[0]?.key ?? '', 'P2']]);
    const decided = await planFor([file], { current: STAFF, decisions: { owners } });
    expect(decided.changed.map(({ id }) => id)).toEqual(['P2']);
    const other = aFile('Certifications.csv', `${LINKEDIN}CISSP,,ISC2,,,\r\n`);
    expect((await planFor([other], { current: STAFF, decisions: { owners } })).changed).toEqual([]);
  });

  it('of a whole export is of the person whose profile lies beside it', async () => {
    const { changed } = await planFor(
      [
        aFile('export.zip/Certifications.csv', `${LINKEDIN}PMP,,PMI,,,\r\n`),
        aFile('export.zip/Profile.csv', 'First Name,Last Name,Headline\nBo,Diaz,Engineer\n'),
        aFile('export.zip/Skills.csv', 'Name\nPython\n'),
      ],
      { current: STAFF },
    );
    expect(changed).toMatchObject([{ id: 'P2', changes: [{ field: 'holdings: PMP' }] }]);
  });
});

const credlyBadge = (parts: object) => ({
  id: '00000000-0000-4000-8000-000000000001',
  state: 'accepted',
  issued_at_date: '2025-04-25',
  expires_at_date: '2028-04-25',
  badge_template: { name: 'CKA', type_category: 'Certification' },
  issuer: {
    summary: 'issued by The Linux Foundation',
    entities: [{ entity: { name: 'The Linux Foundation' } }],
  },
  ...parts,
});

describe('Credly', () => {
  it('public badges hold what the profile shows', async () => {
    const file = aFile('badges.json', { data: [credlyBadge({})], metadata: { total_pages: 1 } });
    expect(await adasHoldings(file)).toMatchObject([
      {
        credential: 'CKA',
        badgeId: '00000000-0000-4000-8000-000000000001',
        issued: '2025-04-25',
        expires: '2028-04-25',
        issuer: 'The Linux Foundation',
        verifyUrl: 'https://www.credly.com/badges/00000000-0000-4000-8000-000000000001/public_url',
        source: 'credly',
        check: { state: 'not-checkable' },
      },
    ]);
  });

  it('issued badges find their person by address', async () => {
    const { changed } = await planFor(
      [aFile('issued.json', { data: [credlyBadge({ recipient_email: 'ADA@example.com ' })] })],
      { current: STAFF },
    );
    expect(changed.map(({ id }) => id)).toEqual(['P1']);
  });

  it('a badge that was refused is left out, one that was revoked is told and takes the holding away', async () => {
    const held = await planFor(
      [aFile('a.json', { data: [credlyBadge({ recipient_email: 'ada@example.com' })] })],
      { current: STAFF },
    );
    const now = [
      credlyBadge({ recipient_email: 'ada@example.com', state: 'revoked' }),
      credlyBadge({ id: '2', state: 'rejected' }),
    ];
    const { badges, changed } = await planFor([aFile('a.json', { data: now })], { current: held.people });
    expect(badges).toMatchObject([{ check: { state: 'revoked' }, person: 'P1', taken: false }]);
    expect(changed).toMatchObject([{ id: 'P1', changes: [{ field: 'holdings: CKA', after: null }] }]);
  });

  it.each([
    [
      'an export with the words of the API',
      'Badge Id,Recipient Email,Badge Template Name,Issued At,Expires At,State,Public Url\nX1,ada@example.com,CKA,2025-04-25,2028-04-25,accepted,https://www.credly.com/badges/X1\n',
    ],
    [
      'other words and order',
      'State,Badge Name,Issue Date,Expiration Date,Email,Badge Url,Badge UUID\naccepted,CKA,2025-04-25,2028-04-25,ada@example.com,https://www.credly.com/badges/X1,X1\n',
    ],
  ])('%s', async (_what, text) => {
    const { people } = await planFor([aFile('export.csv', text)], { current: STAFF });
    expect(people[0]?.holdings).toMatchObject([
      {
        credential: 'CKA',
        badgeId: 'X1',
        issued: '2025-04-25',
        expires: '2028-04-25',
        verifyUrl: 'https://www.credly.com/badges/X1',
      },
    ]);
  });

  it('names the row and column of a day that is none', async () => {
    const text = 'Badge Name,Recipient Email,Issued At,State\nCKA,ada@example.com,soon,accepted\n';
    expect((await planFor([aFile('export.csv', text)])).problems).toMatchObject([
      { line: 2, column: 'Issued At', value: 'soon' },
    ]);
  });
});

describe('Accredible', () => {
  it('a credential finds its person by address', async () => {
    const credential = {
      id: '10000005',
      name: 'CISSP',
      issued_on: '2024-08-14',
      expired_on: '2027-08-14',
      url: 'https://www.credential.net/10000005',
      recipient: { name: 'A. L.', email: 'ada@example.com' },
      issuer: { name: 'ISC2' },
    };
    const { people } = await planFor([aFile('one.json', { credential })], { current: STAFF });
    expect(people[0]?.holdings).toMatchObject([
      { credential: 'CISSP', badgeId: '10000005', expires: '2027-08-14', source: 'accredible' },
    ]);
  });
});

describe('a JSON Résumé', () => {
  const resume = {
    basics: {
      name: 'Cy Young',
      email: 'cy@example.com',
      label: 'Engineer',
      location: { city: 'Riga', countryCode: 'LV' },
    },
    certificates: [{ name: 'CKA', date: '2024-05', issuer: 'CNCF', url: 'javascript:1' }],
    skills: [{ name: 'Backend', level: 'Master', keywords: ['Python'] }],
    education: [{ studyType: 'Bachelor', area: 'Mathematics', endDate: '2014-01-01' }],
    work: [{ name: 'Acme', position: 'Lead', startDate: '2020-01' }],
    projects: [{ name: 'Portal', entity: 'City of Riga', keywords: ['Kafka'], roles: ['Lead'] }],
    languages: [{ language: 'Latvian', fluency: 'native' }],
  };

  it('brings in somebody who is not on the roster', async () => {
    const { added } = await planFor([aFile('cv.json', resume)], { current: STAFF });
    expect(added).toMatchObject([
      {
        id: 'cy@example.com',
        name: 'Cy Young',
        title: 'Engineer',
        location: 'Riga, LV',
        holdings: [
          { credential: 'CKA', issued: '2024-05-01', expires: null, verifyUrl: null, source: 'json-resume' },
        ],
        skills: [
          { name: 'Backend', level: 'expert' },
          { name: 'Python', level: 'expert' },
        ],
        education: [{ degree: 'Bachelor', field: 'Mathematics', year: 2014 }],
        roles: [{ name: 'Lead' }],
        projects: [
          { client: 'Acme', role: 'Lead', start: '2020-01' },
          { client: 'City of Riga', skills: ['Kafka'] },
        ],
        languages: ['Latvian (native)'],
      },
    ]);
  });

  it('adds to the lists of somebody who is, and fills only what is empty', async () => {
    const [ada] = STAFF;
    const own = { ...resume, basics: { ...resume.basics, name: 'A. Lovelace', email: 'ada@example.com' } };
    const current = ada ? [{ ...ada, title: 'Director', languages: ['English'] }] : [];
    const { people } = await planFor([aFile('cv.json', own)], { current });
    expect(people).toMatchObject([
      {
        id: 'P1',
        name: 'Ada Lovelace',
        title: 'Director',
        location: 'Riga, LV',
        languages: ['English', 'Latvian (native)'],
      },
    ]);
  });

  it('of a name that somebody has with another address asks whether it is the same person', async () => {
    const file = aFile('cv.json', { ...resume, basics: { name: 'Ada Lovelace', email: 'ada@home.example' } });
    const { added, unsureOwners } = await planFor([file], { current: STAFF });
    expect([added, unsureOwners]).toMatchObject([[], [{ label: 'Ada Lovelace', offers: [{ id: 'P1' }] }]]);
    const decide = async (answer: string | null) => {
      const owners = new Map([[unsureOwners[0]?.key ?? '', answer]]);
      const plan = await planFor([file], { current: STAFF, decisions: { owners } });
      return [plan.added.length, plan.changed.map(({ id }) => id)];
    };
    expect([await decide('P1'), await decide(null)]).toEqual([
      [0, ['P1']],
      [1, []],
    ]);
  });

  it.each([
    ['a date that is none', [{ name: 'CKA', date: 'soon' }], 'certificates[0].date'],
    ['no name', [{ date: '2024' }], 'certificates[0].name'],
  ])('names the certificate with %s', async (_what, certificates, column) => {
    const { problems } = await planFor([aFile('cv.json', { ...resume, certificates })]);
    expect(problems).toMatchObject([{ column }]);
  });
});
