import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { personSchema } from '../../../../domain/index.ts';
import { getJson, sendJson } from '../../../components/request.ts';

const consentSchema = z.object({
  given: z.boolean(),
  at: z.string(),
  saidBy: z.string(),
  isOwn: z.boolean(),
});
export type Consent = z.infer<typeof consentSchema>;
const confirmationSchema = z.object({ at: z.string(), saidBy: z.string(), isCurrent: z.boolean() });

const recordSchema = z.object({
  person: personSchema,
  version: z.string(),
  consent: consentSchema.nullable(),
  confirmation: confirmationSchema.nullable(),
});
export type OwnRecord = z.infer<typeof recordSchema>;

const KEY = ['own-record'];

/** The record of whoever is signed in. */
export function useOwnRecord() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => getJson(recordSchema, '/me/record', signal),
  });
}

/** Confirms the record as it was shown. */
export function useConfirmRecord() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (version: string) => sendJson(recordSchema, 'POST', '/me/record/confirm', { version }),
    onSuccess: (record) => queries.setQueryData(KEY, record),
    onError: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

/** Gives the consent or takes it back. */
export function useSayConsent() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: boolean) => sendJson(recordSchema, 'PUT', '/me/consent', { given }),
    onSuccess: (record) => queries.setQueryData(KEY, record),
  });
}

/** What people last said of their records, by the id of the person. */
export function useConsents() {
  return useQuery({
    queryKey: ['consents'],
    queryFn: async ({ signal }) => {
      const schema = z.object({
        people: z.array(
          z.object({
            personId: z.string(),
            consent: consentSchema.nullable(),
            confirmation: confirmationSchema.nullable(),
          }),
        ),
      });
      const { people } = await getJson(schema, '/consents', signal);
      return new Map(people.map((one) => [one.personId, one]));
    },
  });
}

/** Records what somebody said otherwise: on paper, by telephone. */
export function useRecordConsent(personId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: boolean) =>
      sendJson(consentSchema, 'PUT', `/people/${encodeURIComponent(personId)}/consent`, { given }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['consents'] }),
  });
}
