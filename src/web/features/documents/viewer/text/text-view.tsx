import { Text } from '@mantine/core';
import { Fragment, useMemo } from 'react';
import type { Span } from '../../../../../domain/index.ts';
import type { ShownDocument } from '../api/get-document-text.ts';
import { flowOfBlocks } from '../flow-of-blocks.ts';
import type { Mark } from '../marks.ts';
import { pageWords } from '../page-title.ts';
import { MarkedDocument } from './marked-document.ts';
import { TextPart } from './text-part.tsx';
import classes from './text-view.module.css';

interface TextViewProps {
  document: ShownDocument;
  marks: readonly Mark[];
  at: Span | null;
  /** 1 is the size of the page's own text. */
  zoom: number;
}

/** A document as text: headings, lists and tables, where its pages begin, and the marked words. */
export function TextView({ document, marks, at, zoom }: TextViewProps) {
  const parts = useMemo(() => flowOfBlocks(document.blocks), [document.blocks]);
  const marked = useMemo(() => ({ text: document.text, marks, at }), [document.text, marks, at]);
  if (parts.length === 0) return <Text p="md">This document has no words of its own.</Text>;
  return (
    <MarkedDocument value={marked}>
      <article className={classes.text} style={{ fontSize: `${zoom}rem` }}>
        {parts.map((part, index) => (
          <Fragment key={index}>
            {part.page !== null && <PageBegin page={document.pages[part.page - 1]} />}
            <TextPart part={part} />
          </Fragment>
        ))}
      </article>
    </MarkedDocument>
  );
}

function PageBegin({ page }: { page: ShownDocument['pages'][number] | undefined }) {
  if (!page) return null;
  return (
    <Text size="sm" c="dimmed" className={classes.page} data-page={page.number}>
      {pageWords(page)}
    </Text>
  );
}
