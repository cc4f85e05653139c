import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sendJson } from '../../../components/request.ts';
import { documentSchema } from './document.ts';

/** Has a document read again that failed or was cancelled. */
export const useRetryReading = (bidId: string) => useSteering(bidId, 'retry');

/** Cancels the reading of a document, whether it waits or is under way. */
export const useCancelReading = (bidId: string) => useSteering(bidId, 'cancel');

function useSteering(bidId: string, way: 'retry' | 'cancel') {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (documentId: string) =>
      sendJson(documentSchema, 'POST', `/documents/${encodeURIComponent(documentId)}/${way}`, {}),
    onSettled: () => queries.invalidateQueries({ queryKey: ['documents', bidId] }),
  });
}
