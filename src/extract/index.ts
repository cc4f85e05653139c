/** Room: document → requirements. Pure: segment, recognise, classify, resolve. */
import type { Catalogue } from '../catalogue/index.ts';
import type { Extraction, ParsedDocument } from '../domain/index.ts';

/** Requirements of one document. */
export function extractDocument(_document: ParsedDocument, _catalogue: Catalogue): Extraction {
  return { requirements: [], roles: [], unresolved: [] };
}

/** Requirements of several documents together: the same demand in two documents is one requirement. */
export function combine(extractions: readonly Extraction[]): Extraction {
  return {
    requirements: extractions.flatMap((extraction) => extraction.requirements),
    roles: extractions.flatMap((extraction) => extraction.roles),
    unresolved: extractions.flatMap((extraction) => extraction.unresolved),
  };
}

/** Requirements of the documents of a bid, read one by one and combined. */
export function extract(documents: readonly ParsedDocument[], catalogue: Catalogue): Extraction {
  return combine(documents.map((document) => extractDocument(document, catalogue)));
}
