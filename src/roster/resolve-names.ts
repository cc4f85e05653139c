import { type Catalogue, didYouMean, tokenise } from '../catalogue/index.ts';
import type { Holding } from '../domain/index.ts';
import type { Decisions, UnsureName } from './types.ts';

/** What a written credential is taken for. */
export type NameReading =
  /** `id` as written, or by the very name: the holding keeps its words. */
  | { is: 'known'; id: string }
  /** By another spelling, or because a person said so. */
  | { is: 'read-as'; id: string; decided: boolean }
  /** A person said that the catalogue does not have it. */
  | { is: 'none' }
  | { is: 'unsure'; offers: UnsureName['offers'] };

/** Key under which a decision on a written name is remembered: its words without case, signs and spaces. */
export const nameKey = (written: string): string =>
  tokenise(written)
    .map(({ key }) => key)
    .join(' ');

/**
 * What a written credential means: what people decided first, then the index of names that reads RFPs, whole or with the
 * words around the name being harmless ("PMP (PMI)", "CISSP certification"). The rest is unsure, with offers by spelling.
 */
export function readName(
  { credential: written, issuer }: Pick<Holding, 'credential' | 'issuer'>,
  catalogue: Catalogue,
  decisions: Decisions,
): NameReading {
  if (catalogue.credentials.has(written)) return { is: 'known', id: written };
  const exact = idsOf(written, catalogue);
  if (exact.length === 1 && exact[0] !== undefined) return { is: 'known', id: exact[0] };
  const decided = decisions.names.get(nameKey(written));
  if (decided === null) return { is: 'none' };
  if (decided !== undefined && catalogue.credentials.has(decided))
    return { is: 'read-as', id: decided, decided: true };
  const id = ofIssuer(exact, issuer, catalogue) ?? idBySpelling(written, issuer, catalogue);
  if (id !== null) return { is: 'read-as', id, decided: false };
  return { is: 'unsure', offers: offersFor(written, catalogue) };
}

/** As many as a person looks through. */
const MOST_OFFERS = 3;

const idsOf = (words: string, { names }: Catalogue): string[] =>
  names
    .lookUp(words)
    .filter(({ family }) => family === 'credential')
    .map(({ id }) => id);

/** The only one of several namesakes that this issuer gives: "Security Specialty" by Amazon. */
function ofIssuer(ids: readonly string[], issuer: string | null, catalogue: Catalogue): string | null {
  if (issuer === null || ids.length < 2) return null;
  const words = new Set(tokenise(issuer).map(({ key }) => key));
  const own = ids.filter((id) =>
    tokenise(catalogue.credentials.get(id)?.issuer ?? '').some(({ key }) => key.length > 2 && words.has(key)),
  );
  return own.length === 1 ? (own[0] ?? null) : null;
}

function idBySpelling(written: string, issuer: string | null, catalogue: Catalogue): string | null {
  for (const spelling of spellings(written)) {
    const ids = idsOf(spelling, catalogue);
    const id = ids.length === 1 ? ids[0] : ofIssuer(ids, issuer, catalogue);
    if (id) return id;
  }
  return idWithin(written, issuer, catalogue);
}

/** "AWS Solutions Architect (SAA-C03) certification": without the bracket, the bracket's words, without the last word. */
function spellings(written: string): string[] {
  const bracket = /^(.*?)\s*\(([^()]+)\)\s*(.*)$/.exec(written);
  const plain = bracket ? [`${bracket[1]} ${bracket[3]}`.trim(), bracket[2] ?? ''] : [written];
  const shorter = plain.map((words) =>
    words.replace(/\s+(?:certification|certificate|certified|credential|badge|exam)$/i, ''),
  );
  return [...new Set([...plain, ...shorter])].filter((words) => words !== '');
}

// "Certified", "exam", a year: words beside a name that make no other credential of it. A level or a number does: "PSM 2".
const HARMLESS =
  /^(?:certification|certificate|certified|certificant|credential|badge|exam|the|a|an|of|by|from|in|for|active|current|holder|official|verified|(?:19|20)\d{2})$/;

/**
 * The one credential whose name stands in the words, where what stands beside it is harmless or the issuer's own name:
 * "ISACA CISM certification", "PMI - PMP, 2022". Two names in one cell are two credentials: nothing is guessed.
 */
function idWithin(written: string, issuer: string | null, catalogue: Catalogue): string | null {
  const tokens = tokenise(written);
  const hits = catalogue.names.find(tokens).filter(({ entry }) => entry.family === 'credential');
  const longest = Math.max(0, ...hits.map(({ first, last }) => last - first + 1));
  const best = hits.filter(({ first, last }) => last - first + 1 === longest);
  const ids = new Set(best.map(({ entry }) => entry.id));
  const [hit] = best;
  if (hit === undefined || ids.size !== 1) return null;
  const told = [issuer ?? '', catalogue.credentials.get(hit.entry.id)?.issuer ?? ''].join(' ');
  const issuerWords = new Set(tokenise(told).map(({ key }) => key));
  const beside = tokens.filter((_, place) => place < hit.first || place > hit.last);
  const others = beside.filter(({ key, text }) => /[\p{L}\p{N}]/u.test(text) && !HARMLESS.test(key));
  // The name's own acronym and the issuer's say the same thing twice.
  const isSame = (key: string) => issuerWords.has(key) || idsOf(key, catalogue).includes(hit.entry.id);
  return others.every(({ key }) => isSame(key)) ? hit.entry.id : null;
}

function offersFor(written: string, catalogue: Catalogue): UnsureName['offers'] {
  return didYouMean(catalogue, written, MOST_OFFERS, ['credential']).map(({ id, name, score }) => ({
    id,
    name,
    score,
  }));
}
