import type { Socket } from 'node:net';
import type { Request, RequestHandler, Response } from 'express';
import { addIds, withIds } from '../logger.ts';
import type { Span } from '../observe/index.ts';
import type { House } from '../service/index.ts';
import type { Route } from './route.ts';

/** Asked all the time by machines: told of only to whoever wants every detail. */
const QUIET = new Set(['/livez', '/readyz', '/metrics', '/assets/*']);

/**
 * Follows every request: one line in the log when it comes and one when it is answered, both with its id; its span; its
 * time among the figures. Addresses are told by their route, because ids of people and words of a search stand in them.
 */
export function observeRequests(house: House, routeOf: (path: string) => string): RequestHandler {
  return (request, response, next) => {
    const { method } = request;
    const route = routeOf(request.path);
    const requestId = String(response.locals.requestId ?? '');
    const span = house.tracer.begin({
      name: `${method} ${route}`,
      kind: 'server',
      parent: request.get('traceparent'),
      attributes: { 'http.request.method': method, 'http.route': route, requestId },
    });
    withIds({ requestId }, () => {
      begin(house, request, response, { route, span });
      span.run(next);
    });
  };
}

/** A connection is used for one request after the other: what the earlier ones have sent and got. */
const counted = new WeakMap<Socket, { read: number; written: number }>();

interface Followed {
  route: string;
  span: Span;
}

function begin(house: House, request: Request, response: Response, { route, span }: Followed): void {
  const { method, socket } = request;
  const level = QUIET.has(route) ? 'debug' : 'info';
  const began = performance.now();
  const before = counted.get(socket) ?? { read: 0, written: 0 };
  house.logger[level]({ method, route }, 'request begins');
  response.once('close', () => {
    const ms = performance.now() - began;
    const status = response.writableFinished ? response.statusCode : CLIENT_GONE;
    const { bytesRead: read, bytesWritten: written } = socket;
    counted.set(socket, { read, written });
    const received = read - before.read;
    const bytes = written - before.written;
    house.logger[level]({ method, route, status, ms: round(ms), bytes, received }, 'request ended');
    house.metrics.requestEnded({ method, route, status }, ms / 1000);
    span.add({ 'http.response.status_code': status });
    span.end(status >= 500 ? { code: String(status) } : undefined);
  });
}

/** The client went away before the answer was whole; no answer has this status (nginx writes the same). */
const CLIENT_GONE = 499;

const round = (ms: number): number => Math.round(ms * 10) / 10;

/** The routes, each handler with a span of its own; its lines in the log name the caller, the bid and the document. */
export function observedRoutes({ tracer }: House, routes: readonly Route[]): Route[] {
  return routes.map((route) => ({
    ...route,
    handler(input) {
      const { bidId, documentId } = (input.params ?? {}) as { bidId?: string; documentId?: string };
      const caller = input.caller as { accountId: string } | null | undefined;
      const ids = {
        ...(caller && { callerId: caller.accountId }),
        ...(bidId !== undefined && { bidId }),
        ...(documentId !== undefined && { documentId }),
      };
      addIds(ids);
      return tracer.span({ name: route.id, attributes: ids }, () => route.handler(input));
    },
  }));
}
