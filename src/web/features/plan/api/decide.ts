import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { unclosableSchema } from '../../../../domain/index.ts';
import { getJson, sendJson } from '../../../components/request.ts';
import { effectsSchema } from '../../changes/api/get-changes.ts';
import { useRefresh } from './progress.ts';

const choicesSchema = z.object({
  choices: z.array(
    z.object({
      requirement: z.string(),
      choice: unclosableSchema.shape.options.element,
      note: z.string().nullable(),
      who: z.string().nullable(),
      updatedAt: z.string(),
    }),
  ),
});

/** What was decided about a requirement that no study closes. */
export type Choice = z.infer<typeof choicesSchema>['choices'][number];

const bidPath = (bidId: string) => `/bids/${encodeURIComponent(bidId)}`;

/** What was decided about requirements that no study closes. */
export function useChoices(bidId: string) {
  return useQuery({
    queryKey: ['choices', bidId],
    queryFn: async ({ signal }) =>
      (await getJson(choicesSchema, `${bidPath(bidId)}/choices`, signal)).choices,
  });
}

/** Notes a decision; a choice of null forgets it. */
export function useChoose(bidId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({
      requirement,
      ...body
    }: Pick<Choice, 'requirement' | 'note'> & { choice: Choice['choice'] | null }) =>
      sendJson(choicesSchema, 'PUT', `${bidPath(bidId)}/choices/${encodeURIComponent(requirement)}`, body),
    onSuccess: ({ choices }) => queries.setQueryData(['choices', bidId], choices),
  });
}

const assignmentsSchema = z.object({
  assignments: z.array(z.object({ credential: z.string(), people: z.array(z.string()) })),
});

/** Who shall earn what, where somebody said so. */
export function useAssignments(bidId: string) {
  return useQuery({
    queryKey: ['assignments', bidId],
    queryFn: async ({ signal }) =>
      (await getJson(assignmentsSchema, `${bidPath(bidId)}/assignments`, signal)).assignments,
  });
}

const assignedSchema = z.object({ applied: z.boolean(), effects: effectsSchema.nullable() });

/** Who is to earn a credential; null: whom the plan chooses. */
export interface AssignRequest {
  credential: string;
  people: readonly string[] | null;
}

const assign = (bidId: string, { credential, people }: AssignRequest, preview: boolean) =>
  sendJson(
    assignedSchema,
    'PUT',
    `${bidPath(bidId)}/assignments/${encodeURIComponent(credential)}?preview=${preview}`,
    { people },
  );

/** What an assignment would change; nothing does. */
export function useAssignPreview(bidId: string, request: AssignRequest | null) {
  return useQuery({
    queryKey: ['match', bidId, 'assign', request],
    queryFn: () => (request === null ? null : assign(bidId, request, true)),
    enabled: request !== null,
  });
}

/** Keeps an assignment. */
export function useAssign(bidId: string) {
  const refresh = useRefresh(bidId);
  return useMutation({
    mutationFn: (request: AssignRequest) => assign(bidId, request, false),
    onSuccess: refresh,
  });
}
