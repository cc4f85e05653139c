import { z } from 'zod';
import {
  addOwnCredential,
  earlierReadingsSchema,
  type House,
  listEarlierReadings,
  listOwnEntries,
  ownCredentialInputSchema,
  ownEntryAnswerSchema,
  ownEntryInputSchema,
  ownEntryListSchema,
  putOwnEntry,
  readAgainFor,
  readAgainSchema,
  searchCatalogueByWords,
  showCatalogueEntry,
} from '../../service/index.ts';
import { ok, type Route, route } from '../route.ts';
import { catalogueEntrySchema, catalogueHitsSchema } from '../schemas.ts';

const entryParams = z.object({ entryId: z.string().max(200) });

const searchRoute = (house: House) =>
  route({
    method: 'get',
    path: '/catalogue/search',
    id: 'searchCatalogue',
    allows: 'sign-in',
    summary: 'Find catalogue entries by words, also misspelt ones',
    tag: 'catalogue',
    request: {
      query: z.strictObject({
        q: z.string().trim().min(1).max(200).describe('Name, acronym or alias.'),
        limit: z.coerce.number().int().min(1).max(100).default(20),
      }),
    },
    responses: { 200: { description: 'Best first.', schema: catalogueHitsSchema } },
    handler: async ({ query }) => ok({ results: searchCatalogueByWords(house, query.q, query.limit) }),
  });

const listOwnRoute = (house: House) =>
  route({
    method: 'get',
    path: '/catalogue/own',
    id: 'listOwnEntries',
    allows: 'sign-in',
    summary: 'List what this installation says of the catalogue: own credentials and corrections',
    tag: 'catalogue',
    request: {},
    responses: { 200: { description: 'By name.', schema: ownEntryListSchema } },
    handler: async () => ok({ entries: await listOwnEntries(house) }),
  });

const addOwnRoute = (house: House) =>
  route({
    method: 'post',
    path: '/catalogue/own',
    id: 'addOwnCredential',
    allows: 'manage-people',
    summary:
      'Add a credential that the catalogue does not have; reading, matching and plans know it from now on',
    tag: 'catalogue',
    request: { body: ownCredentialInputSchema },
    responses: { 201: { description: 'The entry, with its id.', schema: ownEntryAnswerSchema } },
    handler: async ({ body, caller }) => ({
      status: 201,
      body: { entry: await addOwnCredential(house, body.entry, caller.name) },
    }),
  });

const putOwnRoute = (house: House) =>
  route({
    method: 'put',
    path: '/catalogue/own/{entryId}',
    id: 'putOwnEntry',
    allows: 'manage-people',
    summary: 'Change an own credential, or what is said otherwise of a shipped entry; null takes it away',
    tag: 'catalogue',
    request: { params: entryParams, body: ownEntryInputSchema },
    responses: { 200: { description: 'As it is now; null where it went.', schema: ownEntryAnswerSchema } },
    handler: async ({ params, body, caller }) =>
      ok({ entry: await putOwnEntry(house, params.entryId, body.entry, caller.name) }),
  });

const earlierRoute = (house: House) =>
  route({
    method: 'get',
    path: '/catalogue/own/{entryId}/documents',
    id: 'listEarlierReadings',
    allows: 'manage-people',
    summary: 'List documents that name the entry and were read before the catalogue was as it is now',
    tag: 'catalogue',
    request: { params: entryParams },
    responses: { 200: { description: 'The oldest first.', schema: earlierReadingsSchema } },
    handler: async ({ params, caller }) => ok(await listEarlierReadings(house, params.entryId, caller)),
  });

const readAgainRoute = (house: House) =>
  route({
    method: 'post',
    path: '/catalogue/own/{entryId}/documents',
    id: 'readAgainForEntry',
    allows: 'manage-people',
    summary: 'Read those documents again; what people reviewed stays',
    tag: 'catalogue',
    request: { params: entryParams },
    responses: { 202: { description: 'How many.', schema: readAgainSchema } },
    handler: async ({ params, caller }) => ({
      status: 202,
      body: { documents: await readAgainFor(house, params.entryId, caller) },
    }),
  });

const entryRoute = (house: House) =>
  route({
    method: 'get',
    path: '/catalogue/{entryId}',
    id: 'getCatalogueEntry',
    allows: 'sign-in',
    summary: 'Show a catalogue entry with its sources',
    tag: 'catalogue',
    request: { params: entryParams },
    responses: { 200: { description: 'The entry.', schema: catalogueEntrySchema } },
    handler: async ({ params }) => ok(showCatalogueEntry(house, params.entryId)),
  });

/** What Muster knows of credentials, classes, skills, clearances and degrees, and what this installation says of it. */
export function catalogueRoutes(house: House): Route[] {
  return [searchRoute, listOwnRoute, addOwnRoute, putOwnRoute, earlierRoute, readAgainRoute, entryRoute].map(
    (declared) => declared(house),
  );
}
