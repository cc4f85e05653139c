import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { daySchema, type ProgressState, progressStateSchema } from '../../../../domain/index.ts';
import { getJson, sendJson } from '../../../components/request.ts';

const stepSchema = z.object({
  person: z.string(),
  credential: z.string(),
  name: z.string(),
  state: progressStateSchema,
  earnedOn: daySchema.nullable(),
  number: z.string().nullable(),
  before: progressStateSchema.nullable(),
});

/** Where one action of a plan stands. */
export type Step = z.infer<typeof stepSchema>;

/** An action of a plan: who earns what. */
export interface ActionName {
  person: string;
  credential: string;
}

/** A step that is to be taken. */
export interface StepRequest extends ActionName {
  state: ProgressState;
  earnedOn?: string;
  number?: string;
}

const bidPath = (bidId: string) => `/bids/${encodeURIComponent(bidId)}`;
const actionPath = (bidId: string, { person, credential }: ActionName) =>
  `${bidPath(bidId)}/progress/${encodeURIComponent(person)}/${encodeURIComponent(credential)}`;

/** Where the actions stand that somebody touched. */
export function useProgress(bidId: string) {
  return useQuery({
    queryKey: ['progress', bidId],
    queryFn: async ({ signal }) =>
      (await getJson(z.object({ progress: z.array(stepSchema) }), `${bidPath(bidId)}/progress`, signal))
        .progress,
  });
}

/** Takes a step; what is earned becomes a holding, so answers and people are asked anew. */
export function useTakeStep(bidId: string) {
  const refresh = useRefresh(bidId);
  return useMutation({
    mutationFn: ({ person, credential, ...step }: StepRequest) =>
      sendJson(stepSchema, 'PUT', actionPath(bidId, { person, credential }), step),
    onSuccess: refresh,
  });
}

/** Undoes the last step of an action. */
export function useUndoStep(bidId: string) {
  const refresh = useRefresh(bidId);
  return useMutation({
    mutationFn: (action: ActionName) => sendJson(stepSchema, 'POST', `${actionPath(bidId, action)}/undo`, {}),
    onSuccess: refresh,
  });
}

/** Asks everything anew that a step or an assignment changes. */
export function useRefresh(bidId: string) {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['people'] });
    void queries.invalidateQueries({ queryKey: ['insight'] });
    void queries.invalidateQueries({ queryKey: ['progress', bidId] });
    void queries.invalidateQueries({ queryKey: ['assignments', bidId] });
    return queries.invalidateQueries({ queryKey: ['match', bidId] });
  };
}
