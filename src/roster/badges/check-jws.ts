import { createPublicKey, type JsonWebKey, type KeyObject, verify } from 'node:crypto';
// @ts-expect-error The library has no types.
import { from as openMultikey, toJwk } from '@digitalbazaar/ed25519-multikey';
import { asObject, asText } from '../json-text.ts';
import { openJws } from './compact-jws.ts';
import { findKey, type IssuerKey, keyInside, type TrustedIssuer } from './keys.ts';
import type { Signature } from './signature.ts';

// Open Badges 2.0 asks for RS256, 3.0 (8.1) for RS256 too and names ES256 and EdDSA; "none" and shared secrets prove nothing.
const ALGORITHMS: Readonly<Record<string, { hash: string | null; keyType: string }>> = {
  RS256: { hash: 'sha256', keyType: 'rsa' },
  ES256: { hash: 'sha256', keyType: 'ec' },
  EdDSA: { hash: null, keyType: 'ed25519' },
  Ed25519: { hash: null, keyType: 'ed25519' },
};

/**
 * Checks a compact JWS with the key that it brings (`jwk`, did:key, did:jwk) or one of the trust file; `keyUrl` is where
 * Open Badges 2.0 says that the key is, `issuer` whose it must be.
 */
export async function checkJws(
  token: string,
  { issuer, keyUrl }: { issuer: string | null; keyUrl: string | null },
  trusted: readonly TrustedIssuer[],
): Promise<Signature> {
  const jws = openJws(token);
  if (jws === null) return { holds: false, why: 'the signed text is damaged' };
  const algorithm = ALGORITHMS[asText(jws.header.alg) ?? ''];
  if (!algorithm)
    return { holds: null, why: `it is signed by "${asText(jws.header.alg)}", which is not known here` };
  const kid = asText(jws.header.kid);
  const embedded = asObject(jws.header.jwk);
  // An issuer whose name is its key can have signed with that one alone.
  const own = issuer === null ? null : keyInside(issuer);
  const found = own ?? (embedded ? embeddedKey(embedded, issuer) : named([keyUrl, kid, issuer], trusted));
  if (found === null) {
    const where = keyUrl ?? kid ?? issuer ?? 'an address that it does not name';
    return { holds: null, why: `the key stands at ${where}, which is not asked; put it into the trust file` };
  }
  if (issuer !== null && found.controller !== issuer)
    return { holds: false, why: 'it is signed by somebody else than the issuer that it names' };
  const key = await keyObject(found);
  if (key === null || key.asymmetricKeyType !== algorithm.keyType)
    return { holds: false, why: `its key is none for "${asText(jws.header.alg)}"` };
  const holds = verify(algorithm.hash, jws.signed, { key, dsaEncoding: 'ieee-p1363' }, jws.signature);
  return holds
    ? { holds: true, by: found.id }
    : { holds: false, why: 'the signature does not fit the badge: it was changed after it was signed' };
}

const embeddedKey = (jwk: Record<string, unknown>, issuer: string | null): IssuerKey => ({
  id: 'a key that the badge brings itself',
  controller: issuer ?? '',
  multibase: null,
  jwk,
  pem: null,
});

function named(addresses: readonly (string | null)[], trusted: readonly TrustedIssuer[]): IssuerKey | null {
  for (const address of addresses) {
    const key = address === null ? null : findKey(address, trusted);
    if (key) return key;
  }
  return null;
}

async function keyObject({ jwk, pem, multibase }: IssuerKey): Promise<KeyObject | null> {
  try {
    if (pem !== null) return createPublicKey(pem);
    const plain =
      jwk ??
      (await toJwk({ keyPair: await openMultikey({ type: 'Multikey', publicKeyMultibase: multibase }) }));
    return createPublicKey({ key: plain as JsonWebKey, format: 'jwk' });
  } catch {
    return null;
  }
}
