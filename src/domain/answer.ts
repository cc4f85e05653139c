import { z } from 'zod';
import { daySchema } from './day.ts';
import { documentSummarySchema } from './document.ts';
import { holdingSchema } from './person.ts';
import { progressStateSchema } from './plan-progress.ts';
import { requirementSchema } from './requirement.ts';
import { bidDaySchema } from './schedule.ts';
import { SCORE_PARTS } from './score-weights.ts';

export const CELL_STATUSES = [
  'met',
  'expires-before-due',
  'expired',
  'related',
  'closable',
  'missing',
] as const;
export type CellStatus = (typeof CELL_STATUSES)[number];

/** One person judged against one requirement on the day it is due. */
export const cellSchema = z.object({
  requirement: z.string(),
  status: z.enum(CELL_STATUSES),
  why: z.string().describe("One sentence a bid manager can read: 'PMP 123456, valid to 2027-05-01'."),
  holding: holdingSchema.nullable(),
  held: z.string().optional().describe("The person's side of `why` alone, without the buyer's words."),
});
export type Cell = z.infer<typeof cellSchema>;

export const coverageSchema = z.object({
  status: z.enum(['met', 'partial', 'gap', 'not-assessed']),
  needed: z.number().int().describe('How many people.'),
  metBy: z.array(z.string()).describe('Ids of the people that meet it on the day it is due.'),
  company: z
    .object({ name: z.string(), status: z.enum(CELL_STATUSES), why: z.string() })
    .optional()
    .describe('How the company meets it, where its profile is given.'),
});
export type Coverage = z.infer<typeof coverageSchema>;

export const coveredRequirementSchema = requirementSchema.extend({ coverage: coverageSchema });
export type CoveredRequirement = z.infer<typeof coveredRequirementSchema>;

export const shortlistRowSchema = z.object({
  person: z.object({ id: z.string(), name: z.string(), title: z.string().nullable() }),
  score: z.number().min(0).max(100),
  mandatoryMet: z.number().int(),
  mandatoryTotal: z.number().int(),
  parts: z
    .array(
      z.object({
        part: z.enum(SCORE_PARTS),
        weight: z.number(),
        share: z.number().min(0).max(1).describe('How far the part is reached.'),
        points: z.number().describe('What it adds to the score of 100.'),
        why: z.string(),
      }),
    )
    .describe('What the score is made of; what nobody is asked for weighs nothing.'),
  cells: z.array(cellSchema),
});
export type ShortlistRow = z.infer<typeof shortlistRowSchema>;

/** The least change that would let the team meet a requirement. */
export const teamChangeSchema = z.object({
  kind: z.enum([
    'rate-ceiling',
    'hourly-budget',
    'plan-budget',
    'location',
    'clearance',
    'unlock',
    'availability',
    'two-roles',
    'subcontractors',
    'study-hours',
    'later',
    'renew',
  ]),
  person: z.string().nullable(),
  words: z.string().describe('"raise the rate ceiling by 15 USD an hour, to 135"'),
});
export type TeamChange = z.infer<typeof teamChangeSchema>;

/** A mandatory requirement that the team does not meet, why, and what would help. */
export const blockerSchema = z.object({
  requirement: z.string(),
  why: z.string(),
  changes: z
    .array(teamChangeSchema)
    .describe('Together the least change; empty where only another person helps.'),
});
export type Blocker = z.infer<typeof blockerSchema>;

const seatSchema = z.object({ person: z.string(), role: z.string().nullable() });

/** Another team, the best of those that do without somebody of every team before it. */
export const alternativeTeamSchema = z.object({
  members: z.array(seatSchema),
  costUsdPerHour: z.number().nullable(),
  uncovered: z.array(z.string()),
  joins: z.array(z.string()).describe('People who are not in the best team.'),
  leaves: z.array(z.string()).describe('People of the best team who are not in this one.'),
  words: z.string(),
});
export type AlternativeTeam = z.infer<typeof alternativeTeamSchema>;

/** What fails when one member leaves (the N-1 test), and who could step in. */
export const withoutMemberSchema = z.object({
  person: z.string(),
  fails: z.array(z.string()).describe('Requirements that the rest of the team does not meet.'),
  standIn: z
    .object({
      person: z.string(),
      costUsdPerHour: z.number().nullable(),
      fails: z.array(z.string()).describe('Those that stay open with this person in the place.'),
    })
    .nullable(),
  words: z.string(),
});
export type WithoutMember = z.infer<typeof withoutMemberSchema>;

/** Who else could take a role, best first. */
export const benchSchema = z.object({
  role: z.string().nullable(),
  people: z.array(
    z.object({
      person: z.string(),
      covers: z.array(z.string()),
      costUsdPerHour: z.number().nullable(),
    }),
  ),
});
export type Bench = z.infer<typeof benchSchema>;

export const teamSchema = z.object({
  status: z.enum(['optimal', 'within-gap', 'infeasible', 'empty']),
  members: z.array(
    z.object({
      person: z.string(),
      role: z.string().nullable(),
      covers: z.array(z.string()),
      afterPlan: z.array(z.string()).describe('Requirements met only once the plan is carried out.'),
    }),
  ),
  uncovered: z.array(z.string()),
  costUsdPerHour: z.number().nullable(),
  proof: z
    .object({
      bound: z.number(),
      objective: z.number(),
      solver: z.string(),
      gap: z.number().optional().describe('Objective less bound: 0 where the optimum is proven.'),
    })
    .optional(),
  blockedBy: z.array(z.string()).describe('The mandatory requirements that nobody can meet, in words.'),
  blockers: z.array(blockerSchema),
  alternatives: z.array(alternativeTeamSchema).describe('The next best teams, at most three.'),
  withoutEach: z.array(withoutMemberSchema).describe('The N-1 test, member by member.'),
  bench: z.array(benchSchema).describe('By role, in the order of the members.'),
});
export type Team = z.infer<typeof teamSchema>;

const besideSchema = z.object({
  credentials: z.array(z.object({ id: z.string(), name: z.string(), type: z.string() })),
  hours: z.tuple([z.number(), z.number()]).describe('[low, high] of all of them'),
  costUsd: z.number().nullable(),
  finish: daySchema.nullable().describe('Begun today; null for who has no hours to study.'),
  fits: z.boolean(),
});
/** The other road to the same: one certification beside a person's badges, or badges beside a certification. */
export type Beside = z.infer<typeof besideSchema>;

const verdictSchema = z.object({ ok: z.boolean().nullable(), why: z.string() });

export const planActionSchema = z.object({
  person: z.string(),
  credential: z.object({ id: z.string(), name: z.string(), type: z.string() }),
  closes: z.array(z.string()),
  hours: z.tuple([z.number(), z.number()]).describe('[low, high]'),
  hoursAre: z
    .enum(['stated', 'typical'])
    .describe('Stated by the issuer or an article, or the typical range of its type.'),
  costUsd: z.number().nullable(),
  start: daySchema,
  finish: daySchema,
  latestStart: daySchema,
  exam: z
    .object({
      bookBy: daySchema.describe('Last day on which a place for that day can usually be booked.'),
      on: daySchema,
      issueDays: z.number().describe('From passing to holding it.'),
    })
    .nullable()
    .describe('Null where the assessment can be taken at any time.'),
  fits: z.boolean().describe('finish ≤ the day the requirement is due'),
  satisfies: z.enum(['requirement', 'supports-only']),
  quality: z.object({
    assessment: verdictSchema,
    verifiable: verdictSchema,
    recognisedIssuer: verdictSchema,
    current: verdictSchema,
  }),
  beside: z.array(besideSchema).describe('What would close the same in another way; at most one.'),
  why: z.string(),
  progress: progressStateSchema.optional().describe('Where it stands; left out where nobody keeps track.'),
});
export type PlanAction = z.infer<typeof planActionSchema>;

export const unclosableSchema = z.object({
  requirement: z.string(),
  why: z.string(),
  options: z.array(z.enum(['hire', 'subcontract', 'ask-the-buyer', 'renew', 'no-bid'])),
});
export type Unclosable = z.infer<typeof unclosableSchema>;

/** The whole job's answer: the contract's `muster.match/1`. */
export const matchSchema = z.object({
  schema: z.literal('muster.match/1'),
  kickoff: daySchema,
  dates: z.array(bidDaySchema).describe('The days that were judged on, and who says so.'),
  versions: z.object({ pipeline: z.string(), catalogue: z.string() }),
  documents: z.array(documentSummarySchema),
  requirements: z.array(coveredRequirementSchema),
  shortlist: z.array(shortlistRowSchema),
  team: teamSchema,
  plan: z.array(planActionSchema),
  unclosable: z.array(unclosableSchema),
});
export type Match = z.infer<typeof matchSchema>;
