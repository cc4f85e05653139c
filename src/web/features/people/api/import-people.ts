import { useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { CHECK_STATES } from '../../../../domain/index.ts';
import { sendFiles } from '../../../components/request.ts';
import { nameQuestionSchema } from './settle-roster.ts';

const namedSchema = z.object({ id: z.string(), name: z.string() });
const offerSchema = namedSchema.extend({ score: z.number() });

const answerSchema = z.object({
  people: z.number(),
  notes: z.array(z.object({ code: z.string(), person: z.string().nullable(), message: z.string() })),
  applied: z.boolean(),
  added: z.array(namedSchema),
  changed: z.array(
    namedSchema.extend({
      changes: z.array(
        z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
      ),
    }),
  ),
  removed: z.array(namedSchema),
  unchanged: z.number(),
  unsureNames: z.array(nameQuestionSchema),
  unsureOwners: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      file: z.string(),
      credentials: z.array(z.string()),
      offers: z.array(offerSchema),
    }),
  ),
  badges: z.array(
    z.object({
      file: z.string(),
      credential: z.string(),
      person: z.string().nullable(),
      check: z.object({ state: z.enum(CHECK_STATES), why: z.string() }),
      taken: z.boolean(),
    }),
  ),
  leftOut: z.array(z.object({ file: z.string(), why: z.string() })),
  problems: z.array(z.object({ line: z.number(), column: z.string(), message: z.string() })),
});

/** What an import did, or as a preview would do. */
export type ImportAnswer = z.infer<typeof answerSchema>;

/** Files to take in, and what becomes of people who are not in them. */
export interface ImportRequest {
  files: readonly File[];
  mode: 'replace' | 'merge';
  /** Whose files are that name nobody. */
  person?: string;
}

const queryOf = ({ mode, person }: ImportRequest): string =>
  String(new URLSearchParams({ mode, ...(person === undefined ? {} : { person }) }));

/** Asks what files would change; nothing does. */
export function usePreview() {
  return useMutation({
    mutationFn: (request: ImportRequest) =>
      sendFiles(answerSchema, `/people/import?preview=true&${queryOf(request)}`, request.files),
  });
}

/** Takes files in, all of them or nothing; every answer depends on it. */
export function useImportPeople() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (request: ImportRequest) =>
      sendFiles(answerSchema, `/people/import?${queryOf(request)}`, request.files),
    onSuccess() {
      void queries.invalidateQueries({ queryKey: ['match'] });
      return queries.invalidateQueries({ queryKey: ['people'] });
    },
  });
}
