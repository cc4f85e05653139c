import { z } from 'zod';
import { getCatalogueEntry, type House, searchCatalogueByWords } from '../../service/index.ts';
import { ok, type Route, route } from '../route.ts';
import { catalogueEntrySchema, catalogueHitsSchema } from '../schemas.ts';

/** What Muster knows of credentials, classes, skills, clearances and degrees. */
export function catalogueRoutes(house: House): Route[] {
  return [
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
    }),
    route({
      method: 'get',
      path: '/catalogue/{entryId}',
      id: 'getCatalogueEntry',
      allows: 'sign-in',
      summary: 'Show a catalogue entry with its sources',
      tag: 'catalogue',
      request: { params: z.object({ entryId: z.string().max(200) }) },
      responses: { 200: { description: 'The entry.', schema: catalogueEntrySchema } },
      handler: async ({ params }) => ok(getCatalogueEntry(house, params.entryId)),
    }),
  ];
}
