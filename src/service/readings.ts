import { findReading, type Reading, type StoredDocument } from '../store/index.ts';
import type { House } from './house.ts';
import { keepLast } from './keep-last.ts';

/** Readings never change, so those of the last documents are kept: a page asks for the same ones again and again. */
const KEPT = 32;
const kept = new WeakMap<House, ReturnType<typeof keepLast<Reading | null>>>();

/** What reading this document gave, or null while it is not done. */
export async function readingOf(house: House, document: StoredDocument): Promise<Reading | null> {
  const { id, pipelineVersion } = document;
  if (pipelineVersion === null) return null;
  const last = kept.get(house) ?? keepLast<Reading | null>(KEPT);
  kept.set(house, last);
  return last(`${id} ${pipelineVersion}`, () => findReading(house.db, document, pipelineVersion));
}
