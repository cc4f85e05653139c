import { Anchor, Text } from '@mantine/core';
import type { DocumentSummary, Evidence } from '../../domain/index.ts';
import classes from './evidence-quote.module.css';
import { formatNumber } from './format.ts';
import { Link } from './router/link.tsx';
import { usePath } from './router/location.ts';
import { matchPath } from './router/match-path.ts';

interface EvidenceQuoteProps {
  evidence: Evidence;
  /** Those whose names are said. */
  documents: readonly Pick<DocumentSummary, 'id' | 'name'>[];
}

/** The words of the document that demand something, and where they stand. */
export function EvidenceQuote({ evidence, documents }: EvidenceQuoteProps) {
  const bidId = matchPath('/bids/:bidId/:tab', usePath())?.bidId;
  const { document, start, end } = evidence;
  return (
    <figure className={classes.figure}>
      <blockquote className={classes.quote}>{evidence.quote}</blockquote>
      <Text component="figcaption" size="sm" c="dimmed">
        {placeWords(evidence, documents)}
        {bidId !== undefined && (
          <>
            {' · '}
            <Anchor
              component={Link}
              href={`/bids/${encodeURIComponent(bidId)}/documents/${encodeURIComponent(document)}?at=${start}-${end}`}
              inherit
              underline="always"
            >
              Show in document
            </Anchor>
          </>
        )}
      </Text>
    </figure>
  );
}

/** "rfp.pdf, page 3, in 3 Staff › 3.2 Key personnel"; a document without pages has no page. */
export function placeWords(
  { document, page, section }: Pick<Evidence, 'document' | 'page' | 'section'>,
  documents: readonly Pick<DocumentSummary, 'id' | 'name'>[],
): string {
  const name = documents.find(({ id }) => id === document)?.name ?? 'a document that is gone';
  const parts = [name, page === null ? '' : `page ${formatNumber(page)}`];
  if (section.length > 0) parts.push(`in ${section.join(' › ')}`);
  return parts.filter((part) => part !== '').join(', ');
}
