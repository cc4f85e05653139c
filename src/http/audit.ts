import type { Request, RequestHandler, Response } from 'express';
import type { Caller } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import type { AuditEnd, AuditLog, AuditNote } from '../service/index.ts';
import type { Reply, Route } from './route.ts';

/** What of an answer 401, 403 or 429 means: somebody tried what is not theirs. */
const DENIED: readonly number[] = [401, 403, 429];
/** 201 and 202: something came to be, now or soon. */
const MADE: readonly number[] = [201, 202];
/** Longer ids than any of ours are cut: what was refused may never have been an id. */
const MOST_ID = 200;
/** Of an upload or an import so many ids are named. */
const MOST_NAMED = 50;

/** Who a session's cookie ("name=value") belongs to. */
export type FindCaller = (cookie: string) => Promise<Caller | null>;

/** How a route is watched: `watch` stands before all that can refuse, `around` runs the handler. */
export interface RouteAudit {
  watch: RequestHandler;
  around(request: Request, response: Response, run: () => Promise<Reply>): Promise<Reply>;
}

/**
 * Notes in the audit log what is done by this route, by whom and on what, and what is refused: ids and codes, never what
 * was sent or answered. A write stands in the log before it is done and again when it has ended; what was only seen is noted
 * together with others within a second, so that reading does not wait for it.
 */
export function auditRoute(log: AuditLog, route: Route, findCaller: FindCaller): RouteAudit {
  return {
    watch(request, response, next) {
      // Later the request belongs to another part of Express, which has other parameters.
      const params = { ...request.params };
      response.locals.auditParams = params;
      response.once('close', () => {
        if (response.locals.isAudited) return;
        const end = endOf(response);
        if (end !== null && (isSeen(route) || DENIED.includes(response.statusCode)))
          log.note(noteOf(route, request, response, null, end.code), end);
      });
      next();
    },
    around(request, response, run) {
      const watched = { log, route, findCaller };
      if (!isWrite(route)) return aroundRead(watched, request, response, run);
      // Strangers may try as often as they like, and each try must not be two rows.
      const around = route.allows === 'anyone' ? aroundEntry : aroundWrite;
      return around(watched, request, response, run);
    },
  };
}

/** What every request to a route has in common. */
interface Watched {
  log: AuditLog;
  route: Route;
  findCaller: FindCaller;
}

async function aroundRead(
  { log, route }: Watched,
  request: Request,
  response: Response,
  run: () => Promise<Reply>,
): Promise<Reply> {
  const reply = await run();
  response.locals.isAudited = true;
  if (isSeen(route)) log.note(noteOf(route, request, response, reply, null), DONE);
  return reply;
}

/** Who comes in stands in the log before they are told; who does not is counted like other strangers. */
async function aroundEntry(
  { log, route, findCaller }: Watched,
  request: Request,
  response: Response,
  run: () => Promise<Reply>,
): Promise<Reply> {
  const reply = await run();
  response.locals.isAudited = true;
  response.locals.caller = (await whoCameIn(reply, findCaller)) ?? response.locals.caller;
  log.note(noteOf(route, request, response, reply, null), DONE);
  await log.flush();
  return reply;
}

async function aroundWrite(
  { log, route }: Watched,
  request: Request,
  response: Response,
  run: () => Promise<Reply>,
): Promise<Reply> {
  const begun = await log.begin(noteOf(route, request, response, null, null));
  response.locals.isAudited = true;
  try {
    const reply = await run();
    await log.end(begun, noteOf(route, request, response, reply, null), DONE);
    return reply;
  } catch (error) {
    const isRefusal = error instanceof AppError && error.status < 500;
    const code = error instanceof AppError ? error.code : 'internal';
    await log.end(begun, noteOf(route, request, response, null, code), {
      result: isRefusal ? 'refused' : 'failed',
      code,
    });
    throw error;
  }
}

const DONE: AuditEnd = { result: 'done', code: null };

/**
 * A route that changes something. One that allows `view` only answers a question, by whatever method; one of access begins or
 * ends a session, also where it is only opened.
 */
const isWrite = ({ method, allows, tag, path }: Route): boolean =>
  (method !== 'get' && allows !== 'view') || (tag === 'access' && path !== '/access');

/** Bids, people and the log itself are noted when they are seen; the catalogue and one's own account are not. */
const isSeen = (route: Route): boolean =>
  isWrite(route) || !['sign-in', 'anyone'].includes(route.allows) || route.path.startsWith('/me/');

/** How a request ended that no handler answered; null where all is well. */
function endOf(response: Response): AuditEnd | null {
  const code: unknown = response.locals.problemCode;
  if (typeof code === 'string') return { result: response.statusCode < 500 ? 'refused' : 'failed', code };
  // Whoever asked went away before anything was answered.
  return response.writableEnded ? null : { result: 'failed', code: 'aborted' };
}

function noteOf(
  route: Route,
  request: Request,
  response: Response,
  reply: Reply | null,
  code: string | null,
): AuditNote {
  const caller = response.locals.caller as Caller | null | undefined;
  const { bidId, documentId, personId, ...params } = idsOf(response, reply, caller != null);
  return {
    account: caller ? { id: caller.accountId, name: caller.name } : null,
    via: caller?.via ?? 'nobody',
    operation: route.id,
    kind: isWrite(route) ? 'write' : 'read',
    bidId: bidId ?? null,
    documentId: documentId ?? null,
    // An id that nobody has is no person's; it may be anything.
    personId: code?.endsWith('not-found') ? null : (personId ?? null),
    others: params,
    requestId: typeof response.locals.requestId === 'string' ? response.locals.requestId : null,
    remote: request.ip ?? null,
  };
}

/** Of a sign-in: whose session its answer begins. */
async function whoCameIn(reply: Reply, findCaller: FindCaller): Promise<Caller | null> {
  const cookies = 'headers' in reply ? reply.headers?.['Set-Cookie'] : undefined;
  const given = typeof cookies === 'string' ? [cookies] : (cookies ?? []);
  if (given.length === 0) return null;
  return findCaller(given.map((one) => one.split(';')[0]).join('; ')).catch(() => null);
}

/** What was asked for, and what came to be; of strangers only what they were let do. */
function idsOf(response: Response, reply: Reply | null, isKnown: boolean): Record<string, string> {
  if (!isKnown && reply === null) return {};
  const params = (response.locals.auditParams ?? {}) as Record<string, unknown>;
  const named = Object.entries(params).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value.slice(0, MOST_ID)]] : [],
  );
  return { ...newIdsOf(reply), ...Object.fromEntries(named) };
}

/** The ids of what a write made: a bid, documents, anything else. */
function newIdsOf(reply: Reply | null): Record<string, string> {
  if (reply === null || !('body' in reply) || !MADE.includes(reply.status)) return {};
  const { id, documents } = (reply.body ?? {}) as { id?: unknown; documents?: unknown };
  if (typeof id === 'string') return id.startsWith('bid_') ? { bidId: id } : { id };
  if (!Array.isArray(documents)) return {};
  const ids = documents.slice(0, MOST_NAMED).map((one: { id?: unknown }) => String(one.id));
  return ids.length === 1 && ids[0] ? { documentId: ids[0] } : { documents: ids.join(' ') };
}
