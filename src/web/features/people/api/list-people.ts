import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { personSchema } from '../../../../domain/index.ts';
import { getJson } from '../../../components/request.ts';

const answerSchema = z.object({ people: z.array(personSchema) });

/** Everybody on the roster, by name. */
export function usePeople() {
  return useQuery({
    queryKey: ['people'],
    queryFn: async ({ signal }) => (await getJson(answerSchema, '/people', signal)).people,
  });
}
