// @ts-expect-error The library has no types.
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
// @ts-expect-error The library has no types.
import { generate } from '@digitalbazaar/ed25519-multikey';
// @ts-expect-error The library has no types.
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
// @ts-expect-error The library has no types.
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
// @ts-expect-error The library has no types.
import { defaultDocumentLoader, issue } from '@digitalbazaar/vc';
import { badgeContexts } from '../../src/service/badge-contexts.ts';

/** An Open Badges 3.0 credential, as JSON. */
export type Badge = Record<string, unknown>;

/** Somebody who signs badges: under did:key, or under an address whose key stands elsewhere. */
export interface Signer {
  id: string;
  /** The public key's address and its multibase form. */
  keyId: string;
  multibase: string;
  sign(badge: Badge, by?: 'eddsa-rdfc-2022' | 'Ed25519Signature2020'): Promise<Badge>;
}

const load = async (url: string) => {
  const own =
    badgeContexts().get(url) ??
    (url === Ed25519Signature2020.CONTEXT_URL ? Ed25519Signature2020.CONTEXT : null);
  return own ? { contextUrl: null, documentUrl: url, document: own } : defaultDocumentLoader(url);
};

/** A signer whose key comes from this number, so that every run signs alike. */
export async function aSigner(number: number, address?: string): Promise<Signer> {
  const key = await generate({ seed: new Uint8Array(32).fill(number) });
  const multibase: string = key.publicKeyMultibase;
  const id = address ?? `did:key:${multibase}`;
  const keyId = `${id}#${multibase}`;
  const pair = await generate({ id: keyId, controller: id, seed: new Uint8Array(32).fill(number) });
  return {
    id,
    keyId,
    multibase,
    async sign(badge, by = 'eddsa-rdfc-2022') {
      const options = { signer: pair.signer(), date: '2026-01-01T00:00:00Z' };
      const suite =
        by === 'eddsa-rdfc-2022'
          ? new DataIntegrityProof({ ...options, cryptosuite })
          : new Ed25519Signature2020(options);
      const credential = structuredClone({ ...badge, issuer: { ...(badge.issuer as object), id } });
      return issue({
        credential,
        suite,
        documentLoader: load,
        now: '2026-01-02T00:00:00Z',
        maxClockSkew: 1e12,
      });
    },
  };
}

/** A badge for Ada that has not ended, not signed yet; `parts` says what differs. */
export const aBadge = (parts: Badge = {}): Badge => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: 'urn:uuid:11111111-2222-4333-8444-555555555555',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'CKA',
  issuer: { id: 'https://issuer.example', type: ['Profile'], name: 'The Linux Foundation' },
  validFrom: '2025-01-01T00:00:00Z',
  validUntil: '2028-01-01T00:00:00Z',
  credentialSubject: {
    type: ['AchievementSubject'],
    identifier: [
      {
        type: 'IdentityObject',
        identityHash: 'ada@example.com',
        identityType: 'emailAddress',
        hashed: false,
      },
    ],
    achievement: {
      id: 'https://issuer.example/cka',
      type: ['Achievement'],
      name: 'CKA',
      description: 'Kubernetes administration.',
      criteria: { narrative: 'An exam.' },
    },
  },
  ...parts,
});
