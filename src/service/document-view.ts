import type { StoredDocument } from '../store/index.ts';
import { DOCUMENT_STAGES, type DocumentStage, type DocumentView } from './views.ts';

/** A stored document as people see it: where the reading is takes the place of the bare word "reading". */
export function documentView(document: StoredDocument): DocumentView {
  const { id, bidId, name, sha256, size, issue, createdAt, updatedAt, progress } = document;
  const { parentId, path, contents, replaces } = document;
  return {
    id,
    bidId,
    name,
    sha256,
    size,
    status: stageOf(document),
    progress: progress && { page: progress.page, pages: progress.pages, ocr: progress.stage === 'ocr' },
    issue,
    parentId,
    path,
    files: contents?.files ?? null,
    replaces,
    createdAt,
    updatedAt,
  };
}

/** True when nothing more will happen to the document by itself. */
export function isFinished({ status }: Pick<DocumentView, 'status'>): boolean {
  return status === 'done' || status === 'failed';
}

/** The stage that the reader last told, or `parsing` before it told anything. */
export function stageOf({ status, progress }: Pick<StoredDocument, 'status' | 'progress'>): DocumentStage {
  if (status !== 'reading') return status;
  return DOCUMENT_STAGES.find((stage) => stage === progress?.stage) ?? 'parsing';
}
