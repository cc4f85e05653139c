import { useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { sendFiles } from '../../../components/request.ts';

const answerSchema = z.object({
  people: z.number(),
  notes: z.array(z.object({ code: z.string(), person: z.string().nullable(), message: z.string() })),
});

/** Replaces the roster by that of a file, all of it or nothing; every answer depends on it. */
export function useImportPeople() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (files: readonly File[]) => sendFiles(answerSchema, '/people/import', files),
    onSuccess() {
      void queries.invalidateQueries({ queryKey: ['match'] });
      return queries.invalidateQueries({ queryKey: ['people'] });
    },
  });
}
