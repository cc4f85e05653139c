import type { Holding } from '../domain/index.ts';

// What people write of themselves only fills what is empty; a roster is kept by the team; issuers know best.
const TRUST: Readonly<Record<string, number>> = {
  linkedin: 1,
  'json-resume': 1,
  'open-badge': 3,
  credly: 3,
  accredible: 3,
};
const TRUST_OF_ROSTER = 2;

/** "linkedin" and "roster" of "linkedin+roster": a holding that several sources tell of names them all. */
const sourcesOf = ({ source }: Holding): string[] => (source === null ? ['roster'] : source.split('+'));

const trustIn = (holding: Holding): number =>
  Math.max(...sourcesOf(holding).map((source) => TRUST[source] ?? TRUST_OF_ROSTER));

function bothSources(known: Holding, read: Holding): string | null {
  const all = [...new Set([...sourcesOf(known), ...sourcesOf(read)])].sort().join('+');
  return all === 'roster' ? null : all;
}

/** True where two holdings are one: the same credential, and no number or badge that tells them apart. */
export function isSameHolding(one: Holding, other: Holding, keyOf: (holding: Holding) => string): boolean {
  const agree = (a: string | null, b: string | null) => a === null || b === null || a === b;
  return keyOf(one) === keyOf(other) && agree(one.number, other.number) && agree(one.badgeId, other.badgeId);
}

/**
 * Two records of one holding as one. What the newer says counts, unless it is something that people write of themselves
 * against a better source: then it only fills what is empty. A check that shows the same again keeps its first day.
 */
export function mergeHolding(known: Holding, read: Holding): Holding {
  if (known.source === null && read.source === null) return replaced(known, read);
  const wins = trustIn(read) >= Math.min(trustIn(known), TRUST_OF_ROSTER);
  const pick = <Value>(now: Value | null, before: Value | null): Value | null =>
    wins ? (now ?? before) : (before ?? now);
  const isSameCheck = read.check === null || read.check.state === known.check?.state;
  return {
    credential: known.credential,
    number: pick(read.number, known.number),
    issued: pick(read.issued, known.issued),
    expires: pick(read.expires, known.expires),
    verifyUrl: pick(read.verifyUrl, known.verifyUrl),
    status: wins ? read.status : known.status,
    issuer: pick(read.issuer, known.issuer),
    badgeId: pick(read.badgeId, known.badgeId),
    source: bothSources(known, read),
    check: isSameCheck ? known.check : read.check,
    verifiedOn: isSameCheck ? (known.verifiedOn ?? read.verifiedOn) : read.verifiedOn,
    verifiedBy: isSameCheck ? (known.verifiedBy ?? read.verifiedBy) : read.verifiedBy,
  };
}

/** The roster's own entry written anew: what a roster can say counts as it stands now, also where it is empty. */
function replaced(known: Holding, read: Holding): Holding {
  const { number, issued, expires, verifyUrl, status } = read;
  return {
    ...known,
    ...{ number, issued, expires, verifyUrl, status },
    issuer: read.issuer ?? known.issuer,
    badgeId: read.badgeId ?? known.badgeId,
    check: read.check ?? known.check,
    verifiedOn: read.verifiedOn ?? known.verifiedOn,
    verifiedBy: read.verifiedBy ?? known.verifiedBy,
  };
}
