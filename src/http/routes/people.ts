import { z } from 'zod';
import { personSchema, rosterSchema } from '../../domain/index.ts';
import { AppError } from '../../errors.ts';
import { getPerson, type House, importedSchema, importPeople, listPeople } from '../../service/index.ts';
import { ok, type ReceivedFile, type Route, route } from '../route.ts';
import { peopleSchema } from '../schemas.ts';

const personParams = z.object({ personId: z.string().max(200) });

/** People: import a roster, list and show. */
export function peopleRoutes(house: House): Route[] {
  return [
    route({
      method: 'post',
      path: '/people/import',
      id: 'importPeople',
      summary: 'Replace the roster: all of it or, where a row cannot be read, nothing',
      tag: 'people',
      request: {
        upload: {
          into: 'memory',
          description:
            'The roster, CSV or JSON (muster.roster/1); after it, if you like, a CSV file of holdings alone.',
        },
        raw: { 'application/json': rosterSchema, 'text/csv': null },
      },
      responses: { 200: { description: 'What is on the roster now.', schema: importedSchema } },
      async handler({ files }) {
        const [roster, holdings] = files.map(rosterFile);
        if (roster === undefined)
          throw new AppError(
            'invalid-request',
            'Send a roster: a file as multipart/form-data, or a body of type application/json or text/csv.',
          );
        return ok(await importPeople(house, roster, holdings));
      },
    }),
    route({
      method: 'get',
      path: '/people',
      id: 'listPeople',
      summary: 'List everybody on the roster',
      tag: 'people',
      request: {},
      responses: { 200: { description: 'By name.', schema: peopleSchema } },
      handler: async () => ok({ people: await listPeople(house) }),
    }),
    route({
      method: 'get',
      path: '/people/{personId}',
      id: 'getPerson',
      summary: 'Show a person with holdings, skills and clearances',
      tag: 'people',
      request: { params: personParams },
      responses: { 200: { description: 'The person.', schema: personSchema } },
      handler: async ({ params }) => ok(await getPerson(house, params.personId)),
    }),
  ];
}

function rosterFile({ name, content = new Uint8Array() }: ReceivedFile): { name: string; bytes: Uint8Array } {
  return { name, bytes: content };
}
