import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sendJson } from '../../../components/request.ts';
import { documentSchema } from '../../documents/api/document.ts';

/** Says which document one takes the place of; null: of none. Every answer depends on it. */
export function useSetReplaces(bidId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, replaces }: { id: string; replaces: string | null }) =>
      sendJson(documentSchema, 'PATCH', `/documents/${encodeURIComponent(id)}`, { replaces }),
    onSuccess() {
      for (const queryKey of [
        ['match', bidId],
        ['requirements', bidId],
      ])
        void queries.invalidateQueries({ queryKey });
      return queries.invalidateQueries({ queryKey: ['documents', bidId] });
    },
  });
}
