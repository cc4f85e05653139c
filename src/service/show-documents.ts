import type { Readable } from 'node:stream';
import { AppError } from '../errors.ts';
import {
  getBid,
  getDocument as getStoredDocument,
  listDocuments as listStoredDocuments,
  retryDocument,
} from '../store/index.ts';
import { documentView, stageOf } from './document-view.ts';
import type { House } from './house.ts';
import { inPackages } from './in-packages.ts';
import { readingOf } from './readings.ts';
import { relayInBackground } from './relay.ts';
import type { DocumentText, DocumentView } from './views.ts';

/** The documents of a bid in the order of their upload, each before what was found in it. AppError `bid-not-found`. */
export async function listDocuments(house: House, bidId: string): Promise<DocumentView[]> {
  await getBid(house.db, bidId);
  return inPackages((await listStoredDocuments(house.db, bidId)).map(documentView));
}

/** One document. AppError `document-not-found`. */
export async function getDocument(house: House, id: string): Promise<DocumentView> {
  return documentView(await getStoredDocument(house.db, id));
}

/** The words of a document with its blocks. AppError `document-not-found`, or `conflict` while it is not read. */
export async function getDocumentText(house: House, id: string): Promise<DocumentText> {
  const document = await getStoredDocument(house.db, id);
  const reading = await readingOf(house, document);
  if (reading === null)
    throw new AppError('conflict', `"${document.name}" has no text to show: it is ${stageOf(document)}.`);
  const { name, format, text, pages, positions, blocks, issues } = reading.document;
  return {
    id,
    name,
    format,
    text,
    pages: pages.map((page) => ({ ...page })),
    positions: positions ? { pages: [...positions.pages], lines: [...positions.lines] } : null,
    blocks: blocks.map((block) => ({ ...block, section: [...block.section] })),
    issues: [...issues],
  };
}

/** The original file. AppError `document-not-found`. */
export async function openDocumentFile(
  house: House,
  id: string,
): Promise<{ name: string; size: number; content: Readable }> {
  const { name, size, sha256 } = await getStoredDocument(house.db, id);
  return { name, size, content: await house.files.openRead(sha256) };
}

/** Reads a failed document again. AppError `document-not-found`, or `conflict` where it has not failed. */
export async function retryReading(house: House, id: string): Promise<DocumentView> {
  const document = await getStoredDocument(house.db, id);
  if (!(await retryDocument(house.db, id)))
    throw new AppError(
      'conflict',
      `"${document.name}" is ${stageOf(document)}; only a failed document is read again.`,
    );
  relayInBackground(house);
  return getDocument(house, id);
}
