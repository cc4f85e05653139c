import { z } from 'zod';
import { personSchema, rosterSchema } from '../../domain/index.ts';
import { AppError } from '../../errors.ts';
import {
  addPerson,
  changePerson,
  getPerson,
  type House,
  importPeople,
  listPeople,
  listRosterQuestions,
  listUses,
  pageOfPeople,
  personInputSchema,
  personPatchSchema,
  personUsesSchema,
  rosterAnsweredSchema,
  rosterAnswersSchema,
  rosterImportSchema,
  rosterQuestionsSchema,
  rosterTemplate,
  settleRoster,
  today,
} from '../../service/index.ts';
import { pageQuery } from '../page-query.ts';
import { ok, type ReceivedFile, type Route, route } from '../route.ts';
import { peopleSchema } from '../schemas.ts';

const personParams = z.object({ personId: z.string().max(200) });

const importQuery = z.object({
  preview: z
    .enum(['true', 'false'])
    .default('false')
    .describe('true: say what would change, and change nothing.'),
  mode: z
    .enum(['replace', 'merge'])
    .default('replace')
    .describe('What becomes of people who are not in the roster: they leave, or they stay.'),
  person: z
    .string()
    .max(200)
    .optional()
    .describe("Id of the person whose files these are, where they name nobody (LinkedIn's, Credly's)."),
});

const importPeopleRoute = (house: House) =>
  route({
    method: 'post',
    path: '/people/import',
    id: 'importPeople',
    allows: 'manage-people',
    summary: 'Take in rosters, exports and badges: all of it or, where something cannot be read, nothing',
    tag: 'people',
    request: {
      query: importQuery,
      upload: {
        into: 'memory',
        description:
          'Rosters (CSV, XLSX, muster.roster/1), files of holdings, LinkedIn’s Certifications.csv, Credly’s badges and exports, JSON Résumés, Open Badges 2.0 and 3.0 (JSON, JWS, PNG, SVG), or a ZIP of these.',
      },
      raw: { 'application/json': rosterSchema, 'text/csv': null },
    },
    responses: {
      200: { description: 'What changed, or with preview what would.', schema: rosterImportSchema },
    },
    async handler({ files, query }) {
      if (files.length === 0)
        throw new AppError(
          'invalid-request',
          'Send a roster: a file as multipart/form-data, or a body of type application/json or text/csv.',
        );
      const { mode, person } = query;
      return ok(
        await importPeople(house, files.map(rosterFile), {
          preview: query.preview === 'true',
          mode,
          today: today(),
          ...(person === undefined ? {} : { person }),
        }),
      );
    },
  });

const listPeopleRoute = (house: House) =>
  route({
    method: 'get',
    path: '/people',
    id: 'listPeople',
    allows: 'view',
    summary: 'List everybody on the roster',
    tag: 'people',
    request: { query: z.strictObject(pageQuery) },
    responses: { 200: { description: 'By name: all, or a page of them.', schema: peopleSchema } },
    async handler({ query: { limit, cursor } }) {
      const isWhole = limit === undefined && cursor === undefined;
      return ok(isWhole ? { people: await listPeople(house) } : await pageOfPeople(house, limit, cursor));
    },
  });

const templateRoute = (format: 'xlsx' | 'csv') => () =>
  route({
    method: 'get',
    path: `/people/template.${format}`,
    id: format === 'xlsx' ? 'getRosterWorkbook' : 'getRosterCsv',
    allows: 'view',
    summary: `Download an empty roster to fill in, as ${format.toUpperCase()}`,
    tag: 'people',
    request: {},
    responses: { 200: { description: 'The file, with one example.', type: TEMPLATE_TYPES[format] } },
    handler: async () => ({
      async write(response) {
        response.attachment(`roster.${format}`).type(TEMPLATE_TYPES[format]);
        response.send(Buffer.from(await rosterTemplate(format)));
      },
    }),
  });

const TEMPLATE_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const;

const questionsRoute = (house: House) =>
  route({
    method: 'get',
    path: '/people/questions',
    id: 'listRosterQuestions',
    allows: 'manage-people',
    summary: 'List the credentials on the roster whose name nobody has settled',
    tag: 'people',
    request: {},
    responses: { 200: { description: 'With what each may mean.', schema: rosterQuestionsSchema } },
    handler: async () => ok(await listRosterQuestions(house)),
  });

const answersRoute = (house: House) =>
  route({
    method: 'post',
    path: '/people/answers',
    id: 'settleRoster',
    allows: 'manage-people',
    summary: 'Settle names and owners that an import was unsure of; it is remembered',
    tag: 'people',
    request: { body: rosterAnswersSchema },
    responses: {
      200: { description: 'Who has another name on a holding now.', schema: rosterAnsweredSchema },
    },
    handler: async ({ body }) => ok(await settleRoster(house, body)),
  });

const getPersonRoute = (house: House) =>
  route({
    method: 'get',
    path: '/people/{personId}',
    id: 'getPerson',
    allows: 'view',
    summary: 'Show a person with holdings, skills and clearances',
    tag: 'people',
    request: { params: personParams },
    responses: { 200: { description: 'The person.', schema: personSchema } },
    handler: async ({ params }) => ok(await getPerson(house, params.personId)),
  });

const addPersonRoute = (house: House) =>
  route({
    method: 'post',
    path: '/people',
    id: 'addPerson',
    allows: 'manage-people',
    summary: 'Add one person by hand',
    tag: 'people',
    request: { body: personInputSchema },
    responses: { 201: { description: 'The person, with an id.', schema: personSchema } },
    handler: async ({ body }) => ({ status: 201, body: await addPerson(house, body) }),
  });

const changePersonRoute = (house: House) =>
  route({
    method: 'patch',
    path: '/people/{personId}',
    id: 'changePerson',
    allows: 'manage-people',
    summary: 'Correct one person; a list takes the place of the whole list',
    tag: 'people',
    request: { params: personParams, body: personPatchSchema },
    responses: { 200: { description: 'The person as they are now.', schema: personSchema } },
    handler: async ({ params, body }) => ok(await changePerson(house, params.personId, body)),
  });

const usesRoute = (house: House) =>
  route({
    method: 'get',
    path: '/people/{personId}/uses',
    id: 'listUses',
    allows: 'view',
    summary: 'List the bids whose team or plan has the person',
    tag: 'people',
    request: { params: personParams },
    responses: { 200: { description: 'The newest first.', schema: personUsesSchema } },
    handler: async ({ params, caller }) => ok(await listUses(house, params.personId, caller)),
  });

/** People: import a roster, exports and badges, settle what was unsure, list and show. */
export function peopleRoutes(house: House): Route[] {
  return [
    importPeopleRoute,
    listPeopleRoute,
    templateRoute('xlsx'),
    templateRoute('csv'),
    questionsRoute,
    answersRoute,
    addPersonRoute,
    getPersonRoute,
    changePersonRoute,
    usesRoute,
  ].map((declared) => declared(house));
}

function rosterFile({ name, content = new Uint8Array() }: ReceivedFile): { name: string; bytes: Uint8Array } {
  return { name, bytes: content };
}
