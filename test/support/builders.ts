import { createHash } from 'node:crypto';

/** The SHA-256 of a text's bytes. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What is known of an uploaded PDF that holds these words. */
export function aFile(words: string): { sha256: string; size: number; mediaType: string } {
  return { sha256: sha256Of(words), size: 1_000, mediaType: 'application/pdf' };
}
