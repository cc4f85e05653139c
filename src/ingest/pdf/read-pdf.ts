import type { Draft } from '../build-document.ts';
import type { IngestIssueCode } from '../issues.ts';
import { layOut } from './lay-out.ts';
import { readWithPdfium } from './pdfium.ts';

/** Reads a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<Draft | IngestIssueCode> {
  const model = await readWithPdfium(bytes);
  if (typeof model === 'string') return model;
  const draft = layOut(model);
  return draft.blocks.length === 0 ? 'no-text' : draft;
}
