import { z } from 'zod';
import { daySchema, REQUIREMENT_KINDS } from '../domain/index.ts';

const ids = z.array(z.string());
const pair = z.tuple([z.number(), z.number()]).describe('[low, high]');
const namedSchema = z.object({ id: z.string(), name: z.string() });
const usd = z.number().nonnegative();

export const renewalListSchema = z.object({
  asOf: daySchema,
  renewals: z.array(
    z.object({
      person: z.string(),
      credential: z.string().nullable(),
      name: z.string(),
      expires: daySchema,
      daysLeft: z.number().int().describe('Negative for what has lapsed.'),
      within: z.number().int().describe('30, 60 or 90 days; 0: lapsed.'),
      how: z.string(),
    }),
  ),
});

export const stackListSchema = z.object({
  stacks: z.array(
    z.object({
      stack: z.string(),
      name: z.string(),
      months: pair.nullable(),
      targetRateUsdPerHour: pair.nullable().describe('A claim of the source, not a measurement.'),
      source: z.string(),
      steps: z.array(
        z.object({
          title: z.string(),
          months: pair.nullable(),
          start: daySchema.nullable(),
          finish: daySchema.nullable(),
          credential: namedSchema.nullable(),
          isHeld: z.boolean(),
          hours: pair.nullable(),
          costUsd: z.number().nullable(),
          why: z.string(),
        }),
      ),
    }),
  ),
});

export const demandListSchema = z.object({
  bids: z.number().int().describe('Bids that were looked at: those whose documents demand something.'),
  demand: z.array(
    z.object({
      id: z.string().nullable(),
      name: z.string(),
      kind: z.enum(REQUIREMENT_KINDS),
      bids: ids.describe('That ask for it.'),
      mandatoryIn: ids,
      clients: ids,
      unlocks: ids.describe('Bids that one more holder would unlock.'),
    }),
  ),
});

export const portfolioListSchema = z.object({
  asOf: daySchema,
  portfolios: z.array(
    z.object({
      person: z.string(),
      certifications: ids,
      badges: ids,
      lacks: z.object({ certifications: z.number().int(), badges: z.number().int() }),
    }),
  ),
});

export const onboardingSchema = z.object({
  suggestions: z.array(
    z.object({ credential: namedSchema, closes: ids, hours: pair, costUsd: z.number().nullable() }),
  ),
});

export const partnerListSchema = z.object({
  asOf: daySchema,
  partners: z.array(
    z.object({
      vendor: z.string(),
      tiers: z.array(namedSchema.extend({ isHeld: z.boolean() })),
      counts: z.array(
        z.object({
          class: namedSchema,
          people: ids,
          needed: z.number().int().nullable(),
          short: z.number().int().nullable().describe('How many more people must be certified.'),
        }),
      ),
    }),
  ),
});

const proposalsSchema = z.strictObject({
  sent: z.number().int().nonnegative(),
  won: z.number().int().nonnegative(),
});

/** What a firm recorded around one certification. */
export const certificationRecordSchema = z.strictObject({
  investedUsd: usd.describe('Fees, courses and paid study together.'),
  rateBeforeUsdPerHour: usd.nullable(),
  rateAfterUsdPerHour: usd.nullable(),
  billedHours: z.number().nonnegative().describe('In a year.'),
  bidsEligibleBefore: z.number().int().nonnegative(),
  bidsEligibleAfter: z.number().int().nonnegative(),
  proposalsWith: proposalsSchema,
  proposalsWithout: proposalsSchema,
  subcontractorsReplacedUsd: usd.describe('What they cost a year before.'),
  daysToStaffBefore: z.number().nonnegative().nullable(),
  daysToStaffAfter: z.number().nonnegative().nullable(),
});
export type CertificationRecordInput = z.infer<typeof certificationRecordSchema>;

export const certificationReturnSchema = z.object({
  credential: namedSchema,
  record: certificationRecordSchema,
  extraRevenueUsd: z.number().nullable(),
  gainUsd: z.number(),
  times: z.number().nullable().describe('Gain by investment.'),
  moreBidsEligible: z.number().int(),
  winRateChange: z.number().nullable(),
  daysToStaffSaved: z.number().nullable(),
});
export type CertificationReturnView = z.infer<typeof certificationReturnSchema>;
export const returnListSchema = z.object({ returns: z.array(certificationReturnSchema) });
