import { Alert, Text } from '@mantine/core';
import type { Span } from '../../../../../domain/index.ts';
import type { ShownDocument } from '../api/get-document-text.ts';
import type { Mark } from '../marks.ts';
import { PdfPage } from './pdf-page.tsx';
import classes from './pdf-pages.module.css';
import { usePdf } from './use-pdf.ts';

/** A page fills the box up to this width in pixels; beyond, lines are longer than one likes to read. */
const WIDEST = 900;
/** Left and right of a page, as in the style sheet. */
const PADDING = 24;

interface PdfPagesProps {
  document: ShownDocument;
  marks: readonly Mark[];
  at: Span | null;
  /** Of the box in pixels. */
  boxWidth: number;
  /** 1 is as wide as the box. */
  zoom: number;
}

/** The pages of a PDF below each other, as its author sees them. */
export function PdfPages({ document, marks, at, boxWidth, zoom }: PdfPagesProps) {
  const { pdf, error } = usePdf(document.id);
  const width = Math.round(Math.min(WIDEST, boxWidth - PADDING) * zoom);
  if (boxWidth === 0) return null;
  return (
    <div className={classes.pages}>
      {error && (
        <Alert color="yellow" variant="outline" role="alert" title="The pages cannot be drawn">
          {error.message} The view “Text” has all of their words.
        </Alert>
      )}
      {document.positions === null && (
        <Text size="sm" c="dimmed">
          This document was read before Muster kept where its words stand; read again, they can be marked.
        </Text>
      )}
      {document.pages.map((page) => (
        <PdfPage
          key={page.number}
          pdf={pdf}
          document={document}
          page={page}
          marks={marks.filter(({ start, end }) => start < page.end && end > page.start)}
          at={at}
          width={width}
        />
      ))}
    </div>
  );
}
