import type { Requirement, ReviewChange, ReviewRecord } from '../domain/index.ts';

/**
 * Reviews of requirements whose id a later reading changed, told as if of the new id. The same requirement is one that asks
 * for the same, or stands in the same words; where several could be it, none is: then the review becomes an orphan.
 */
export function followRequirements(
  records: readonly ReviewRecord[],
  requirements: readonly Requirement[],
): ReviewRecord[] {
  const moved = movedIds(records, requirements);
  if (moved.size === 0) return [...records];
  const now = (id: string) => moved.get(id) ?? id;
  return records.map((record) => ({
    ...record,
    change: renamed(record.change, now),
    seen: record.seen.map((one) => ({ ...one, id: now(one.id) })),
  }));
}

function movedIds(
  records: readonly ReviewRecord[],
  requirements: readonly Requirement[],
): Map<string, string> {
  const here = new Set(requirements.map(({ id }) => id));
  const reviewed = new Map(records.flatMap(({ seen }) => seen.map((one) => [one.id, one])));
  const gone = [...reviewed.values()].filter(({ id }) => !here.has(id));
  if (gone.length === 0) return new Map();
  const free = requirements.filter(({ id }) => !reviewed.has(id));
  const moved = new Map<string, string>();
  const taken = new Set<string>();
  for (const keyOf of [demandKey, wordsKey])
    for (const one of gone) {
      if (moved.has(one.id)) continue;
      const same = free.filter((other) => !taken.has(other.id) && keyOf(other) === keyOf(one));
      const [only] = same;
      if (only === undefined || same.length > 1) continue;
      moved.set(one.id, only.id);
      taken.add(only.id);
    }
  return moved;
}

/** What is asked, whoever is asked for it: an amended document often names the role anew. */
const demandKey = ({ kind, subject, anyOf }: Requirement): string =>
  JSON.stringify([kind, subject, anyOf.map(({ id, name }) => id ?? name.toLowerCase()).sort()]);

/** The kind and the words that say it. */
const wordsKey = ({ kind, evidence }: Requirement): string =>
  JSON.stringify([kind, evidence[0]?.quote.replaceAll(/\s+/g, ' ')]);

function renamed(change: ReviewChange, now: (id: string) => string): ReviewChange {
  if (change.kind === 'add' || change.kind === 'undo') return change;
  const requirement = now(change.requirement);
  return change.kind === 'merge'
    ? { ...change, requirement, others: change.others.map(now) }
    : { ...change, requirement };
}
