import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { getDocumentFile } from '../api/get-document-file.ts';
import { openPdf } from './open-pdf.ts';

/** The opened PDF once it is there, or why it cannot be opened. */
export interface OpenedPdf {
  pdf: PDFDocumentProxy | null;
  error: Error | null;
}

/** Fetches and opens a document's PDF as long as somebody looks at it. */
export function usePdf(documentId: string): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf>({ pdf: null, error: null });
  useEffect(() => {
    const leaving = new AbortController();
    const opening = getDocumentFile(documentId, leaving.signal).then(openPdf);
    opening.then(
      (pdf) => leaving.signal.aborted || setOpened({ pdf, error: null }),
      (error: Error) => leaving.signal.aborted || setOpened({ pdf: null, error }),
    );
    return () => {
      leaving.abort();
      opening.then(
        (pdf) => pdf.destroy(),
        () => undefined,
      );
    };
  }, [documentId]);
  return opened;
}
