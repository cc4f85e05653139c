import './no-eval.ts';
import { z } from 'zod';
import { ApiProblem, readProblem, unreachable } from './api-problem.ts';
import { NOT_SIGNED_IN, tellSessionLost } from './session.ts';

/** Where the API is, on the server that served the page. */
export const API_PATH = '/api/v1';

/** Asks the API and parses its answer. Throws ApiProblem. */
export function getJson<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  signal?: AbortSignal,
): Promise<z.output<Schema>> {
  return ask(schema, path, signal === undefined ? {} : { signal });
}

/** Sends JSON to the API and parses its answer. Throws ApiProblem. */
export function sendJson<Schema extends z.ZodType>(
  schema: Schema,
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  body: unknown,
): Promise<z.output<Schema>> {
  const headers = { 'Content-Type': 'application/json' };
  return ask(schema, path, { method, headers, body: JSON.stringify(body) });
}

/** Sends to the API what has no answer but that it is done. Throws ApiProblem. */
export async function send(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  await asked(path, body === undefined ? { method } : { method, headers, body: JSON.stringify(body) });
}

/** Sends files to the API as a form and parses its answer. Throws ApiProblem. */
export function sendFiles<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  files: readonly File[],
): Promise<z.output<Schema>> {
  const body = new FormData();
  for (const file of files) body.append('files', file, file.name);
  return ask(schema, path, { method: 'POST', body });
}

async function ask<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  init: RequestInit,
): Promise<z.output<Schema>> {
  return parseAnswer(schema, await asked(path, init));
}

/** The text of the answer. Throws ApiProblem; a session that has ended is told to the page. */
async function asked(path: string, init: RequestInit): Promise<string> {
  const response = await fetch(API_PATH + path, init).catch((error: unknown) => {
    // The page no longer wants this answer: TanStack Query knows what that means.
    if (init.signal?.aborted) throw error;
    throw unreachable();
  });
  const text = await response.text();
  if (response.status === NOT_SIGNED_IN) tellSessionLost();
  if (!response.ok) throw readProblem(response.status, text);
  return text;
}

/** The answer as its schema says. Throws ApiProblem where page and service do not belong together. */
export function parseAnswer<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    const where = error instanceof z.ZodError ? ` (${z.prettifyError(error).split('\n', 1)[0]})` : '';
    throw new ApiProblem(
      'unexpected-answer',
      200,
      `Muster's answer is not one that this page knows${where}. Reload the page: it may be older than the service.`,
    );
  }
}
