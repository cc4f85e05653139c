import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { daySchema, type Person, personSchema } from '../../../../domain/index.ts';
import { getJson, sendJson } from '../../../components/request.ts';

const personPath = (id: string) => `/people/${encodeURIComponent(id)}`;

/** One person. */
export function usePerson(id: string) {
  return useQuery({
    queryKey: ['people', 'one', id],
    queryFn: ({ signal }) => getJson(personSchema, personPath(id), signal),
  });
}

/** Fields of a person as they are to be, and as they were seen. */
export interface PersonChange {
  changes: Partial<Person>;
  was: Partial<Person>;
}

/** Corrects a person; every answer depends on it. */
export function useChangePerson(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: PersonChange) => sendJson(personSchema, 'PATCH', personPath(id), change),
    onSuccess(person) {
      queries.setQueryData(['people', 'one', id], person);
      return refresh(queries);
    },
  });
}

/** Adds a person by hand. */
export function useAddPerson() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (person: Partial<Person> & { name: string }) =>
      sendJson(personSchema, 'POST', '/people', person),
    onSuccess: () => refresh(queries),
  });
}

function refresh(queries: ReturnType<typeof useQueryClient>) {
  void queries.invalidateQueries({ queryKey: ['match'] });
  void queries.invalidateQueries({ queryKey: ['insight'] });
  return queries.invalidateQueries({ queryKey: ['people'] });
}

const usesSchema = z.object({
  looked: z.number(),
  left: z.number(),
  bids: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      client: z.string().nullable(),
      kickoff: daySchema.nullable(),
      roles: z.array(z.string().nullable()),
      covers: z.number(),
      earns: z.array(
        z.object({ credential: z.string(), name: z.string(), state: z.string(), finish: z.string() }),
      ),
      isLocked: z.boolean(),
    }),
  ),
});
/** Where a person is used, and among how many bids that was looked for. */
export type PersonUsesAnswer = z.infer<typeof usesSchema>;
/** A bid whose team or plan has a person. */
export type Use = PersonUsesAnswer['bids'][number];

/** The bids whose team or plan has the person, once they are asked for. */
export function useUses(id: string, isAsked: boolean) {
  return useQuery({
    queryKey: ['match', 'uses', id],
    queryFn: ({ signal }) => getJson(usesSchema, `${personPath(id)}/uses`, signal),
    enabled: isAsked,
  });
}
