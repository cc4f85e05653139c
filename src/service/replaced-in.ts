import type { StoredDocument } from '../store/index.ts';

/**
 * The documents whose requirements count no more, each (by id) with the one that takes its place. A package takes what was
 * found in it along. Before the new one is read, or where it cannot be, the old one counts.
 */
export function replacedIn(documents: readonly StoredDocument[]): Map<string, StoredDocument> {
  const byOld = new Map(
    documents.flatMap((one) => (one.replaces !== null && one.status === 'done' ? [[one.replaces, one]] : [])),
  );
  const byId = new Map(documents.map((one) => [one.id, one]));
  const found = new Map<string, StoredDocument>();
  for (const { id } of documents) {
    const by = withContainers(id, byId).flatMap((one) => byOld.get(one) ?? [])[0];
    if (by !== undefined && !withContainers(by.id, byId).includes(id)) found.set(id, by);
  }
  return found;
}

/** The document and the containers around it, from within. */
export function withContainers(id: string, byId: ReadonlyMap<string, StoredDocument>): string[] {
  const found: string[] = [];
  for (let one = byId.get(id); one; one = byId.get(one.parentId ?? '')) found.push(one.id);
  return found;
}
