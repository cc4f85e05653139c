// @ts-expect-error The library has no types.
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
// @ts-expect-error The library has no types.
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
// @ts-expect-error The library has no types.
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
// @ts-expect-error The library has no types.
import { defaultDocumentLoader, verifyCredential } from '@digitalbazaar/vc';
import type { Json } from '../file-reading.ts';
import { asObjects, asText } from '../json-text.ts';
import { findKey, type IssuerKey, type TrustedIssuer } from './keys.ts';
import type { Signature } from './signature.ts';

/** Documents that are here: JSON-LD contexts by address, and issuers whose keys are known. */
export interface KnownDocuments {
  contexts: ReadonlyMap<string, unknown>;
  trusted: readonly TrustedIssuer[];
}

interface VerifyAnswer {
  verified: boolean;
  error?: Error & { errors?: Error[] };
}
interface LoadedDocument {
  contextUrl: null;
  documentUrl: string;
  document: unknown;
}

/**
 * Checks the linked-data proof of a credential (W3C Data Integrity with eddsa-rdfc-2022, and Ed25519Signature2020) with
 * nothing but what is here: no address is asked. Dates are not looked at; they are the caller's.
 */
export async function checkLinkedData(credential: Json, known: KnownDocuments): Promise<Signature> {
  const missing: string[] = [];
  const by = asText(asObjects(credential.proof)[0]?.verificationMethod) ?? 'an unnamed key';
  try {
    const answer: VerifyAnswer = await verifyCredential({
      credential: structuredClone(credential),
      suite: [new DataIntegrityProof({ cryptosuite: eddsaRdfc2022 }), new Ed25519Signature2020()],
      documentLoader: loaderOf(known, missing),
      // Expired credentials would not be looked at: a clock that may be wrong by any time lets them pass.
      now: new Date(0),
      maxClockSkew: Number.MAX_SAFE_INTEGER,
      checkStatus: async () => ({ verified: true }),
    });
    return answer.verified ? { holds: true, by } : whyNot(answer.error, missing);
  } catch (error) {
    return whyNot(error instanceof Error ? error : new Error(String(error)), missing);
  }
}

// The libraries' own words; a test with a changed badge of each kind holds them to these.
const TAMPERED: readonly [RegExp, string][] = [
  [
    /invalid signature|verification method .* not authorized/i,
    'the signature does not fit the badge: it was changed after it was signed',
  ],
  [
    /safe mode/i,
    'it holds fields that no signature covers: it was changed after it was signed, or signed wrongly',
  ],
  [/issuer must match/i, 'it is signed by somebody else than the issuer that it names'],
  [/proofvalue|base58|multibase|invalid length/i, 'the signature itself is damaged'],
];
const NOT_KNOWN: readonly [RegExp, string][] = [
  [/insufficient proofs|no matching proofs/i, 'it is signed in a way that cannot be checked here'],
];

function whyNot(error: VerifyAnswer['error'], missing: readonly string[]): Signature {
  const [absent] = missing;
  if (absent !== undefined)
    return { holds: null, why: `${absent} is needed for it and is not here; no address is asked` };
  const words = [error?.message, ...(error?.errors ?? []).map(({ message }) => message)].join('; ');
  const tampered = TAMPERED.find(([sign]) => sign.test(words));
  if (tampered) return { holds: false, why: tampered[1] };
  const notKnown = NOT_KNOWN.find(([sign]) => sign.test(words));
  return { holds: null, why: notKnown?.[1] ?? `it cannot be checked: ${words.slice(0, 200)}` };
}

function loaderOf({ contexts, trusted }: KnownDocuments, missing: string[]) {
  // The key is asked for first, then whether its issuer has it.
  const asked: IssuerKey[] = [];
  return async (url: string): Promise<LoadedDocument> => {
    const loaded = (document: unknown): LoadedDocument => ({ contextUrl: null, documentUrl: url, document });
    const own =
      contexts.get(url) ?? (url === Ed25519Signature2020.CONTEXT_URL ? Ed25519Signature2020.CONTEXT : null);
    if (own !== null) return loaded(own);
    const keysOf = asked.filter(({ controller }) => controller === url);
    if (keysOf.length > 0) return loaded(controllerOf(url, keysOf));
    const key = findKey(url, trusted);
    if (key?.multibase) {
      asked.push(key);
      return loaded(multikeyOf(key));
    }
    return defaultDocumentLoader(url).catch((error: unknown) => {
      missing.push(url);
      throw error;
    });
  };
}

const multikeyOf = ({ id, controller, multibase }: IssuerKey) => ({
  '@context': 'https://w3id.org/security/multikey/v1',
  id,
  type: 'Multikey',
  controller,
  publicKeyMultibase: multibase,
});

/** The issuer as its own document: with this context first, the library reads it without resolving it. */
const controllerOf = (id: string, keys: readonly IssuerKey[]) => ({
  '@context': ['https://www.w3.org/ns/did/v1'],
  id,
  verificationMethod: keys.map(multikeyOf),
  assertionMethod: keys.map((key) => key.id),
});
