import { Text } from '@mantine/core';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import type { Span } from '../../../../../domain/index.ts';
import type { ShownDocument } from '../api/get-document-text.ts';
import type { Mark } from '../marks.ts';
import { pageWords } from '../page-title.ts';
import { shownSize } from '../page-words.ts';
import { drawPage } from './draw-page.ts';
import { PageOverlay } from './page-overlay.tsx';
import classes from './pdf-pages.module.css';
import { useNear } from './use-near.ts';

interface PdfPageProps {
  pdf: PDFDocumentProxy | null;
  document: ShownDocument;
  page: ShownDocument['pages'][number];
  marks: readonly Mark[];
  at: Span | null;
  /** Pixels. */
  width: number;
}

/** One page: its picture once it comes near, over it the words and marks. Its place is kept before, so that nothing jumps. */
export function PdfPage({ pdf, document, page, marks, at, width }: PdfPageProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const isNear = useNear(sheet);
  const size = shownSize(document, page.number);
  const { picture, isFailed } = usePicture(isNear ? pdf : null, page.number, width);
  return (
    <section aria-label={pageWords(page)} className={classes.page} style={{ width }}>
      <Text size="sm" c="dimmed" aria-hidden="true">
        {pageWords(page)}
        {isFailed && ' · cannot be drawn; its words are in the view "Text"'}
      </Text>
      <div
        ref={sheet}
        data-page={page.number}
        className={classes.sheet}
        style={{ width, height: (width * size.height) / size.width }}
      >
        <div ref={picture} className={classes.picture} />
        {isNear && <PageOverlay document={document} page={page.number} marks={marks} at={at} />}
      </div>
    </section>
  );
}

/** Draws the page's picture into the element; drops it when the page is far away. */
function usePicture(pdf: PDFDocumentProxy | null, page: number, width: number) {
  const picture = useRef<HTMLDivElement>(null);
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    if (!pdf) {
      picture.current?.replaceChildren();
      return;
    }
    const leaving = new AbortController();
    drawPage(pdf, page, width, leaving.signal).then(
      (canvas) => {
        if (!canvas || leaving.signal.aborted) return;
        picture.current?.replaceChildren(canvas);
        setFailed(false);
      },
      () => leaving.signal.aborted || setFailed(true),
    );
    return () => leaving.abort();
  }, [pdf, page, width]);
  return { picture, isFailed };
}
