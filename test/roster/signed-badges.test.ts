import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packagePath } from '../../src/paths.ts';
import { readTrustFile, type TrustedIssuer } from '../../src/roster/index.ts';
import { aFile, planFor, STAFF } from './read-roster-files.ts';
import { aBadge, aSigner, type Badge } from './sign-badges.ts';

const kept = (name: string): Badge =>
  JSON.parse(readFileSync(packagePath('fixtures', 'credentials', `${name}.json`), 'utf8'));

/** What checking this badge shows, with these other files beside it. */
async function checked(
  badge: object | string,
  beside: readonly object[] = [],
  trusted: readonly TrustedIssuer[] = [],
) {
  const files = [aFile('badge.json', badge), ...beside.map((one, place) => aFile(`part-${place}.json`, one))];
  const { badges, problems, people } = await planFor(files, { current: STAFF, context: { trusted } });
  expect(problems).toEqual([]);
  return { state: badges[0]?.check.state, why: badges[0]?.check.why, held: people[0]?.holdings ?? [] };
}

const changedName = (badge: Badge): Badge => {
  const copy = structuredClone(badge) as { credentialSubject: { achievement: { name: string } } };
  copy.credentialSubject.achievement.name = 'CISSP';
  return copy as unknown as Badge;
};

describe('a badge that somebody else signed', () => {
  it.each([
    ['open-badge-3-ed25519-2020', 'valid', /^signed by did:key:z6MknNQD1WHL….*Example Corp/],
    ['open-badge-3-vc1', 'valid', /Digital Credentials Consortium/],
    ['open-badge-3-expired', 'expired', /2011-01-01; the signature holds/],
    ['open-badge-3-eddsa-rdfc-2022-with-status', 'not-checkable', /signature holds.*revoked.*not asked/],
  ])('%s is %s', async (name, state, why) => {
    expect(await checked(kept(name))).toMatchObject({ state, why: expect.stringMatching(why) });
  });

  it.each([
    ['another achievement', changedName],
    ['a later end', (badge: Badge) => ({ ...badge, validUntil: '2099-01-01T00:00:00Z' })],
    ['a field that was added', (badge: Badge) => ({ ...badge, bonus: 'yes' })],
    [
      'another issuer',
      (badge: Badge) => ({
        ...badge,
        issuer: {
          ...(badge.issuer as object),
          id: 'did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi',
        },
      }),
    ],
    [
      'a cut signature',
      (badge: Badge) => {
        const proof = badge.proof as { proofValue: string };
        return { ...badge, proof: { ...proof, proofValue: proof.proofValue.slice(0, -4) } };
      },
    ],
  ])('is tampered with %s', async (_what, change) => {
    for (const name of [
      'open-badge-3-ed25519-2020',
      'open-badge-3-eddsa-rdfc-2022-with-status',
      'open-badge-3-expired',
    ])
      expect((await checked(change(kept(name)))).state, name).toBe('tampered');
  });
});

describe.each(['eddsa-rdfc-2022', 'Ed25519Signature2020'] as const)('a badge signed by %s', (by) => {
  it('is valid, and the holding says so with the day', async () => {
    const { state, held } = await checked(await (await aSigner(1)).sign(aBadge(), by));
    expect(state).toBe('valid');
    expect(held).toMatchObject([
      {
        credential: 'CKA',
        badgeId: 'urn:uuid:11111111-2222-4333-8444-555555555555',
        expires: '2028-01-01',
        verifiedOn: '2026-11-20',
        verifiedBy: 'Muster, by the signature',
      },
    ]);
  });

  it('is tampered when its achievement is another one, and nobody holds it', async () => {
    const badge = changedName(await (await aSigner(1)).sign(aBadge(), by));
    expect(await checked(badge)).toMatchObject({ state: 'tampered', held: [] });
  });

  it('is expired after its end, and is held with that end', async () => {
    const badge = await (await aSigner(1)).sign(aBadge({ validUntil: '2026-11-19T00:00:00Z' }), by);
    expect(await checked(badge)).toMatchObject({ state: 'expired', held: [{ expires: '2026-11-19' }] });
  });

  it('by an issuer at an address is not checkable, until the trust file has its key', async () => {
    const signer = await aSigner(2, 'https://issuer.example/issuers/1');
    const badge = await signer.sign(aBadge(), by);
    expect(await checked(badge)).toMatchObject({
      state: 'not-checkable',
      why: expect.stringContaining(signer.keyId),
    });
    const key = {
      id: signer.keyId,
      controller: signer.id,
      multibase: signer.multibase,
      jwk: null,
      pem: null,
    };
    const trusted = [{ id: signer.id, name: 'Example University', keys: [key] }];
    expect(await checked(badge, [], trusted)).toMatchObject({
      state: 'valid',
      why: expect.stringContaining('Example University'),
    });
    const other = { ...key, multibase: (await aSigner(3)).multibase };
    expect(await checked(badge, [], [{ id: signer.id, name: null, keys: [other] }])).toMatchObject({
      state: 'tampered',
    });
  });
});

describe('the file of trusted issuers', () => {
  it.each([
    [
      'a key with its address',
      (multibase: string) => ({ id: `https://issuer.example#${multibase}`, publicKeyMultibase: multibase }),
    ],
    ['a key without one', (multibase: string) => ({ publicKeyMultibase: multibase })],
  ])('may hold %s', async (_what, keyOf) => {
    const signer = await aSigner(2, 'https://issuer.example');
    const file = { issuers: [{ id: signer.id, name: 'LF', keys: [keyOf(signer.multibase)] }] };
    const { issuers, mistakes } = readTrustFile(file);
    expect(mistakes).toEqual([]);
    expect((await checked(await signer.sign(aBadge()), [], issuers)).state).toBe('valid');
  });

  it.each([
    ['no list', {}, 'it has no list "issuers"'],
    ['an issuer without an id', { issuers: [{ keys: [] }] }, 'issuers[0] has no id'],
    [
      'a key of no kind',
      { issuers: [{ id: 'x', keys: [{ key: 'abc' }] }] },
      'issuers[0].keys[0] is no publicKeyMultibase, publicKeyJwk or publicKeyPem',
    ],
  ])('with %s says so', (_what, file, mistake) => {
    expect(readTrustFile(file).mistakes).toEqual([mistake]);
  });
});

describe('what is not checkable', () => {
  it.each([
    ['a badge without a proof', aBadge(), /not signed/],
    [
      'a badge with a context that is not here',
      {
        ...kept('open-badge-3-eddsa-rdfc-2022-with-status'),
        '@context': ['https://www.w3.org/ns/credentials/v2', 'https://other.example/context.json'],
      },
      /other\.example\/context\.json/,
    ],
    [
      'a proof of another kind',
      {
        ...aBadge(),
        proof: {
          type: 'DataIntegrityProof',
          cryptosuite: 'bbs-2023',
          proofPurpose: 'assertionMethod',
          proofValue: 'u2V0',
        },
      },
      /cannot be checked/,
    ],
  ])('%s', async (_what, badge, why) => {
    expect(await checked(badge)).toMatchObject({ state: 'not-checkable', why: expect.stringMatching(why) });
  });
});

const LIST = 'https://issuer.example/status/1';
const status = {
  id: `${LIST}#9`,
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '9',
  statusListCredential: LIST,
};

/** A signed list of 131,072 badges of which these are revoked. */
async function listOf(revoked: readonly number[], number: number): Promise<Badge> {
  const bits = new Uint8Array(16_384);
  for (const index of revoked) bits[index >> 3] = 1 << (7 - (index & 7));
  return (await aSigner(number)).sign({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: LIST,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: {},
    validFrom: '2025-01-01T00:00:00Z',
    credentialSubject: {
      id: `${LIST}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: `u${gzipSync(bits).toString('base64url')}`,
    },
  });
}

describe('a badge with a status', () => {
  const signed = async () => (await aSigner(1)).sign(aBadge({ credentialStatus: status }));

  it('is not checkable without its list', async () => {
    expect(await checked(await signed())).toMatchObject({
      state: 'not-checkable',
      why: expect.stringContaining(LIST),
    });
  });

  it.each([
    ['revoked by the list that came along', [9], 1, 'revoked'],
    ['valid where its bit is not set', [8, 10], 1, 'valid'],
    ['not checkable by a list of somebody else', [9], 5, 'not-checkable'],
  ])('is %s', async (_what, revoked, signer, state) => {
    expect((await checked(await signed(), [await listOf(revoked, signer)])).state).toBe(state);
  });

  it('is not checkable by a list that was changed', async () => {
    const list = await listOf([], 1);
    const other = await listOf([9], 1);
    const forged = { ...list, credentialSubject: other.credentialSubject };
    expect((await checked(await signed(), [forged])).state).toBe('not-checkable');
  });
});

/** A compact JWS of this payload. */
function jws(payload: object, header: object, key: KeyObject, hash: string | null): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part(header)}.${part(payload)}`;
  const signature = sign(hash, Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signature.toString('base64url')}`;
}

describe('a badge as signed text (JWS)', () => {
  const keys = {
    RS256: { ...generateKeyPairSync('rsa', { modulusLength: 2048 }), hash: 'sha256' },
    ES256: { ...generateKeyPairSync('ec', { namedCurve: 'P-256' }), hash: 'sha256' },
    EdDSA: { ...generateKeyPairSync('ed25519'), hash: null },
  };
  const tampered = (token: string) => {
    const [head, body = '', tail] = token.split('.');
    const text = Buffer.from(body, 'base64url').toString().replaceAll('CKA', 'CKS');
    return [head, Buffer.from(text).toString('base64url'), tail].join('.');
  };

  it.each(['RS256', 'ES256', 'EdDSA'] as const)(
    '%s with its own key is valid, and tampered when changed',
    async (alg) => {
      const { privateKey, publicKey, hash } = keys[alg];
      const token = jws(aBadge(), { alg, jwk: publicKey.export({ format: 'jwk' }) }, privateKey, hash);
      expect((await checked(token)).state).toBe('valid');
      expect((await checked(tampered(token))).state).toBe('tampered');
    },
  );

  it('by a key at an address is not checkable, until the trust file has it', async () => {
    const { privateKey, publicKey } = keys.RS256;
    const id = 'https://issuer.example';
    const token = jws(aBadge(), { alg: 'RS256', kid: `${id}#1` }, privateKey, 'sha256');
    expect(await checked(token)).toMatchObject({
      state: 'not-checkable',
      why: expect.stringContaining(`${id}#1`),
    });
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const key = { id: `${id}#1`, controller: id, multibase: null, jwk: null, pem };
    expect((await checked(token, [], [{ id, name: null, keys: [key] }])).state).toBe('valid');
    const strange = {
      id: 'https://other.example',
      name: null,
      keys: [{ ...key, controller: 'https://other.example' }],
    };
    expect((await checked(token, [], [strange])).state).toBe('tampered');
  });

  it.each([['none'], ['HS256']])('with the algorithm %s proves nothing', async (alg) => {
    const { privateKey } = keys.EdDSA;
    expect((await checked(jws(aBadge(), { alg }, privateKey, null))).state).toBe('not-checkable');
  });

  it('whose issuer is a key is checked with that key alone', async () => {
    const { privateKey, publicKey } = keys.EdDSA;
    const signer = await aSigner(7);
    const badge = aBadge({ issuer: { id: signer.id, type: ['Profile'] } });
    const token = jws(badge, { alg: 'EdDSA', jwk: publicKey.export({ format: 'jwk' }) }, privateKey, null);
    expect((await checked(token)).state).toBe('tampered');
  });

  it('of Open Badges 2.0 names its key’s address', async () => {
    const assertion = {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: 'urn:uuid:1',
      recipient: { type: 'email', hashed: false, identity: 'ada@example.com' },
      issuedOn: '2025-01-01T00:00:00Z',
      badge: { type: 'BadgeClass', name: 'CKA', issuer: { id: 'https://issuer.example', name: 'LF' } },
      verification: { type: 'SignedBadge', creator: 'https://issuer.example/key' },
    };
    const { privateKey, publicKey } = keys.RS256;
    const token = jws(assertion, { alg: 'RS256' }, privateKey, 'sha256');
    expect(await checked(token)).toMatchObject({
      state: 'not-checkable',
      why: expect.stringContaining('https://issuer.example/key'),
    });
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const id = 'https://issuer.example';
    const trusted = [
      { id, name: 'LF', keys: [{ id: `${id}/key`, controller: id, multibase: null, jwk: null, pem }] },
    ];
    expect((await checked(token, [], trusted)).state).toBe('valid');
  });
});
