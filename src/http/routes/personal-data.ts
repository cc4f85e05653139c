import { z } from 'zod';
import {
  consentInputSchema,
  consentListSchema,
  consentSchema,
  deleteBid,
  erasedPersonSchema,
  erasePerson,
  exportPerson,
  type House,
  listConsentStates,
  personRecordSchema,
  recordConsent,
} from '../../service/index.ts';
import { ok, type Route, route } from '../route.ts';
import { deletedBidSchema } from '../schemas.ts';
import { bidParams } from './bids.ts';

const personParams = z.object({ personId: z.string().max(200) });

const exportPersonRoute = (house: House) =>
  route({
    method: 'get',
    path: '/people/{personId}/export',
    id: 'exportPerson',
    allows: 'administer',
    summary: 'Everything that is kept of a person, to be handed to them',
    tag: 'personal data',
    request: { params: personParams },
    responses: { 200: { description: 'muster.person-record/1', schema: personRecordSchema } },
    handler: async ({ params }) => ok(await exportPerson(house, params.personId)),
  });

const erasePersonRoute = (house: House) =>
  route({
    method: 'delete',
    path: '/people/{personId}',
    id: 'erasePerson',
    allows: 'administer',
    summary:
      'Erase a person: record, holdings, progress, statements, account; their name goes from what stays',
    tag: 'personal data',
    request: { params: personParams },
    responses: { 200: { description: 'What was removed.', schema: erasedPersonSchema } },
    handler: async ({ params }) => ok(await erasePerson(house, params.personId)),
  });

const listConsentsRoute = (house: House) =>
  route({
    method: 'get',
    path: '/consents',
    id: 'listConsents',
    allows: 'view',
    summary: 'What people last said of the use of their records',
    tag: 'personal data',
    request: {},
    responses: { 200: { description: 'Of those who said something.', schema: consentListSchema } },
    handler: async () => ok(await listConsentStates(house)),
  });

const recordConsentRoute = (house: House) =>
  route({
    method: 'put',
    path: '/people/{personId}/consent',
    id: 'recordConsent',
    allows: 'manage-people',
    summary: 'Record what a person said of the use of their record otherwise, on paper for example',
    tag: 'personal data',
    request: { params: personParams, body: consentInputSchema },
    responses: { 200: { description: 'What was kept.', schema: consentSchema } },
    handler: async ({ params, body, caller }) =>
      ok(await recordConsent(house, caller, params.personId, body.given)),
  });

const deleteBidRoute = (house: House) =>
  route({
    method: 'delete',
    path: '/bids/{bidId}',
    id: 'deleteBid',
    allows: 'administer',
    summary: 'Delete a bid with its documents, readings, reviews and settings',
    tag: 'bids',
    request: { params: bidParams },
    responses: { 200: { description: 'What went with it.', schema: deletedBidSchema } },
    handler: async ({ params }) => ok(await deleteBid(house, params.bidId)),
  });

/** Personal data: exported, erased, consented to; and bids deleted. */
export function personalDataRoutes(house: House): Route[] {
  return [listConsentsRoute, exportPersonRoute, erasePersonRoute, recordConsentRoute, deleteBidRoute].map(
    (declared) => declared(house),
  );
}
