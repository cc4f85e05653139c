import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sendJson } from '../../../components/request.ts';
import { documentSchema } from './document.ts';

/** Has a failed document read again. */
export function useRetryDocument(bidId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (documentId: string) =>
      sendJson(documentSchema, 'POST', `/documents/${encodeURIComponent(documentId)}/retry`, {}),
    onSettled: () => queries.invalidateQueries({ queryKey: ['documents', bidId] }),
  });
}
