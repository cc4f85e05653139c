import type { DocumentView } from './views.ts';

/** "Annex 2" before "Annex 10", the same on every machine. */
const BY_NAME = new Intl.Collator('en', { numeric: true });

/** Sets documents behind the one that they were found in, by name; uploads keep their order. */
export function inPackages(documents: readonly DocumentView[]): DocumentView[] {
  const ids = new Set(documents.map(({ id }) => id));
  const inside = new Map<string | null, DocumentView[]>();
  for (const document of documents) {
    const { parentId } = document;
    const around = parentId !== null && ids.has(parentId) ? parentId : null;
    inside.set(around, [...(inside.get(around) ?? []), document]);
  }
  const placed = (around: string | null): DocumentView[] =>
    sorted(inside.get(around) ?? [], around).flatMap((document) => [document, ...placed(document.id)]);
  return placed(null);
}

function sorted(documents: readonly DocumentView[], around: string | null): readonly DocumentView[] {
  return around === null ? documents : [...documents].sort((a, b) => BY_NAME.compare(a.name, b.name));
}
