import { bidSettingsSchema, weightsInputSchema } from '../../domain/index.ts';
import {
  getCompany,
  getSettings,
  getWeights,
  type House,
  putCompany,
  putSettings,
  putWeights,
} from '../../service/index.ts';
import { ok, type Route, route } from '../route.ts';
import { companyAnswerSchema, weightsAnswerSchema } from '../schemas.ts';
import { bidParams } from './bids.ts';

const getSettingsRoute = (house: House) =>
  route({
    method: 'get',
    path: '/bids/{bidId}/settings',
    id: 'getSettings',
    allows: 'view',
    summary: 'Show what is said of the team of a bid: rules, weights, the field of the client',
    tag: 'settings',
    request: { params: bidParams },
    responses: { 200: { description: 'The settings.', schema: bidSettingsSchema } },
    handler: async ({ params }) => ok(await getSettings(house, params.bidId)),
  });

const putSettingsRoute = (house: House) =>
  route({
    method: 'put',
    path: '/bids/{bidId}/settings',
    id: 'putSettings',
    allows: 'manage-bids',
    summary: 'Replace what is said of the team of a bid; answers go by it from now on',
    tag: 'settings',
    request: { params: bidParams, body: bidSettingsSchema },
    responses: { 200: { description: 'The settings as they are now.', schema: bidSettingsSchema } },
    handler: async ({ params, body }) => ok(await putSettings(house, params.bidId, body)),
  });

const getCompanyRoute = (house: House) =>
  route({
    method: 'get',
    path: '/company',
    id: 'getCompany',
    allows: 'view',
    summary: 'Show what the company itself holds',
    tag: 'settings',
    request: {},
    responses: { 200: { description: 'Null where nobody said.', schema: companyAnswerSchema } },
    handler: async () => ok({ company: await getCompany(house) }),
  });

const putCompanyRoute = (house: House) =>
  route({
    method: 'put',
    path: '/company',
    id: 'putCompany',
    allows: 'administer',
    summary: 'Replace what the company itself holds; null forgets it',
    tag: 'settings',
    request: { body: companyAnswerSchema },
    responses: { 200: { description: 'The profile as it is now.', schema: companyAnswerSchema } },
    handler: async ({ body }) => ok({ company: await putCompany(house, body.company) }),
  });

const getWeightsRoute = (house: House) =>
  route({
    method: 'get',
    path: '/weights',
    id: 'getWeights',
    allows: 'view',
    summary: 'Show what each part of a score weighs where a bid says nothing else',
    tag: 'settings',
    request: {},
    responses: { 200: { description: 'The weights.', schema: weightsAnswerSchema } },
    handler: async () => ok({ weights: await getWeights(house) }),
  });

const putWeightsRoute = (house: House) =>
  route({
    method: 'put',
    path: '/weights',
    id: 'putWeights',
    allows: 'administer',
    summary: 'Set what each part of a score weighs; what is left out takes its usual weight again',
    tag: 'settings',
    request: { body: weightsInputSchema },
    responses: { 200: { description: 'The weights as they are now.', schema: weightsAnswerSchema } },
    handler: async ({ body }) => ok({ weights: await putWeights(house, body) }),
  });

/** What people say beside the documents: the rules of a bid, the company, the usual weights. */
export function settingsRoutes(house: House): Route[] {
  return [
    getSettingsRoute,
    putSettingsRoute,
    getCompanyRoute,
    putCompanyRoute,
    getWeightsRoute,
    putWeightsRoute,
  ].map((declared) => declared(house));
}
