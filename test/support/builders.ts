import { createHash } from 'node:crypto';
import { type Person, personSchema } from '../../src/domain/index.ts';

/** The SHA-256 of a text's bytes. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What is known of an uploaded PDF that holds these words. */
export function aFile(words: string): { sha256: string; size: number; mediaType: string } {
  return { sha256: sha256Of(words), size: 1_000, mediaType: 'application/pdf' };
}

/** A person of whom nothing but the name is known. */
export function aPerson(id: string, name: string): Person {
  return personSchema.parse({ id, name });
}
