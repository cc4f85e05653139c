import { insertDocument } from '../store/index.ts';
import { stageOf } from './document-view.ts';
import type { House } from './house.ts';
import { relayInBackground } from './relay.ts';
import type { Uploaded } from './views.ts';

/** A file whose bytes the file store has already. */
export interface SavedFile {
  name: string;
  /** Folders that it stood in where it came from, for people ("annex/rates"); null or left out: none are known. */
  folders?: string | null;
  size: number;
  sha256: string;
  mediaType: string;
}

/**
 * Makes documents of saved files: row and message to the queue in one transaction each, so that whatever dies now, the
 * document is read later. A file that the bid has already is that document again, said by `duplicate`.
 * AppError `bid-not-found`.
 */
export async function uploadDocuments(
  house: House,
  bidId: string,
  files: readonly SavedFile[],
): Promise<Uploaded[]> {
  const uploaded: Uploaded[] = [];
  for (const { name, folders = null, ...file } of files) {
    const trace = house.tracer.here();
    const path = folders === null ? null : `${folders}/${name}`;
    const { document, isNew } = await insertDocument(house.db, { bidId, name, path, file, trace });
    uploaded.push({ id: document.id, name: document.name, status: stageOf(document), duplicate: !isNew });
  }
  // The answer never waits for the queue: when it is away, the sweep tells it later.
  relayInBackground(house);
  return uploaded;
}
