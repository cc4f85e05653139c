import { Text } from '@mantine/core';
import type { DocumentSummary, Evidence } from '../../domain/index.ts';
import classes from './evidence-quote.module.css';
import { formatNumber } from './format.ts';

interface EvidenceQuoteProps {
  evidence: Evidence;
  documents: readonly DocumentSummary[];
}

/** The words of the document that demand something, and where they stand. */
export function EvidenceQuote({ evidence, documents }: EvidenceQuoteProps) {
  return (
    <figure className={classes.figure}>
      <blockquote className={classes.quote}>{evidence.quote}</blockquote>
      <Text component="figcaption" size="sm" c="dimmed">
        {placeWords(evidence, documents)}
      </Text>
    </figure>
  );
}

/** "rfp.pdf, page 3, in 3 Staff › 3.2 Key personnel"; a document without pages has no page. */
export function placeWords(
  { document, page, section }: Pick<Evidence, 'document' | 'page' | 'section'>,
  documents: readonly DocumentSummary[],
): string {
  const name = documents.find(({ id }) => id === document)?.name ?? 'a document that is gone';
  const parts = [name, page === null ? '' : `page ${formatNumber(page)}`];
  if (section.length > 0) parts.push(`in ${section.join(' › ')}`);
  return parts.filter((part) => part !== '').join(', ');
}
