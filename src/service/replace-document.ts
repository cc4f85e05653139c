import { AppError } from '../errors.ts';
import { findDocument, getDocument, type StoredDocument, setReplaces } from '../store/index.ts';
import type { DocumentChangeInput } from './change-views.ts';
import { documentView } from './document-view.ts';
import type { House } from './house.ts';
import { type SavedFile, uploadDocuments } from './upload-documents.ts';
import type { DocumentView, Uploaded } from './views.ts';

/**
 * Says which document of its bid a document takes the place of, or that it takes none. AppError `document-not-found`, or
 * `invalid-request` for one of another bid, itself, or one that replaces this one.
 */
export async function changeDocument(
  house: House,
  id: string,
  { replaces }: DocumentChangeInput,
): Promise<DocumentView> {
  const document = await getDocument(house.db, id);
  if (replaces !== null) await checkReplaces(house, document, replaces);
  await setReplaces(house.db, id, replaces);
  return documentView(await getDocument(house.db, id));
}

/**
 * Uploads one file as the document that takes the place of another. AppError `bid-not-found`, or `invalid-request` for
 * several files or a document that the bid does not have; then nothing is kept.
 */
export async function uploadAmendment(
  house: House,
  bidId: string,
  replaces: string,
  files: readonly SavedFile[],
): Promise<Uploaded[]> {
  if (files.length > 1)
    throw new AppError('invalid-request', 'One file takes the place of a document: send them one by one.');
  const old = await findDocument(house.db, replaces);
  if (old?.bidId !== bidId)
    throw new AppError('invalid-request', `The bid has no document "${replaces}" to replace.`);
  const uploaded = await uploadDocuments(house, bidId, files);
  for (const { id } of uploaded) await changeDocument(house, id, { replaces });
  return uploaded;
}

/** A document cannot take the place of one that, by others perhaps, takes its own. */
async function checkReplaces(house: House, document: StoredDocument, replaces: string): Promise<void> {
  const old = await findDocument(house.db, replaces);
  if (old?.bidId !== document.bidId)
    throw new AppError(
      'invalid-request',
      `The bid of "${document.name}" has no document "${replaces}" to replace.`,
    );
  for (let one: StoredDocument | null = old; one; one = await earlier(house, one))
    if (one.id === document.id)
      throw new AppError(
        'invalid-request',
        `"${document.name}" cannot replace "${old.name}", which is itself or replaces it.`,
      );
}

const earlier = async ({ db }: House, { replaces }: StoredDocument): Promise<StoredDocument | null> =>
  replaces === null ? null : findDocument(db, replaces);
