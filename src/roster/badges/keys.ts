import type { Json } from '../file-reading.ts';
import { asObject, asObjects, asText } from '../json-text.ts';
import { bytesOf } from './compact-jws.ts';

/** A public key in one of the three ways in which issuers write them, by its address. */
export interface IssuerKey {
  id: string;
  /** Id of the issuer whose key it is. */
  controller: string;
  multibase: string | null;
  jwk: Json | null;
  pem: string | null;
}

/** An issuer whose keys somebody here has looked at and keeps in a file: nothing is asked over the network. */
export interface TrustedIssuer {
  /** As badges name it: "https://example.org/issuers/1" or "did:key:z6Mk…". */
  id: string;
  name: string | null;
  keys: readonly IssuerKey[];
}

/**
 * The local trust file: {"issuers": [{"id", "name", "keys": [{"id", "publicKeyMultibase" | "publicKeyJwk" | "publicKeyPem"}]}]}.
 * An entry without an id or with a key of none of the three kinds is a mistake and told by its place.
 */
export function readTrustFile(value: unknown): { issuers: TrustedIssuer[]; mistakes: string[] } {
  const mistakes: string[] = [];
  const listed = asObject(value)?.issuers;
  if (!Array.isArray(listed)) return { issuers: [], mistakes: ['it has no list "issuers"'] };
  const issuers = listed.flatMap((entry, place): TrustedIssuer[] => {
    const one = asObject(entry) ?? {};
    const id = asText(one.id);
    if (id === null) {
      mistakes.push(`issuers[${place}] has no id`);
      return [];
    }
    const keys = asObjects(one.keys ?? []).map((key) => keyOf(key, id));
    keys.forEach((key, at) => {
      if (!key.multibase && !key.jwk && !key.pem)
        mistakes.push(`issuers[${place}].keys[${at}] is no publicKeyMultibase, publicKeyJwk or publicKeyPem`);
    });
    return [{ id, name: asText(one.name), keys }];
  });
  return { issuers, mistakes };
}

/** A key as issuers publish it (CryptographicKey, Multikey, JsonWebKey). */
export const keyOf = (key: Json, controller: string): IssuerKey => ({
  id: asText(key.id) ?? controller,
  controller,
  multibase: asText(key.publicKeyMultibase),
  jwk: asObject(key.publicKeyJwk),
  pem: asText(key.publicKeyPem),
});

/** The key inside a decentralised identifier: did:key and did:jwk hold it themselves. Null for every other address. */
export function keyInside(address: string): IssuerKey | null {
  const [did = ''] = address.split('#');
  const multibase = /^did:key:(z[1-9A-HJ-NP-Za-km-z]{20,1000})$/.exec(did)?.[1];
  if (multibase !== undefined)
    return { id: `${did}#${multibase}`, controller: did, multibase, jwk: null, pem: null };
  const packed = /^did:jwk:([\w-]{20,4000})$/.exec(did)?.[1];
  if (packed === undefined) return null;
  try {
    const jwk = asObject(JSON.parse(new TextDecoder().decode(bytesOf(packed))));
    return { id: `${did}#0`, controller: did, multibase: null, jwk, pem: null };
  } catch {
    return null;
  }
}

/**
 * The key at an address, from inside the address or from the trust file. A bare issuer id names its first key; a key that the
 * file gives no id of its own answers for every address of its issuer: whether it fits, the signature tells.
 */
export function findKey(address: string, trusted: readonly TrustedIssuer[]): IssuerKey | null {
  const inside = keyInside(address);
  if (inside) return inside;
  const named = trusted.flatMap(({ keys }) => keys).find(({ id }) => id === address);
  if (named) return named;
  const [owner = '', fragment = ''] = address.split('#');
  const keys = trusted.find(({ id }) => id === owner)?.keys ?? [];
  const fitting = keys.find(({ multibase }) => fragment !== '' && multibase === fragment);
  const unnamed = keys.find(({ id, controller }) => id === controller);
  const key = fitting ?? unnamed ?? (fragment === '' ? keys[0] : undefined);
  return key ? { ...key, id: address } : null;
}
