import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { API_PATH, parseAnswer } from '../../../components/request.ts';
import { type BidDocument, documentSchema, isFinished } from './document.ts';

/** A browser gives an event stream up for good when the server refuses it, as while it starts; so we ask again. */
const REOPEN_MS = 3_000;

/**
 * Follows the documents of a bid as server-sent events and keeps every answer that depends on them up to date. False
 * while the line is down; the service tells everything again to a client that comes back.
 */
export function useDocumentEvents(bidId: string): boolean {
  const queries = useQueryClient();
  const [isConnected, setConnected] = useState(true);
  useEffect(() => {
    let reopen: ReturnType<typeof setTimeout> | undefined;
    let stream: EventSource;
    const open = () => {
      stream = new EventSource(`${API_PATH}/bids/${encodeURIComponent(bidId)}/events`);
      stream.addEventListener('open', () => setConnected(true));
      stream.addEventListener('document', (event) => take(queries, bidId, String(event.data)));
      stream.addEventListener('error', () => {
        setConnected(false);
        if (stream.readyState === EventSource.CLOSED) reopen = setTimeout(open, REOPEN_MS);
      });
    };
    open();
    return () => {
      clearTimeout(reopen);
      stream.close();
    };
  }, [bidId, queries]);
  return isConnected;
}

/** What an answer says of its documents, as far as it is asked here. */
interface AboutDocuments {
  documents: readonly { id: string; issues: readonly { code: string }[] }[];
}

/**
 * False where the requirements were asked before the document was read: the list of documents, asked a moment later, says
 * "done" already, and nothing else would ask again.
 */
function isAnswered(queries: QueryClient, bidId: string, documentId: string): boolean {
  const answer = queries.getQueryData<AboutDocuments>(['requirements', bidId]);
  if (answer === undefined) return true;
  const told = answer.documents.find(({ id }) => id === documentId);
  return told?.issues.every(({ code }) => code !== 'not-read-yet') ?? false;
}

/** Puts a document where the list of documents is; one that has just been read or failed changes all answers. */
function take(queries: QueryClient, bidId: string, data: string): void {
  const document = parseAnswer(documentSchema, data);
  const list = { queryKey: ['documents', bidId] };
  const known = queries.getQueryData<BidDocument[]>(list.queryKey);
  const before = known?.find(({ id }) => id === document.id);
  // A list that is on its way may be older than this; it is asked anew, or it would undo what is told here.
  if (before === undefined || queries.isFetching(list) > 0) askAnew(queries, list.queryKey);
  if (known !== undefined && before !== undefined)
    queries.setQueryData(
      list.queryKey,
      known.map((one) => (one.id === document.id ? document : one)),
    );
  if (!isFinished(document)) return;
  if (before !== undefined && isFinished(before) && isAnswered(queries, bidId, document.id)) return;
  askAnew(queries, ['requirements', bidId]);
  askAnew(queries, ['match', bidId]);
}

/**
 * Asks again also where the first answer is still on its way: TanStack Query takes an invalidation then for answered by that
 * one, though it was asked before.
 */
function askAnew(queries: QueryClient, queryKey: readonly string[]): void {
  void queries.cancelQueries({ queryKey }).then(() => queries.invalidateQueries({ queryKey }));
}
