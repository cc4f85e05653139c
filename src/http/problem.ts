import { z } from 'zod';
import { AppError } from '../errors.ts';

/** Every failure that the API answers, RFC 9457 (application/problem+json). */
export const problemSchema = z.object({
  type: z.string().describe('urn:muster:problem: and the code'),
  title: z.string(),
  status: z.number().int(),
  code: z.string().describe('Stable; messages may change.'),
  detail: z.string().describe('What is wrong and what to do.'),
  requestId: z.string().describe('Name it when you ask for help; the log has it.'),
  errors: z
    .array(z.object({ path: z.string(), message: z.string() }))
    .optional()
    .describe('Every mistake in the request: where, and what it should be.'),
});
export type Problem = z.infer<typeof problemSchema>;
/** One mistake in a request: where, and what it should be. */
export type Mistake = NonNullable<Problem['errors']>[number];

/** The problem as it is answered. Unknown errors show only the request id. */
export function problemOf(error: unknown, requestId: string): Problem {
  const known = error instanceof AppError ? error : undefined;
  const code = known?.code ?? 'internal';
  const detail =
    known?.message ?? `Something went wrong inside Muster. The log has it as request ${requestId}.`;
  const problem = {
    type: `urn:muster:problem:${code}`,
    title: code.replaceAll('-', ' '),
    status: known?.status ?? 500,
    code,
    detail,
    requestId,
  };
  const mistakes = z
    .array(z.looseObject({ path: z.string(), message: z.string() }))
    .safeParse(known?.details);
  return mistakes.success ? { ...problem, errors: mistakes.data } : problem;
}

/**
 * What a schema found wrong, as path and sentence. `place` says which part of the request:
 * `query.kickoff`: "Invalid ISO date".
 */
export function mistakesOf(error: z.ZodError, place: string): Mistake[] {
  return error.issues.map(({ path, message }) => ({ path: [place, ...path].join('.'), message }));
}

/** The failure of a request with these mistakes. */
export function invalidRequest(mistakes: readonly Mistake[]): AppError {
  const words = mistakes.map(({ path, message }) => `${path}: ${message}`).join('; ');
  return new AppError('invalid-request', `The request is not as it should be. ${words}`, {
    details: mistakes,
  });
}
