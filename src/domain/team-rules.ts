import { z } from 'zod';

const usd = z.number().nonnegative();

/**
 * What an administrator or a bid says of the team beyond the documents. Everything may be left out; nothing said
 * means no limit.
 */
export const teamRulesSchema = z.strictObject({
  lockedIn: z
    .array(z.strictObject({ person: z.string(), role: z.string().nullable().default(null) }))
    .default([])
    .describe('People who must be in the team; with a role, in that one.'),
  lockedOut: z.array(z.string()).default([]).describe('People who must not be in the team.'),
  rateCeilingUsdPerHour: usd
    .nullable()
    .default(null)
    .describe(
      'Most that one person may be charged at an hour (the rate, or the cost where no rate is known).',
    ),
  rateCeilings: z
    .array(z.strictObject({ role: z.string(), usdPerHour: usd }))
    .default([])
    .describe('Ceilings of single roles; they stand in place of the general one.'),
  hourlyBudgetUsd: usd.nullable().default(null).describe('Most that the team may cost an hour.'),
  locations: z
    .array(z.string())
    .default([])
    .describe('Places, one of which a person must be at: "Denver", "CO".'),
  clearance: z
    .string()
    .nullable()
    .default(null)
    .describe('Catalogue id or name of a clearance that every member must hold.'),
  rolesEach: z.number().int().min(1).max(5).default(1).describe('Roles that one person may hold.'),
  subcontractorPenaltyPercent: z
    .number()
    .min(0)
    .max(1000)
    .default(10)
    .describe('How much dearer a subcontractor counts when teams are compared; never in the cost shown.'),
  study: z
    .enum(['where-nobody-holds', 'where-cheaper'])
    .default('where-nobody-holds')
    .describe(
      'Whether whoever meets something today comes before whoever could still earn it in time, or only where that costs no more.',
    ),
  mostSubcontractors: z.number().int().nonnegative().nullable().default(null),
  freePercent: z
    .number()
    .min(0)
    .max(100)
    .nullable()
    .default(null)
    .describe('Least share of full time that a person must have free; null = any.'),
});
/** What is said of the team beyond the documents. */
export type TeamRules = z.infer<typeof teamRulesSchema>;
/** Rules as people write them: what is left out takes its default. */
export type TeamRulesInput = z.input<typeof teamRulesSchema>;
