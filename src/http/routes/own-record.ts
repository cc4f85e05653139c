import {
  confirmInputSchema,
  confirmOwnRecord,
  consentInputSchema,
  getOwnRecord,
  type House,
  ownRecordSchema,
  sayConsent,
} from '../../service/index.ts';
import { ok, type Route, route } from '../route.ts';

const getOwnRecordRoute = (house: House) =>
  route({
    method: 'get',
    path: '/me/record',
    id: 'getOwnRecord',
    allows: 'sign-in',
    summary: 'Show the record of the roster that is the caller’s own',
    tag: 'own record',
    request: {},
    responses: { 200: { description: 'The record, and what was said of it.', schema: ownRecordSchema } },
    handler: async ({ caller }) => ok(await getOwnRecord(house, caller)),
  });

const confirmRoute = (house: House) =>
  route({
    method: 'post',
    path: '/me/record/confirm',
    id: 'confirmOwnRecord',
    allows: 'sign-in',
    summary: 'Find one’s own record right, as it was shown',
    tag: 'own record',
    request: { body: confirmInputSchema },
    responses: { 200: { description: 'The record, confirmed.', schema: ownRecordSchema } },
    handler: async ({ body, caller }) => ok(await confirmOwnRecord(house, caller, body.version)),
  });

const consentRoute = (house: House) =>
  route({
    method: 'put',
    path: '/me/consent',
    id: 'sayConsent',
    allows: 'sign-in',
    summary: 'Give or take back the consent to the use of one’s own record; kept with its date',
    tag: 'own record',
    request: { body: consentInputSchema },
    responses: { 200: { description: 'The record with the consent.', schema: ownRecordSchema } },
    handler: async ({ body, caller }) => ok(await sayConsent(house, caller, body.given)),
  });

/** The caller's own record: seen, confirmed, consented to; nobody else's can be named. */
export function ownRecordRoutes(house: House): Route[] {
  return [getOwnRecordRoute, confirmRoute, consentRoute].map((declared) => declared(house));
}
