import { Anchor, Stack, Text } from '@mantine/core';
import { Answered } from '../../../components/answered.tsx';
import { Link } from '../../../components/router/link.tsx';
import { Allowed } from '../../access/may.tsx';
import { useRequirements } from '../../requirements/api/get-requirements.ts';
import { type BidDocument, isFinished } from '../api/document.ts';
import { useDocuments } from '../api/list-documents.ts';
import { startUploads, useUploads } from '../uploads.ts';
import { DocumentRow } from './document-row.tsx';
import classes from './documents-view.module.css';
import { DropArea } from './drop-area.tsx';
import { UploadRow } from './upload-row.tsx';
import { UploadSum } from './upload-sum.tsx';

/** The documents of a bid: drop more, follow them being sent and read, see what failed and what to do. */
export function DocumentsView({ bidId }: { bidId: string }) {
  const documents = useDocuments(bidId);
  const uploads = useUploads(bidId).filter(({ state }) => state !== 'stored');
  return (
    <Stack>
      <Allowed to="contribute">
        <DropArea
          label="Add documents"
          hint="Drop files or folders here, or click to choose: PDF, Office files, scans, text, e-mails, or a ZIP of them."
          takesFolders
          onFiles={(files) => startUploads(bidId, files)}
        />
      </Allowed>
      <UploadSum uploads={uploads} />
      {uploads.length > 0 && (
        <ul className={classes.list} aria-label="Uploads">
          {uploads.map((upload) => (
            <UploadRow key={upload.id} upload={upload} />
          ))}
        </ul>
      )}
      <Answered query={documents} what="the documents">
        {(list) => <Documents bidId={bidId} documents={list} isSending={uploads.length > 0} />}
      </Answered>
    </Stack>
  );
}

interface DocumentsProps {
  bidId: string;
  documents: readonly BidDocument[];
  isSending: boolean;
}

function Documents({ bidId, documents, isSending }: DocumentsProps) {
  const isAnyRead = documents.some(({ status }) => status === 'done');
  const summaries = useRequirements(bidId, isAnyRead).data?.documents ?? [];
  if (documents.length === 0)
    return isSending ? null : (
      <Text c="dimmed">No documents yet. Add the RFP and its amendments; reading starts at once.</Text>
    );
  const waiting = documents.filter((document) => !isFinished(document)).length;
  return (
    <>
      <ul className={classes.list} aria-label="Documents">
        {documents.map((document) => (
          <DocumentRow
            key={document.id}
            document={document}
            hasOthers={documents.length > 1}
            summary={summaries.find(({ id }) => id === document.id)}
          />
        ))}
      </ul>
      {isAnyRead && waiting === 0 && (
        <Text>
          All that can be read is read.{' '}
          <Anchor component={Link} href={`/bids/${bidId}/requirements`} underline="always">
            See what it demands
          </Anchor>
        </Text>
      )}
    </>
  );
}
