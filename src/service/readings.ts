import { findReading, type Reading, type StoredDocument } from '../store/index.ts';
import type { House } from './house.ts';
import { keepLastOf } from './keep-last.ts';

/** Readings never change, so the last are kept: whoever has a document open asks for it again. Each is a whole text. */
const KEPT = 4;
const lastReadings = keepLastOf<Reading | null>(KEPT);

/** What reading this document gave, or null while it is not done. */
export async function readingOf(house: House, document: StoredDocument): Promise<Reading | null> {
  const { id, pipelineVersion } = document;
  if (pipelineVersion === null) return null;
  return lastReadings(house, `${id} ${pipelineVersion}`, () =>
    findReading(house.db, document, pipelineVersion),
  );
}
