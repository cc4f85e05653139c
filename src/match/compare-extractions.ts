import type { Extraction, Requirement } from '../domain/index.ts';

/** A requirement whose id stayed and whose content did not. */
export interface ChangedRequirement {
  id: string;
  before: Requirement;
  after: Requirement;
  /** The fields that differ, in words: "modality: preferred → mandatory". */
  changes: string[];
}

/** What a new version of a bid's documents changes, by stable id. */
export interface ExtractionChange {
  added: Requirement[];
  removed: Requirement[];
  changed: ChangedRequirement[];
}

/**
 * Compares what two versions of the documents demand. Ids come first; what then is left over on both sides and asks
 * for the same of the same role is the same requirement in other words, and its change is shown.
 */
export function compareExtractions(before: Extraction, after: Extraction): ExtractionChange {
  const later = new Map(after.requirements.map((one) => [one.id, one]));
  const earlier = new Map(before.requirements.map((one) => [one.id, one]));
  const gone = before.requirements.filter(({ id }) => !later.has(id));
  const fresh = after.requirements.filter(({ id }) => !earlier.has(id));
  const moved = pairsOf(gone, fresh);
  const same = before.requirements.flatMap((one) => {
    const now = later.get(one.id);
    return now ? [{ before: one, after: now }] : [];
  });
  return {
    added: fresh.filter((one) => !moved.some(({ after: now }) => now === one)),
    removed: gone.filter((one) => !moved.some(({ before: old }) => old === one)),
    changed: [...same, ...moved].flatMap((pair) => {
      const changes = changesOf(pair.before, pair.after);
      return changes.length > 0 ? [{ id: pair.after.id, ...pair, changes }] : [];
    }),
  };
}

interface Pair {
  before: Requirement;
  after: Requirement;
}

function pairsOf(gone: readonly Requirement[], fresh: readonly Requirement[]): Pair[] {
  const left = [...fresh];
  return gone.flatMap((before) => {
    const place = left.findIndex((after) => subjectOf(after) === subjectOf(before));
    const [after] = place < 0 ? [] : left.splice(place, 1);
    return after ? [{ before, after }] : [];
  });
}

/** What is asked of whom, whatever else is said of it: the PMP of the project manager. */
const subjectOf = ({ kind, subject, role, anyOf }: Requirement): string =>
  JSON.stringify([
    kind,
    subject,
    role?.toLowerCase() ?? null,
    anyOf.map(({ id, name }) => id ?? name.toLowerCase()).sort(),
  ]);

/** The fields that people read, each as words. */
const FIELDS: readonly [name: string, words: (requirement: Requirement) => string][] = [
  ['modality', ({ modality }) => modality],
  ['asks for', ({ anyOf }) => anyOf.map(({ name }) => name).join(' or ')],
  ['or equivalent', ({ orEquivalent }) => (orEquivalent ? 'yes' : 'no')],
  ['role', ({ role }) => role ?? 'the team'],
  ['people', ({ quantity }) => (quantity === null ? 'not said' : String(quantity))],
  ['years', ({ years }) => (years === null ? 'not said' : String(years))],
  [
    'due',
    ({ due }) => (due === null ? 'kickoff' : [due.event, due.days, due.date].filter(Boolean).join(' ')),
  ],
];

function changesOf(before: Requirement, after: Requirement): string[] {
  return FIELDS.flatMap(([name, words]) =>
    words(before) === words(after) ? [] : [`${name}: ${words(before)} → ${words(after)}`],
  );
}
