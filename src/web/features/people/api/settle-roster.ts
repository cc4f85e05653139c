import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { getJson, sendJson } from '../../../components/request.ts';

/** A written credential that nobody has settled, with what it may mean. */
export const nameQuestionSchema = z.object({
  person: z.string(),
  written: z.string(),
  issuer: z.string().nullable(),
  offers: z.array(z.object({ id: z.string(), name: z.string(), score: z.number() })),
});
export type NameQuestion = z.infer<typeof nameQuestionSchema>;

const questionsSchema = z.object({ names: z.array(nameQuestionSchema) });

/** Answers to what was unsure; null: none of those that are known. */
export interface RosterAnswers {
  names?: readonly { written: string; credential: string | null }[];
  owners?: readonly { key: string; person: string | null }[];
}

/** Credentials on the roster whose name nobody has settled. */
export function useNameQuestions() {
  return useQuery({
    queryKey: ['people', 'questions'],
    queryFn: async ({ signal }) => (await getJson(questionsSchema, '/people/questions', signal)).names,
  });
}

/** Keeps answers, for this roster and every later import. */
export function useSettleRoster() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (answers: RosterAnswers) =>
      sendJson(z.object({ kept: z.number() }), 'POST', '/people/answers', answers),
    onSuccess() {
      void queries.invalidateQueries({ queryKey: ['match'] });
      return queries.invalidateQueries({ queryKey: ['people'] });
    },
  });
}
