import { z } from 'zod';
import { daySchema } from '../../domain/index.ts';
import {
  certificationRecordSchema,
  certificationReturnSchema,
  demandListSchema,
  type House,
  listPartners,
  listPortfolios,
  listRenewals,
  listReturns,
  listStacks,
  onboardingSchema,
  partnerListSchema,
  portfolioListSchema,
  putReturn,
  renewalListSchema,
  returnListSchema,
  showDemand,
  stackListSchema,
  suggestOnboarding,
  today,
} from '../../service/index.ts';
import { ok, type Route, route } from '../route.ts';

const id = z.string().max(200);
const asOfQuery = z.strictObject({ asOf: daySchema.optional().describe('Today where left out.') });
const stackQuery = z.strictObject({
  person: id.optional().describe('Whose holdings count; somebody who holds nothing where left out.'),
  stack: id.optional().describe('One stack; all where left out.'),
  start: daySchema.optional().describe('First day of the path; today where left out.'),
});
const partnerQuery = asOfQuery.extend({
  need: z
    .string()
    .regex(
      /^[a-z0-9-]+:\d{1,4}(;[a-z0-9-]+:\d{1,4})*$/,
      'Write it as "aws-any:4;aws-associate-or-higher:10".',
    )
    .transform((text) => text.split(';').map((one) => one.split(':')))
    .transform((pairs) => new Map(pairs.map(([of = '', people]) => [of, Number(people)])))
    .optional()
    .describe('People that the tier asks for, by class: "aws-any:4;aws-associate-or-higher:10".'),
});

const renewalsRoute = (house: House) =>
  route({
    method: 'get',
    path: '/insight/renewals',
    id: 'listRenewals',
    allows: 'view',
    summary: 'List what lapses within 30, 60 and 90 days, or has lapsed',
    tag: 'insight',
    request: { query: asOfQuery },
    responses: { 200: { description: 'The most urgent first.', schema: renewalListSchema } },
    async handler({ query: { asOf = today() } }) {
      return ok({ asOf, renewals: await listRenewals(house, asOf) });
    },
  });

const stacksRoute = (house: House) =>
  route({
    method: 'get',
    path: '/insight/stacks',
    id: 'listStacks',
    allows: 'view',
    summary: 'Show learning paths by month, with what a person holds already',
    tag: 'insight',
    request: { query: stackQuery },
    responses: { 200: { description: 'The stacks.', schema: stackListSchema } },
    async handler({ query: { start = today(), ...wish } }) {
      return ok({ stacks: await listStacks(house, { ...wish, start }) });
    },
  });

const demandRoute = (house: House) =>
  route({
    method: 'get',
    path: '/insight/demand',
    id: 'showDemand',
    allows: 'view',
    summary: 'Show what all bids ask for, and which bids one more holder would unlock',
    tag: 'insight',
    request: {},
    responses: { 200: { description: 'The most useful first.', schema: demandListSchema } },
    handler: async ({ caller }) => ok(await showDemand(house, caller)),
  });

const portfoliosRoute = (house: House) =>
  route({
    method: 'get',
    path: '/insight/portfolios',
    id: 'listPortfolios',
    allows: 'view',
    summary: 'Show certifications and badges of everybody against foundation plus specialisation',
    tag: 'insight',
    request: { query: asOfQuery },
    responses: { 200: { description: 'By name.', schema: portfolioListSchema } },
    async handler({ query: { asOf = today() } }) {
      return ok({ asOf, portfolios: await listPortfolios(house, asOf) });
    },
  });

const onboardingRoute = (house: House) =>
  route({
    method: 'get',
    path: '/insight/onboarding',
    id: 'suggestOnboarding',
    allows: 'view',
    summary: 'Suggest badges for the first month of somebody whose first bid this is',
    tag: 'insight',
    request: { query: z.strictObject({ bid: id, person: id }) },
    responses: { 200: { description: 'The most useful first.', schema: onboardingSchema } },
    async handler({ query: { bid: bidId, person: personId } }) {
      return ok({ suggestions: await suggestOnboarding(house, { bidId, personId }) });
    },
  });

const partnersRoute = (house: House) =>
  route({
    method: 'get',
    path: '/insight/partners',
    id: 'listPartners',
    allows: 'view',
    summary: 'Count who counts for the partner tiers of AWS, Microsoft and Google',
    tag: 'insight',
    request: { query: partnerQuery },
    responses: { 200: { description: 'By vendor and class.', schema: partnerListSchema } },
    async handler({ query: { asOf = today(), need = new Map() } }) {
      return ok({ asOf, partners: await listPartners(house, asOf, need) });
    },
  });

const returnsRoute = (house: House) =>
  route({
    method: 'get',
    path: '/insight/returns',
    id: 'listReturns',
    allows: 'view',
    summary: 'Show what certifications earned, as far as it was recorded',
    tag: 'insight',
    request: {},
    responses: { 200: { description: 'By credential.', schema: returnListSchema } },
    handler: async () => ok({ returns: await listReturns(house) }),
  });

const putReturnRoute = (house: House) =>
  route({
    method: 'put',
    path: '/insight/returns/{credentialId}',
    id: 'putReturn',
    allows: 'manage-people',
    summary: 'Record what a certification cost and changed',
    tag: 'insight',
    request: { params: z.object({ credentialId: id }), body: certificationRecordSchema },
    responses: { 200: { description: 'What it earned.', schema: certificationReturnSchema } },
    handler: async ({ params, body }) => ok(await putReturn(house, params.credentialId, body)),
  });

/** What is worth knowing beyond one bid. */
export function insightRoutes(house: House): Route[] {
  return [
    renewalsRoute,
    stacksRoute,
    demandRoute,
    portfoliosRoute,
    onboardingRoute,
    partnersRoute,
    returnsRoute,
    putReturnRoute,
  ].map((declared) => declared(house));
}
