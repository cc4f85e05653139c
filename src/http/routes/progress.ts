import { z } from 'zod';
import {
  assign,
  assignedSchema,
  assignmentInputSchema,
  assignmentListSchema,
  choose,
  gapChoiceInputSchema,
  gapChoiceListSchema,
  type House,
  listAssignments,
  listChoices,
  listProgress,
  progressInputSchema,
  progressListSchema,
  progressViewSchema,
  takeStep,
  undoStep,
} from '../../service/index.ts';
import { ok, type Route, route } from '../route.ts';
import { bidParams } from './bids.ts';

const stepParams = bidParams.extend({
  personId: z.string().max(200),
  credentialId: z.string().max(200),
});
const choiceParams = bidParams.extend({ requirementId: z.string().max(300) });
const assignmentParams = bidParams.extend({ credentialId: z.string().max(200) });

const listProgressRoute = (house: House) =>
  route({
    method: 'get',
    path: '/bids/{bidId}/progress',
    id: 'listProgress',
    allows: 'view',
    summary: 'List where the actions of the plan stand that somebody touched',
    tag: 'progress',
    request: { params: bidParams },
    responses: { 200: { description: 'By person and credential.', schema: progressListSchema } },
    handler: async ({ params }) => ok({ progress: await listProgress(house, params.bidId) }),
  });

const takeStepRoute = (house: House) =>
  route({
    method: 'put',
    path: '/bids/{bidId}/progress/{personId}/{credentialId}',
    id: 'takeStep',
    allows: 'contribute',
    summary: 'Say where an action of the plan stands; what is earned becomes a holding of the person',
    tag: 'progress',
    request: { params: stepParams, body: progressInputSchema },
    responses: { 200: { description: 'Where it stands now.', schema: progressViewSchema } },
    handler: async ({ params, body }) => ok(await takeStep(house, params, body)),
  });

const undoStepRoute = (house: House) =>
  route({
    method: 'post',
    path: '/bids/{bidId}/progress/{personId}/{credentialId}/undo',
    id: 'undoStep',
    allows: 'contribute',
    summary: 'Undo the last step of an action; what was earned leaves the holdings again',
    tag: 'progress',
    request: { params: stepParams },
    responses: { 200: { description: 'Where it stands now.', schema: progressViewSchema } },
    handler: async ({ params }) => ok(await undoStep(house, params)),
  });

const listChoicesRoute = (house: House) =>
  route({
    method: 'get',
    path: '/bids/{bidId}/choices',
    id: 'listChoices',
    allows: 'view',
    summary: 'List what was decided about requirements that no study closes',
    tag: 'progress',
    request: { params: bidParams },
    responses: { 200: { description: 'By requirement.', schema: gapChoiceListSchema } },
    handler: async ({ params }) => ok({ choices: await listChoices(house, params.bidId) }),
  });

const chooseRoute = (house: House) =>
  route({
    method: 'put',
    path: '/bids/{bidId}/choices/{requirementId}',
    id: 'chooseForGap',
    allows: 'contribute',
    summary: 'Note what the team does about a requirement that no study closes; null forgets it',
    tag: 'progress',
    request: { params: choiceParams, body: gapChoiceInputSchema },
    responses: { 200: { description: 'All choices of the bid.', schema: gapChoiceListSchema } },
    handler: async ({ params: { bidId, requirementId }, body, caller }) =>
      ok({ choices: await choose(house, { bidId, requirement: requirementId }, body, caller.name) }),
  });

const listAssignmentsRoute = (house: House) =>
  route({
    method: 'get',
    path: '/bids/{bidId}/assignments',
    id: 'listAssignments',
    allows: 'view',
    summary: 'List who shall earn what, where somebody said so',
    tag: 'progress',
    request: { params: bidParams },
    responses: { 200: { description: 'By credential.', schema: assignmentListSchema } },
    handler: async ({ params }) => ok({ assignments: await listAssignments(house, params.bidId) }),
  });

const assignRoute = (house: House) =>
  route({
    method: 'put',
    path: '/bids/{bidId}/assignments/{credentialId}',
    id: 'assignCredential',
    allows: 'contribute',
    summary: 'Say who shall earn a credential for the bid, in place of whom the plan would choose',
    tag: 'progress',
    request: {
      params: assignmentParams,
      query: z.strictObject({
        preview: z
          .enum(['true', 'false'])
          .default('false')
          .describe('true: say what it would change, and change nothing.'),
      }),
      body: assignmentInputSchema,
    },
    responses: { 200: { description: 'What it does to the answers.', schema: assignedSchema } },
    handler: async ({ params: { bidId, credentialId }, query, body, caller }) =>
      ok(
        await assign(house, { bidId, credential: credentialId }, body.people, {
          preview: query.preview === 'true',
          who: caller.name,
        }),
      ),
  });

/** What becomes of a bid's plan: steps, who earns what, and what is done about what no study closes. */
export function progressRoutes(house: House): Route[] {
  return [
    listProgressRoute,
    takeStepRoute,
    undoStepRoute,
    listChoicesRoute,
    chooseRoute,
    listAssignmentsRoute,
    assignRoute,
  ].map((declared) => declared(house));
}
