import type { Request, RequestHandler } from 'express';
import type { z } from 'zod';
import {
  type Access,
  demandCaller,
  demandClaimed,
  demandReach,
  findCaller,
  limitUploads,
} from '../access/index.ts';
import type { Caller } from '../domain/index.ts';
import type { Route } from './route.ts';
import { endUnlessWhole } from './security.ts';

/** Strangers send a few bytes, at once: nobody may hold a connection by sending them one by one. */
const STRANGERS_MS = 10_000;

/**
 * Stands before everything else of a route: who asks, whether they may, and whether the bid or document that the address
 * names is for them. Nothing of the body is read before.
 */
export function gate(access: Access, route: Route, uploadsPerMinute: number): RequestHandler {
  const { allows, inPerson = false, isOpenUnclaimed = false } = route;
  return async (request, response, next) => {
    if (!isOpenUnclaimed) await demandClaimed(access);
    const found = await callerOf(access, request);
    response.locals.caller = found;
    if (allows === 'anyone') {
      endUnlessWhole(request, STRANGERS_MS);
      return next();
    }
    const named = namedIn(request, route);
    const admit = async (who: Caller | null) => {
      const caller = demandCaller(who, { allows, inPerson });
      await demandReach(access, caller, named);
      return caller;
    };
    const caller = await admit(found);
    response.locals.stillAllowed = () =>
      callerOf(access, request)
        .then(admit)
        .then(() => true);
    if (route.request.upload?.into === 'store')
      await limitUploads(access, caller.accountId, uploadsPerMinute);
    next();
  };
}

/** Who sends this request; null where nobody is signed in. */
export function callerOf(access: Access, request: Request): Promise<Caller | null> {
  return findCaller(access, {
    authorization: request.get('authorization'),
    cookie: request.get('cookie'),
  });
}

/** Bids and documents are named in the path, or in the query of a question across bids. */
function namedIn({ params, query }: Request, route: Route): { bidId?: string; documentId?: string } {
  const bidId = params.bidId ?? (hasQuery(route, 'bid') ? query.bid : undefined);
  const { documentId } = params;
  return {
    ...(typeof bidId === 'string' ? { bidId } : {}),
    ...(typeof documentId === 'string' ? { documentId } : {}),
  };
}

function hasQuery({ request: { query } }: Route, name: string): boolean {
  return name in ((query as z.ZodObject | undefined)?.shape ?? {});
}
