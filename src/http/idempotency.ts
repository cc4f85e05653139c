import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Caller } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import { answerOnce, type House } from '../service/index.ts';
import type { ReceivedFile, Reply, Route, RouteInput } from './route.ts';

/** Printable ASCII, as a UUID is; anything else is a mistake of the client. */
const KEY = /^[\x21-\x7e]{1,200}$/;
/** An answer larger than this is not kept; nothing that a POST answers is. */
const LARGEST_ANSWER = 1_000_000;

/** The header as the API's description has it. */
export const idempotencyHeader = z
  .string()
  .regex(KEY)
  .optional()
  .describe(
    'Any new word, such as a UUID. The same request with the same key within a day is not done again: it gets the first answer, with the header Idempotency-Replayed.',
  );

type Input = RouteInput<unknown, unknown, unknown>;
type JsonReply = Exclude<Reply, { write: unknown }>;

/** The routes, of which those that POST as somebody who is signed in know the header Idempotency-Key. */
export function idempotentRoutes(house: House, routes: readonly Route[]): Route[] {
  return routes.map((route) => (takesKey(route) ? { ...route, handler: once(house, route) } : route));
}

/** True for routes that a client may repeat by a key; not where passwords are sent, of which a quick hash would be kept. */
export function takesKey({ method, allows, tag }: Pick<Route, 'method' | 'allows' | 'tag'>): boolean {
  return method === 'post' && allows !== 'anyone' && tag !== 'access';
}

function once(house: House, route: Route): Route['handler'] {
  return async (input) => {
    const key = keyOf(input);
    if (key === undefined) return route.handler(input);
    let reply: Reply | undefined;
    const { accountId } = input.caller as Caller;
    const result = await answerOnce(house, { accountId, key, request: hashOf(route, input) }, async () => {
      reply = await route.handler(input);
      return 'write' in reply ? null : kept(route, reply);
    });
    if (result.replayed) return replay(route, result.answer);
    return reply as Reply;
  };
}

function keyOf({ request }: Input): string | undefined {
  const key = request.get('idempotency-key');
  if (key === undefined || KEY.test(key)) return key;
  throw new AppError(
    'invalid-request',
    'An Idempotency-Key has 1 to 200 letters, digits and signs of ASCII, without spaces. A UUID is one.',
  );
}

/** What the request says: its address, and everything in it as the schemas read it. */
function hashOf(route: Route, { params, query, body, files }: Input): string {
  const words = JSON.stringify([route.id, params ?? null, query ?? null, body ?? null, files.map(fileWords)]);
  return createHash('sha256').update(words).digest('hex');
}

function fileWords({ name, sha256, content }: ReceivedFile): string[] {
  return [
    name,
    sha256 ??
      createHash('sha256')
        .update(content ?? '')
        .digest('hex'),
  ];
}

function kept(route: Route, { status, body, headers = {} }: JsonReply) {
  if (route.hasSecretAnswer === true) return { status, headers: {}, body: null };
  return JSON.stringify(body ?? null).length > LARGEST_ANSWER
    ? null
    : { status, headers, body: body ?? null };
}

function replay(
  route: Route,
  { status, headers, body }: { status: number; headers: JsonReply['headers']; body: unknown },
): Reply {
  if (route.hasSecretAnswer === true)
    throw new AppError(
      'conflict',
      'This request was done already. Its answer held a secret and is not kept: make a new one with a new Idempotency-Key.',
    );
  return {
    status,
    headers: { ...headers, 'Idempotency-Replayed': 'true' },
    ...(body === null ? {} : { body }),
  };
}
