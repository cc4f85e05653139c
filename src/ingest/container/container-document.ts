import type { Issue, ParsedDocument } from '../../domain/index.ts';
import { buildDocument, sha256Of } from '../build-document.ts';

/** A ZIP as a document: without words of its own, with an issue for each file in it that could not be had. */
export function containerDocument(
  file: { name: string; bytes: Uint8Array },
  issues: readonly Issue[],
): ParsedDocument {
  const { name, bytes } = file;
  return buildDocument(
    { name, sha256: sha256Of(bytes), format: 'zip' },
    { blocks: [], pageCount: 0, issues },
  );
}
