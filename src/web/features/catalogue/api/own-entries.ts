import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { getJson, sendJson } from '../../../components/request.ts';

const aliasSchema = z.object({
  text: z.string(),
  class: z.string().optional(),
  context: z.array(z.string()).optional(),
});
const factsSchema = z.looseObject({});

const ownEntrySchema = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('credential'),
    name: z.string(),
    aliases: z.array(aliasSchema),
    source: z.string(),
  }),
  z.object({ kind: z.literal('correction'), aliases: z.array(aliasSchema), facts: factsSchema }),
]);

const viewSchema = z.object({
  id: z.string(),
  name: z.string(),
  entry: ownEntrySchema,
  who: z.string().nullable(),
  updatedAt: z.string(),
  problems: z.array(z.string()),
});
/** What this installation says of one catalogue entry. */
export type OwnEntry = z.infer<typeof viewSchema>;

const answerSchema = z.object({ entry: viewSchema.nullable() });

/** Everything that this installation says of the catalogue. */
export function useOwnEntries() {
  return useQuery({
    queryKey: ['catalogue', 'own'],
    queryFn: async ({ signal }) =>
      (await getJson(z.object({ entries: z.array(viewSchema) }), '/catalogue/own', signal)).entries,
  });
}

/** What is to be kept: without an id a new credential; `entry` null takes it away. */
export interface OwnRequest {
  id: string | null;
  entry: object | null;
}

/** Keeps an own entry; every answer may depend on it. */
export function useKeepOwnEntry() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, entry }: OwnRequest) =>
      id === null
        ? sendJson(answerSchema, 'POST', '/catalogue/own', { entry })
        : sendJson(answerSchema, 'PUT', `/catalogue/own/${encodeURIComponent(id)}`, { entry }),
    onSuccess() {
      for (const queryKey of [['match'], ['people'], ['insight']])
        void queries.invalidateQueries({ queryKey });
      return queries.invalidateQueries({ queryKey: ['catalogue'] });
    },
  });
}

const documentsSchema = z.object({
  documents: z.array(z.object({ id: z.string(), bidId: z.string(), bid: z.string(), name: z.string() })),
});

/** Documents that name the entry and were read before the catalogue was as it is now. */
export function useEarlierReadings(id: string, isWanted: boolean) {
  return useQuery({
    queryKey: ['catalogue', 'earlier', id],
    queryFn: async ({ signal }) =>
      (await getJson(documentsSchema, `/catalogue/own/${encodeURIComponent(id)}/documents`, signal))
        .documents,
    enabled: isWanted,
  });
}

/** Reads those documents again. */
export function useReadAgain(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      sendJson(
        z.object({ documents: z.number() }),
        'POST',
        `/catalogue/own/${encodeURIComponent(id)}/documents`,
        {},
      ),
    onSuccess() {
      void queries.invalidateQueries({ queryKey: ['documents'] });
      return queries.invalidateQueries({ queryKey: ['catalogue', 'earlier', id] });
    },
  });
}
