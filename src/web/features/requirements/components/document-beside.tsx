import { Button, Group, Text } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import type { ReviewedRequirement, Span } from '../../../../domain/index.ts';
import { useDocumentText } from '../../documents/viewer/api/get-document-text.ts';
import { DocumentViewer } from '../../documents/viewer/document-viewer.tsx';
import type { Mark } from '../../documents/viewer/marks.ts';
import { marksOf } from '../../documents/viewer/marks-of.ts';
import { useReviewActions } from '../review-context.ts';
import classes from './requirement-table.module.css';

interface DocumentBesideProps {
  rows: readonly ReviewedRequirement[];
  /** The requirement that was focused last. */
  current: string | null;
}

/** The document of the focused row with its words marked; marked by hand, other words become a requirement. */
export function DocumentBeside({ rows, current }: DocumentBesideProps) {
  const { open, focus } = useReviewActions();
  const row = rows.find(({ id }) => id === current) ?? rows[0];
  const place = row?.evidence[0];
  const document = place?.document ?? '';
  const text = useDocumentText(document).data?.text ?? '';
  const [picked, setPicked] = useState<Mark | null>(null);
  const [words, setWords] = useState<Span | null>(null);
  const marks = useMemo(
    () => marksOf(rows, document).filter(({ start, end }) => start < end),
    [rows, document],
  );
  const show = useCallback(
    (mark: Mark) => {
      setPicked(mark);
      focus(mark.requirementId);
    },
    [focus],
  );
  if (place === undefined) return null;
  const at = picked?.requirementId === row?.id ? picked : place.start < place.end ? place : null;
  return (
    <aside className={classes.beside} aria-label="Document">
      <Group mb="xs" justify="space-between" mih={30}>
        <Text size="sm" c="dimmed">
          {words === null ? 'Mark words to make a requirement of them.' : 'Words are marked.'}
        </Text>
        {words !== null && (
          <Button
            size="xs"
            // The words stay marked while the button takes the pointer.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() =>
              open({ kind: 'add', document, quote: text.slice(words.start, words.end), span: words })
            }
          >
            Make a requirement of them
          </Button>
        )}
      </Group>
      <DocumentViewer documentId={document} marks={marks} at={at} onAt={show} onSelect={setWords} />
    </aside>
  );
}
