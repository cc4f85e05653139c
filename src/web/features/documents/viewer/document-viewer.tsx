import { useElementSize } from '@mantine/hooks';
import { Suspense, useMemo, useRef, useState } from 'react';
import type { Span } from '../../../../domain/index.ts';
import { Answered } from '../../../components/answered.tsx';
import { lazyPart } from '../../../components/lazy-part.ts';
import { Loading } from '../../../components/loading.tsx';
import { type ShownDocument, useDocumentText } from './api/get-document-text.ts';
import classes from './document-viewer.module.css';
import { isSame, type Mark, sortMarks, stepMark } from './marks.ts';
import { pageInSight, scrollToPage } from './scrolling.ts';
import { TextView } from './text/text-view.tsx';
import { useBoxEvents } from './use-box-events.ts';
import { useShownPlace } from './use-shown-place.ts';
import { ViewerBar, type ViewerMode } from './viewer-bar.tsx';

// pdf.js comes with it, three times as large as the rest of the page.
const PdfPages = lazyPart(async () => (await import('./pdf/pdf-pages.tsx')).PdfPages);

/** What the view around a document gives it, and hears from it. */
export interface DocumentViewerProps {
  documentId: string;
  /** Words to be marked, each with its requirement. */
  marks: readonly Mark[];
  /** The marked words that are shown now; scrolled to whenever they change. */
  at: Span | null;
  /** A mark was clicked, or reached by "Next" and "Previous"; the parent hands its range back as `at`. */
  onAt: (mark: Mark) => void;
  /** Words were selected by pointer or keyboard; null once they no longer are. */
  onSelect?: (span: Span | null) => void;
}

/**
 * A document with its evidence marked: a PDF as its pages look or as text, every other format as text. As high as
 * `--viewer-height`, by default what the window leaves.
 */
export function DocumentViewer(props: DocumentViewerProps) {
  return (
    <Answered query={useDocumentText(props.documentId)} what="the document">
      {(document) => <OpenViewer key={document.id} {...props} document={document} />}
    </Answered>
  );
}

function OpenViewer({
  document,
  marks,
  at,
  onAt,
  onSelect,
}: DocumentViewerProps & { document: ShownDocument }) {
  const hasPages = document.format === 'pdf' && document.pages.length > 0;
  const [mode, setMode] = useState<ViewerMode>(hasPages ? 'page' : 'text');
  const [zoom, setZoom] = useState(1);
  const [page, setPage] = useState(1);
  const box = useRef<HTMLElement>(null);
  const { ref: measured, width } = useElementSize();
  const sorted = useMemo(() => sortMarks(marks), [marks]);
  useShownPlace(box, { document, at, mode, width, zoom });
  useBoxEvents(box, { document, marks: sorted, at, onAt, onSelect });
  const shown = { document, marks: sorted, at, zoom };
  return (
    <div className={classes.viewer} ref={measured}>
      <ViewerBar
        {...{ hasPages, mode, zoom, page }}
        onMode={setMode}
        onZoom={setZoom}
        pages={document.pages.length}
        onPage={(number) => box.current && scrollToPage(box.current, { page: number, share: 0 })}
        match={sorted.findIndex((mark) => isSame(mark, at)) + 1}
        matches={sorted.length}
        onStep={(step) => {
          const next = stepMark(sorted, at, step);
          if (next) onAt(next);
        }}
      />
      <section
        ref={box}
        className={classes.box}
        aria-label={`Document ${document.name}`}
        data-scroll-box
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard to be scrolled by it.
        tabIndex={0}
        onScroll={({ currentTarget }) => setPage(pageInSight(currentTarget))}
      >
        <Suspense fallback={<Loading what="the pages" />}>
          {mode === 'page' ? <PdfPages {...shown} boxWidth={width} /> : <TextView {...shown} />}
        </Suspense>
      </section>
    </div>
  );
}
