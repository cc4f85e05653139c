import { z } from 'zod';
import { personSchema, rosterSchema } from '../../domain/index.ts';
import { AppError } from '../../errors.ts';
import { getPerson, type House, importedSchema, importPeople, listPeople } from '../../service/index.ts';
import { ok, type Route, route } from '../route.ts';
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
        upload: { into: 'memory', description: 'One roster, CSV or JSON (muster.roster/1).' },
        raw: { 'application/json': rosterSchema, 'text/csv': null },
      },
      responses: { 200: { description: 'What is on the roster now.', schema: importedSchema } },
      async handler({ files }) {
        const [file] = files;
        if (file?.content === undefined)
          throw new AppError(
            'invalid-request',
            'Send a roster: one file as multipart/form-data, or a body of type application/json or text/csv.',
          );
        return ok(await importPeople(house, { name: file.name, bytes: file.content }));
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
