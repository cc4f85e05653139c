import { Anchor, Button, Group, List, Paper, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { DocumentSummary } from '../../../../domain/index.ts';
import { count } from '../../../components/format.ts';
import { API_PATH } from '../../../components/request.ts';
import { Link } from '../../../components/router/link.tsx';
import { Allowed } from '../../access/may.tsx';
import { ReplacesControl } from '../../changes/components/replaces-control.tsx';
import { noticeProblem } from '../../plan/notice.tsx';
import { type BidDocument, hasFailed, isFinished } from '../api/document.ts';
import { useCancelReading, useRetryReading } from '../api/steer-reading.ts';
import { readingShare, readingWords } from '../reading-words.ts';
import classes from './documents-view.module.css';
import { FileTitle } from './file-title.tsx';
import { ReplacesLine } from './replaces-line.tsx';

interface DocumentRowProps {
  document: BidDocument;
  /** What reading it gave; not there before. */
  summary: DocumentSummary | undefined;
  /** The bid has others, whose place it may take. */
  hasOthers: boolean;
}

/** A stored document: live where its reading is, then what it holds, or why it failed and what to do. */
export function DocumentRow({ document, summary, hasOthers }: DocumentRowProps) {
  const { id, bidId, name, status, parentId } = document;
  const [isAsking, setAsking] = useState(false);
  const mark = status === 'done' ? 'read' : hasFailed(document) ? 'failed' : 'file';
  return (
    <Paper withBorder p="sm" component="li" data-document={status} ml={parentId === null ? 0 : 'lg'}>
      <Stack gap={6}>
        <Group justify="space-between" gap="sm" className={classes.head}>
          <FileTitle name={name} mark={mark} />
          <Actions
            document={document}
            isText={summary?.format !== 'zip'}
            onReplaces={hasOthers ? () => setAsking(!isAsking) : null}
          />
        </Group>
        {!isFinished(document) && (
          <Progress value={readingShare(document)} animated aria-label={`Reading of ${name}`} />
        )}
        <Text size="sm" c="dimmed" aria-live="polite">
          {status === 'done' && summary ? doneWords(document, summary) : readingWords(document)}
          {placeWords(document)}
        </Text>
        <ReplacesLine document={document} />
        {isAsking && <ReplacesControl bidId={bidId} documentId={id} />}
        {hasFailed(document) && document.issue && (
          <Text size="sm" c="var(--mantine-color-error)">
            {document.issue.message}
          </Text>
        )}
        {status === 'done' && summary && <Warnings issues={summary.issues} />}
      </Stack>
    </Paper>
  );
}

interface ActionsProps {
  document: BidDocument;
  /** It has words to be shown. */
  isText: boolean;
  /** Asks whose place it takes; null where there is no other. */
  onReplaces: (() => void) | null;
}

function Actions({ document, isText, onReplaces }: ActionsProps) {
  const { id, bidId, name, status } = document;
  return (
    <Group gap="sm" className={classes.actions}>
      <Allowed to="contribute">
        <Steering document={document} />
        {onReplaces && (
          <Button size="xs" variant="subtle" onClick={onReplaces} aria-label={`Replaces another: ${name}`}>
            Replaces …
          </Button>
        )}
      </Allowed>
      {status === 'done' && isText && (
        <Anchor
          component={Link}
          href={`/bids/${bidId}/documents/${id}`}
          size="sm"
          aria-label={`Show ${name}`}
        >
          Show
        </Anchor>
      )}
      <Anchor href={`${API_PATH}/documents/${id}/file`} size="sm" aria-label={`Download ${name}`}>
        Download
      </Anchor>
    </Group>
  );
}

/** Cancels a reading that is not over, and begins one again that failed or was cancelled. */
function Steering({ document }: { document: BidDocument }) {
  const { id, bidId, name, status } = document;
  const retry = useRetryReading(bidId);
  const cancel = useCancelReading(bidId);
  if (status === 'done') return null;
  const [steer, words] = isFinished(document) ? [retry, 'Read again'] : [cancel, 'Cancel'];
  return (
    <Button
      size="xs"
      variant="default"
      loading={retry.isPending || cancel.isPending}
      onClick={() => steer.mutate(id, { onError: noticeProblem })}
      aria-label={`${words}: ${name}`}
    >
      {words}
    </Button>
  );
}

function Warnings({ issues }: { issues: DocumentSummary['issues'] }) {
  if (issues.length === 0) return null;
  return (
    <List size="sm">
      {issues.map(({ code, message, page }) => (
        <List.Item key={`${code}-${page}-${message}`}>
          {page === null ? '' : `Page ${page}: `}
          {message}
        </List.Item>
      ))}
    </List>
  );
}

/** " · found in package.zip", " · in annex/rates", or nothing. */
function placeWords({ name, parentId, path }: BidDocument): string {
  if (path === null) return '';
  return ` · ${parentId === null ? 'in' : 'found in'} ${path.slice(0, -name.length - 1)}`;
}

/** "Read: 3 pages, 812 words", "Unpacked: 12 files", "Read: 96 words, with 2 files". */
function doneWords({ files }: BidDocument, { format, pages, words }: DocumentSummary): string {
  const held = files === null ? '' : count(files, 'file', 'files');
  if (format === 'zip') return `Unpacked: ${held}`;
  const size = count(words, 'word', 'words');
  const paged = pages === null ? size : `${count(pages, 'page', 'pages')}, ${size}`;
  return `Read: ${paged}${held && `, with ${held}`}`;
}
