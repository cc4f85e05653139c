import './no-eval.ts';
import { z } from 'zod';

/** What the API answers when it refuses or fails (application/problem+json), as far as the page shows it. */
const problemSchema = z.object({
  code: z.string(),
  detail: z.string(),
  status: z.number(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).default([]),
});

/** A request that did not give what was asked; `message` says what is wrong and what to do. */
export class ApiProblem extends Error {
  /** The API's stable code, or `unreachable` and `unexpected-answer`. */
  readonly code: string;
  /** HTTP status; 0 where no answer came. */
  readonly status: number;
  /** Every mistake in what was sent: where, and what it should be. */
  readonly mistakes: readonly { path: string; message: string }[];

  constructor(code: string, status: number, message: string, mistakes: ApiProblem['mistakes'] = []) {
    super(message);
    this.name = 'ApiProblem';
    this.code = code;
    this.status = status;
    this.mistakes = mistakes;
  }

  /** True where asking the same again cannot help: the request itself is at fault. */
  get isOurFault(): boolean {
    return this.status >= 400 && this.status < 500;
  }
}

/** The problem in an answer's body; any other failure becomes one with the status alone. */
export function readProblem(status: number, body: string): ApiProblem {
  try {
    const { code, detail, errors } = problemSchema.parse(JSON.parse(body));
    return new ApiProblem(code, status, detail, errors);
  } catch {
    const message = `Muster answered with status ${status} and no reason. Try again; if it stays, look at its log.`;
    return new ApiProblem('unexpected-answer', status, message);
  }
}

/** No answer came: the service is not running, or the line to it is down. */
export function unreachable(): ApiProblem {
  const message = 'Muster does not answer. Check that it is running (npm start), then try again.';
  return new ApiProblem('unreachable', 0, message);
}
