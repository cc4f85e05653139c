import type { Catalogue, Credential } from '../catalogue/index.ts';
import type { PlanAction } from '../domain/index.ts';
import { isBadge } from '../match/index.ts';

/** The verdicts on a credential, as the contract prints them. */
export type Quality = PlanAction['quality'];
type Verdict = Quality['assessment'];

/** The four minimum standards of the quality rules, each judged by the catalogue's facts; null = unknown. */
export function qualityOf(credential: Credential, catalogue: Catalogue): Quality {
  return {
    assessment: assessmentVerdict(credential),
    verifiable: verifiableVerdict(credential),
    recognisedIssuer: issuerVerdict(credential, catalogue),
    current: currentVerdict(credential),
  };
}

/** Rules of kind red-flag: no assessment at all, or nobody can verify it. Such a credential is never recommended. */
export const hasRedFlag = ({ assessment, verifiable }: Credential): boolean =>
  assessment === 'none' || verifiable === false;

function assessmentVerdict({ assessment }: Credential): Verdict {
  if (assessment === null) return { ok: null, why: 'how it is assessed is not known' };
  if (assessment === 'none') return { ok: false, why: 'completion only, nothing is assessed' };
  return { ok: true, why: `assessed by ${assessment.replace('-', ' ')}` };
}

function verifiableVerdict({ verifiable, verificationUrl }: Credential): Verdict {
  if (verifiable === null) return { ok: null, why: 'whether it can be verified is not known' };
  if (!verifiable) return { ok: false, why: 'cannot be verified independently' };
  return {
    ok: true,
    why: verificationUrl === null ? 'can be verified publicly' : `verified at ${verificationUrl}`,
  };
}

/** Recognised means here: the same issuer gives full certifications that the catalogue knows. */
function issuerVerdict({ issuer, generic, type }: Credential, { credentials }: Catalogue): Verdict {
  if (generic) return { ok: null, why: 'depends on the issuer that is chosen' };
  if (type === 'licence') return { ok: true, why: `${issuer} licenses the profession` };
  const root = rootOf(issuer);
  const isCertifier = [...credentials.values()].some(
    (other) => !isBadge(other) && rootOf(other.issuer) === root,
  );
  return isCertifier
    ? { ok: true, why: `${root} issues full certifications` }
    : { ok: null, why: `${issuer} issues no full certification in the catalogue` };
}

/** "Microsoft (Applied Skills)" is Microsoft. */
const rootOf = (issuer: string): string => issuer.replace(/\s*[(/].*$/, '').trim();

/** "retired on 2026-03-31", "retires": of what is not active. */
export function goneWords({ status, statusDate }: Credential): string {
  const day = statusDate === null ? '' : ` on ${statusDate}`;
  return `${status === 'retired' ? 'retired' : 'retires'}${day}`;
}

function currentVerdict(credential: Credential): Verdict {
  if (credential.status === 'active') return { ok: true, why: 'can be earned today' };
  return { ok: false, why: goneWords(credential) };
}
