import type { BadgeCheck, Holding } from '../../domain/index.ts';
import type { BadgeProof, FoundBadge, FoundHolding, Json } from '../file-reading.ts';
import { checkJws } from './check-jws.ts';
import { findKey } from './keys.ts';
import { checkLinkedData, type KnownDocuments } from './linked-data.ts';
import { revocationOf } from './revocation.ts';
import type { Signature } from './signature.ts';

/** What badges are checked with; nothing else is asked. */
export interface CheckContext extends KnownDocuments {
  /** Today, ISO: an expired badge says so. */
  today: string;
  /** Documents that came along with the badges, by id. */
  partById: (id: string) => Json | null;
}

/**
 * Checks a badge offline and writes onto the holding what that showed. The worst counts: tampered, revoked, expired; then
 * not checkable (not signed, a key or a list that is not here); else valid.
 */
export async function checkBadge(badge: FoundBadge, context: CheckContext): Promise<FoundHolding> {
  const { owner, holding, place, proof, revoked } = badge;
  const signature = await signatureOf(proof, holding.verifyUrl, context);
  const check = await judge(holding, signature, revoked, proof, context);
  // Only a signature that was looked at and holds is a verification; what the badge says of itself is none.
  const verified =
    signature.holds === true && check.state !== 'tampered'
      ? { verifiedOn: context.today, verifiedBy: 'Muster, by the signature' }
      : {};
  return { owner, place, holding: { ...holding, ...verified, check } };
}

async function signatureOf(
  proof: BadgeProof,
  verifyUrl: string | null,
  context: CheckContext,
): Promise<Signature> {
  if (proof.kind === 'linked-data') return checkLinkedData(proof.credential, context);
  if (proof.kind === 'jws') return checkJws(proof.token, proof, context.trusted);
  const url = proof.kind === 'hosted' ? proof.url : verifyUrl;
  return {
    holds: null,
    why: url === null ? 'it is not signed' : `it is not signed; it can be looked up at ${url}`,
  };
}

async function judge(
  { issued, expires, issuer }: Holding,
  signature: Signature,
  revoked: string | null,
  proof: BadgeProof,
  context: CheckContext,
): Promise<BadgeCheck> {
  if (signature.holds === false) return { state: 'tampered', why: signature.why };
  if (revoked !== null) return { state: 'revoked', why: revoked };
  const credential = 'credential' in proof ? proof.credential : null;
  const revocation = credential && (await revocationOf(credential, context.partById, context));
  if (revocation?.revoked === true) return { state: 'revoked', why: revocation.why };
  if (expires !== null && expires < context.today) {
    const holds = signature.holds ? `the signature holds (${shortKey(signature.by)})` : signature.why;
    return { state: 'expired', why: `expired ${expires}; ${holds}` };
  }
  if (signature.holds === null) return { state: 'not-checkable', why: signature.why };
  if (revocation)
    return {
      state: 'not-checkable',
      why: `the signature holds (${shortKey(signature.by)}), but ${revocation.why}`,
    };
  if (issued !== null && issued > context.today)
    return {
      state: 'not-checkable',
      why: `the signature holds (${shortKey(signature.by)}), but it counts only from ${issued}`,
    };
  return {
    state: 'valid',
    why: `signed by ${shortKey(signature.by)}${knownAs(signature.by, issuer, context)}`,
  };
}

/** A signature shows who holds the key, not who that is: only the trust file says so. */
function knownAs(by: string, issuer: string | null, { trusted }: CheckContext): string {
  const controller = findKey(by, trusted)?.controller;
  const known = trusted.find(({ id }) => id === controller);
  if (known) return `, which the trust file knows as ${known.name ?? known.id}`;
  return `; that this is ${issuer ?? 'the issuer'} is what the badge says`;
}

/** "did:key:z6MknNQD1WHLG…": a key is told apart by its beginning; the part after # says the same again. */
function shortKey(address: string): string {
  const [controller = ''] = address.split('#');
  return /^did:/.test(controller) && controller.length > 24 ? `${controller.slice(0, 20)}…` : address;
}
