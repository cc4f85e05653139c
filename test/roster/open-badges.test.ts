import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { internationalText, pngWith } from './badge-pictures.ts';
import { aFile, planFor, STAFF } from './read-roster-files.ts';
import { aBadge, aSigner } from './sign-badges.ts';

const hashed = (identity: string, salt: string) =>
  `sha256$${createHash('sha256')
    .update(identity + salt)
    .digest('hex')}`;

const assertion = (parts: object = {}) => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://issuer.example/assertions/1',
  recipient: { type: 'email', hashed: true, salt: 'deadsea', identity: hashed('ada@example.com', 'deadsea') },
  issuedOn: '2025-01-31T23:59:59Z',
  expires: '2027-06-30T23:59:59Z',
  badge: { type: 'BadgeClass', name: 'CKA', issuer: { name: 'The Linux Foundation' } },
  verification: { type: 'hosted' },
  ...parts,
});

const heldBy = async (...files: Parameters<typeof planFor>[0]) => {
  const { people, problems } = await planFor(files, { current: STAFF });
  expect(problems).toEqual([]);
  return people[0]?.holdings ?? [];
};

describe('an Open Badges 2.0 assertion', () => {
  it('is held by whose address has its hash', async () => {
    expect(await heldBy(aFile('a.json', assertion()))).toMatchObject([
      {
        credential: 'CKA',
        badgeId: 'https://issuer.example/assertions/1',
        issued: '2025-01-31',
        expires: '2027-06-30',
        verifyUrl: 'https://issuer.example/assertions/1',
        issuer: 'The Linux Foundation',
        check: {
          state: 'not-checkable',
          why: expect.stringContaining('https://issuer.example/assertions/1'),
        },
      },
    ]);
  });

  it.each([
    ['an address in the clear', { type: 'email', hashed: false, identity: 'Ada@Example.com' }, 1],
    [
      'a hash of an address in small letters',
      { type: 'email', hashed: true, salt: 's', identity: hashed('ada@example.com', 's') },
      1,
    ],
    [
      'the hash of another salt',
      { type: 'email', hashed: true, salt: 'x', identity: hashed('ada@example.com', 's') },
      0,
    ],
    [
      'somebody else’s hash',
      { type: 'email', hashed: true, salt: 's', identity: hashed('eve@example.com', 's') },
      0,
    ],
  ])('with %s', async (_what, recipient, count) => {
    expect(await heldBy(aFile('a.json', assertion({ recipient })))).toHaveLength(count);
  });

  it('finds its badge class and issuer in files beside it', async () => {
    const badge = {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'BadgeClass',
      id: 'https://issuer.example/cka',
      name: 'CKA',
      issuer: 'https://issuer.example/me',
    };
    const issuer = { type: 'Issuer', id: 'https://issuer.example/me', name: 'The Linux Foundation' };
    expect(
      await heldBy(
        aFile('a.json', assertion({ badge: badge.id })),
        aFile('b.json', badge),
        aFile('i.json', issuer),
      ),
    ).toMatchObject([{ credential: 'CKA', issuer: 'The Linux Foundation' }]);
  });

  it('whose badge class stands elsewhere says what to do', async () => {
    const badge = 'https://issuer.example/cka';
    const { problems } = await planFor([aFile('a.json', assertion({ badge }))], { current: STAFF });
    expect(problems).toMatchObject([
      { column: 'badge', message: expect.stringContaining(`${badge}, which is not asked`) },
    ]);
  });

  it('that says it was revoked is nobody’s', async () => {
    const file = aFile('a.json', assertion({ revoked: true, revocationReason: 'mistake' }));
    const { badges, changed } = await planFor([file], { current: STAFF });
    expect([badges, changed]).toMatchObject([
      [{ check: { state: 'revoked', why: expect.stringContaining('mistake') }, taken: false }],
      [],
    ]);
  });
});

describe('an Open Badges 3.0 credential', () => {
  const forPerson = (subject: object) =>
    aBadge({ credentialSubject: { ...(aBadge().credentialSubject as object), ...subject } });

  it.each([
    [
      'a hashed address',
      {
        identifier: [
          {
            identityHash: hashed('ada@example.com', 'x'),
            identityType: 'emailAddress',
            hashed: true,
            salt: 'x',
          },
        ],
      },
      'P1',
    ],
    ['an address as its id', { id: 'mailto:ada@example.com', identifier: [] }, 'P1'],
    ['a name that one person has', { identifier: [], name: 'BO  Díaz' }, 'P2'],
    [
      'a name in an identifier',
      { identifier: [{ identityHash: 'Bo Diaz', identityType: 'name', hashed: false }] },
      'P2',
    ],
    [
      'an address that nobody has',
      { identifier: [{ identityHash: 'eve@example.com', identityType: 'emailAddress', hashed: false }] },
      null,
    ],
  ])('with %s', async (_what, subject, person) => {
    const { badges } = await planFor([aFile('b.json', forPerson(subject))], { current: STAFF });
    expect(badges).toMatchObject([{ person }]);
  });

  it('with the name of two people asks which of them', async () => {
    const twice = [...STAFF, ...STAFF.map((person) => ({ ...person, id: `${person.id}b`, email: null }))];
    const { unsureOwners } = await planFor(
      [aFile('b.json', forPerson({ identifier: [], name: 'Bo Diaz' }))],
      { current: twice },
    );
    expect(unsureOwners).toMatchObject([{ label: 'Bo Diaz', offers: [{ id: 'P2' }, { id: 'P2b' }] }]);
  });

  it('has its licence number as the number', async () => {
    const [held] = await heldBy(aFile('b.json', forPerson({ licenseNumber: 'A-1' })));
    expect(held?.number).toBe('A-1');
  });

  it.each([
    [
      'a learner record',
      {
        type: ['VerifiableCredential', 'ClrCredential'],
        credentialSubject: { verifiableCredential: [aBadge()] },
      },
    ],
    ['a wallet’s presentation', { type: 'VerifiablePresentation', verifiableCredential: [aBadge()] }],
    ['a list', [aBadge()]],
  ])('is found in %s', async (_what, value) => {
    expect(await heldBy(aFile('b.json', value))).toMatchObject([{ credential: 'CKA' }]);
  });
});

describe('a badge in a picture', () => {
  const svg = (inside: string) =>
    `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">${inside}<rect/></svg>`;

  it.each([
    [
      'PNG with Open Badges 3.0',
      pngWith(['iTXt', internationalText('openbadgecredential', JSON.stringify(aBadge()))]),
    ],
    [
      'PNG with Open Badges 2.0',
      pngWith(
        ['tEXt', 'Comment\0hello'],
        ['iTXt', internationalText('Title', 'x')],
        ['iTXt', internationalText('openbadges', JSON.stringify(assertion()))],
      ),
    ],
    [
      'SVG with an element',
      svg(`<openbadges:credential><![CDATA[${JSON.stringify(aBadge())}]]></openbadges:credential>`),
    ],
    [
      'SVG with escaped text',
      svg(
        `<openbadges:assertion verify="https://x.example">${JSON.stringify(assertion()).replaceAll('"', '&quot;')}</openbadges:assertion>`,
      ),
    ],
  ])('%s is read', async (_what, picture) => {
    expect(await heldBy(aFile('badge', picture))).toMatchObject([{ credential: 'CKA' }]);
  });

  it('keeps its signature', async () => {
    const signed = JSON.stringify(await (await aSigner(1)).sign(aBadge()));
    const [held] = await heldBy(
      aFile('badge.png', pngWith(['iTXt', internationalText('openbadgecredential', signed)])),
    );
    expect(held?.check?.state).toBe('valid');
  });

  it.each([
    [
      'an address',
      pngWith(['iTXt', internationalText('openbadges', 'https://issuer.example/1')]),
      /https:\/\/issuer\.example\/1, which is not asked/,
    ],
    [
      'an address in SVG',
      svg('<openbadges:assertion verify="https://issuer.example/1"></openbadges:assertion>'),
      /which is not asked/,
    ],
    ['compressed text', pngWith(['iTXt', Buffer.from('openbadges\0\x01\0\0\0abc')]), /compressed/],
    [
      'a chunk that says it is longer than the file',
      pngWith(['iTXt', internationalText('openbadges', '{}')]).subarray(0, 60),
      /cut off/,
    ],
    ['text that breaks off', pngWith(['iTXt', Buffer.from('openbadges\0\0\0en')]), /cut off/],
    ['half a badge', pngWith(['iTXt', internationalText('openbadges', '{"type":')]), /no JSON/],
  ])('with %s says what is wrong', async (_what, picture, message) => {
    const { problems } = await planFor([aFile('badge', picture)], { current: STAFF });
    expect(problems).toMatchObject([{ message: expect.stringMatching(message) }]);
  });

  it('without a badge is left out, and beside others a broken one too', async () => {
    const files = [
      aFile('photo.png', pngWith()),
      aFile('broken.png', pngWith(['iTXt', internationalText('openbadges', '{')])),
      aFile('good.json', aBadge()),
    ];
    const { leftOut, problems, changed } = await planFor(files, { current: STAFF });
    expect(leftOut.map(({ file }) => file)).toEqual(['photo.png', 'broken.png']);
    expect([problems, changed.length]).toEqual([[], 1]);
  });
});
