import type { ErrorRequestHandler, Response } from 'express';
import { MulterError } from 'multer';
import { AppError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { problemOf } from './problem.ts';

/** The only place where a failure becomes an answer: problem+json; what nobody expected is logged once. */
export function errorHandler(logger: Logger): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const requestId = String(response.locals.requestId ?? '');
    const known = translate(error);
    // A client that goes away in the middle breaks its own request: that is no trouble of ours.
    const isGone = response.destroyed || (request.destroyed && !request.complete);
    if (!(known instanceof AppError) && !isGone) logger.error({ err: error, requestId }, 'request failed');
    // Nor can it, or whoever has half an answer, be told anything more.
    if (response.headersSent || isGone) {
      response.destroy();
      return;
    }
    sendProblem(response, known);
  };
}

/** Answers a problem on this response. */
function sendProblem(response: Response, error: unknown): void {
  const problem = problemOf(error, String(response.locals.requestId ?? ''));
  const wait = retryAfterOf(error);
  if (wait !== undefined) response.set('Retry-After', String(wait));
  // The audit log notes why something was refused.
  response.locals.problemCode = problem.code;
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** Seconds after which it is worth to ask again, where the failure knows. */
function retryAfterOf(error: unknown): number | undefined {
  if (!(error instanceof AppError)) return undefined;
  const { retryAfterSeconds } = (error.details ?? {}) as { retryAfterSeconds?: unknown };
  return typeof retryAfterSeconds === 'number' ? retryAfterSeconds : undefined;
}

// What the parser of uploads says of a form that is none, as plain errors: a name with U+0000 is such a header.
const BROKEN_FORM =
  /^(?:Malformed part header|Malformed content type|Unexpected end of (?:form|file)|Multipart: )/;

/** Errors of Express's own parts in our words; anything else as it is. */
function translate(error: unknown): unknown {
  if (error instanceof AppError) return error;
  if (error instanceof MulterError) return uploadError(error);
  if (error instanceof Error && BROKEN_FORM.test(error.message))
    return new AppError('invalid-request', `The upload could not be read: ${error.message}.`);
  const { status, type } = (error ?? {}) as { status?: unknown; type?: unknown };
  if (type === 'entity.too.large') return new AppError('file-too-large', 'The body is too large.');
  if (type === 'entity.parse.failed') return new AppError('invalid-request', 'The body is not valid JSON.');
  // A file of the page that there is not: after an upgrade an open page asks for parts of the old one.
  if (status === 404) return new AppError('not-found', 'There is no such file.');
  // body-parser, busboy and the router say by a 4xx status that the request was at fault.
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new AppError('invalid-request', 'The request could not be read.', { cause: error });
  return error;
}

function uploadError(error: MulterError): AppError {
  if (error.code === 'LIMIT_FILE_SIZE')
    return new AppError(
      'file-too-large',
      'A file is larger than this service takes; no file of this upload was kept.',
    );
  if (error.code === 'LIMIT_FILE_COUNT' || error.code === 'LIMIT_PART_COUNT')
    return new AppError('too-many-files', 'The upload has more files than this service takes at once.');
  return new AppError('invalid-request', `The upload could not be read: ${error.message}.`);
}
