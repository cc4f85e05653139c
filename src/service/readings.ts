import { findReading, type Reading, type StoredDocument } from '../store/index.ts';
import type { House } from './house.ts';

/** Readings never change, so those of the last documents are kept: a page asks for the same ones again and again. */
const KEPT = 32;
const kept = new WeakMap<House, Map<string, Promise<Reading | null>>>();

/** What reading this document gave, or null while it is not done. */
export async function readingOf(house: House, document: StoredDocument): Promise<Reading | null> {
  const { id, pipelineVersion } = document;
  if (pipelineVersion === null) return null;
  const readings = kept.get(house) ?? new Map<string, Promise<Reading | null>>();
  kept.set(house, readings);
  const key = `${id} ${pipelineVersion}`;
  const reading = readings.get(key) ?? findReading(house.db, document, pipelineVersion);
  // Taken out and put back, the order of the map is the order of the last use.
  readings.delete(key);
  readings.set(key, reading);
  reading.catch(() => readings.delete(key));
  for (const oldest of readings.keys()) {
    if (readings.size <= KEPT) break;
    readings.delete(oldest);
  }
  return reading;
}
