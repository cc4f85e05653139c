import type { Evidence, ParsedDocument, ReviewRequest } from '../domain/index.ts';
import { AppError } from '../errors.ts';

type Place = Extract<ReviewRequest, { kind: 'add' }>['place'];

/** Rules of evidence that a person gave: words of the document, or the person's own, which stand nowhere in it. */
const BY_HAND = 'by-hand';
const TYPED = 'typed-by-hand';

/**
 * Where a requirement that a person adds stands. Words are looked up in the text, whatever its line breaks; words that it
 * does not have are kept as typed, with an empty range. AppError `invalid-request` for a range that the text does not have.
 */
export function addedEvidence(
  document: Pick<ParsedDocument, 'id' | 'text' | 'pages' | 'blocks'>,
  place: Place,
): Evidence {
  const { start, end, quote } = place;
  if (start !== undefined && end !== undefined) {
    if (start >= end || end > document.text.length)
      throw new AppError(
        'invalid-request',
        `The document has no text from ${start} to ${end}; it has ${document.text.length} characters.`,
      );
    return evidenceAt(document, start, end);
  }
  if (quote === undefined)
    throw new AppError(
      'invalid-request',
      'Say where the requirement stands: "start" and "end", or a "quote".',
    );
  const found = new RegExp(
    quote
      .split(/\s+/)
      .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
      .join('\\s+'),
  ).exec(document.text);
  if (found) return evidenceAt(document, found.index, found.index + found[0].length);
  return { document: document.id, page: null, section: [], quote, start: 0, end: 0, rule: TYPED };
}

function evidenceAt(
  { id, text, pages, blocks }: Pick<ParsedDocument, 'id' | 'text' | 'pages' | 'blocks'>,
  start: number,
  end: number,
): Evidence {
  const page = pages.find((one) => one.start <= start && start < one.end)?.number ?? null;
  const block = blocks.find((one) => one.start <= start && start < one.end);
  const section = [...(block?.section ?? [])];
  return { document: id, page, section, quote: text.slice(start, end), start, end, rule: BY_HAND };
}
