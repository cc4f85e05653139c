import express, { type RequestHandler, type Router } from 'express';
import type { z } from 'zod';
import { type Access, findCaller } from '../access/index.ts';
import { type Caller, shownFileName, shownFolders } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import type { AuditLog } from '../service/index.ts';
import { auditRoute } from './audit.ts';
import { gate } from './gate.ts';
import { invalidRequest, type Mistake, mistakesOf } from './problem.ts';
import type { ReceivedFile, Reply, Route, RouteInput } from './route.ts';

/** Middleware that takes the files of a multipart request, for each way a route can want them. */
export type Uploads = Record<'store' | 'memory', RequestHandler>;

/** A roster of 10,000 people is about 8 MB. */
export const LARGEST_ROSTER_BYTES = 16 * 1024 * 1024;

/** A password, a name and a token are a few hundred bytes. */
const LARGEST_UNKNOWN_BYTES = 16 * 1024;

/** What stands before the handlers. */
interface Doors {
  access: Access;
  audit: AuditLog;
  uploads: Uploads;
  uploadsPerMinute: number;
}

/** Mounts the routes as declared: bodies are read, everything is checked, and a wrong method is told the right ones. */
export function mountRoutes(
  router: Router,
  routes: readonly Route[],
  { access, audit, uploads, uploadsPerMinute }: Doors,
): void {
  for (const route of routes) {
    const { watch, around } = auditRoute(audit, route, (cookie) => findCaller(access, { cookie }));
    router[route.method](
      expressPath(route.path),
      watch,
      gate(access, route, uploadsPerMinute),
      ...bodyReaders(route, uploads),
      async (request, response) => {
        // A HEAD request takes the GET route; Express leaves the body out.
        const files = receivedFiles(request.files, request.body, route, request.get('content-type'));
        const caller = response.locals.caller as Caller;
        const input = { ...checked(route, request), caller, files, request };
        const reply = await around(request, response, () => route.handler(input));
        await send(reply, response);
      },
    );
  }
  for (const path of new Set(routes.map(({ path }) => path))) {
    const methods = routes.filter((route) => route.path === path).map(({ method }) => method.toUpperCase());
    router.all(expressPath(path), (_request, response) => {
      response.set('Allow', methods.join(', '));
      throw new AppError('method-not-allowed', `This address takes ${methods.join(' and ')} only.`);
    });
  }
}

/** OpenAPI's `/bids/{bidId}` as Express writes it: `/bids/:bidId`. */
function expressPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

function bodyReaders(route: Route, uploads: Uploads): RequestHandler[] {
  const { body, raw, upload } = route.request;
  return [
    ...(route.before === undefined ? [] : [guard(route)]),
    ...(raw === undefined ? [] : [express.raw({ type: Object.keys(raw), limit: LARGEST_ROSTER_BYTES })]),
    ...(body === undefined ? [] : [express.json({ limit: largestBody(route) })]),
    ...(upload === undefined ? [] : [uploads[upload.into]]),
  ];
}

/** Nobody is given the memory for a large body before it is known who sends it. */
function largestBody({ allows }: Route): number {
  return allows === 'anyone' ? LARGEST_UNKNOWN_BYTES : LARGEST_ROSTER_BYTES;
}

function guard({ request: { params }, before }: Route): RequestHandler {
  return async (request, _response, next) => {
    await before?.({ params: params?.parse(request.params) });
    next();
  };
}

function checked(
  route: Route,
  request: express.Request,
): Pick<RouteInput<unknown, unknown, unknown>, 'params' | 'query' | 'body'> {
  const mistakes: Mistake[] = [];
  const check = (schema: z.ZodType | undefined, value: unknown, place: string): unknown => {
    const parsed = schema?.safeParse(value);
    if (parsed?.error) mistakes.push(...mistakesOf(parsed.error, place));
    return parsed?.data;
  };
  const { params, query, body } = route.request;
  const input = {
    params: check(params, request.params, 'path'),
    query: check(query, request.query, 'query'),
    // Without a JSON content type nothing was read; the schema then says what the body should hold.
    body: check(body, request.body ?? {}, 'body'),
  };
  if (mistakes.length > 0) throw invalidRequest(mistakes);
  return input;
}

function receivedFiles(
  files: express.Request['files'],
  body: unknown,
  route: Route,
  contentType: string | undefined,
): ReceivedFile[] {
  if (Array.isArray(files))
    return files.map((file) => ({
      name: shownFileName(file.originalname),
      folders: shownFolders(file.originalname),
      bytes: file.size,
      mediaType: file.mimetype,
      ...(file.buffer ? { content: file.buffer } : {}),
      ...('sha256' in file ? { sha256: String(file.sha256) } : {}),
    }));
  if (route.request.raw === undefined || !Buffer.isBuffer(body)) return [];
  const name = contentType?.includes('csv') ? 'body.csv' : 'body.json';
  return [{ name, bytes: body.length, mediaType: contentType ?? '', content: body }];
}

async function send(reply: Reply, response: express.Response): Promise<void> {
  if ('write' in reply) return reply.write(response);
  response.status(reply.status).set(reply.headers ?? {});
  if (reply.body === undefined) response.end();
  else response.json(reply.body);
}
