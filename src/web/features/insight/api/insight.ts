import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { daySchema, REQUIREMENT_KINDS } from '../../../../domain/index.ts';
import { getJson, sendJson } from '../../../components/request.ts';

const ids = z.array(z.string());
const pair = z.tuple([z.number(), z.number()]);
const named = z.object({ id: z.string(), name: z.string() });

/** An answer over all bids or people; what changes bids or people makes it old. */
function useInsight<Schema extends z.ZodType>(path: string, schema: Schema, isWanted = true) {
  return useQuery({
    queryKey: ['insight', path],
    queryFn: ({ signal }) => getJson(schema, `/insight/${path}`, signal),
    enabled: isWanted,
  });
}

const demandSchema = z.object({
  bids: z.number(),
  demand: z.array(
    z.object({
      id: z.string().nullable(),
      name: z.string(),
      kind: z.enum(REQUIREMENT_KINDS),
      bids: ids,
      mandatoryIn: ids,
      clients: ids,
      unlocks: ids,
    }),
  ),
});
export type Demand = z.infer<typeof demandSchema>['demand'][number];
/** What all bids ask for. */
export const useDemand = () => useInsight('demand', demandSchema);

const renewalSchema = z.object({
  renewals: z.array(
    z.object({
      person: z.string(),
      credential: z.string().nullable(),
      name: z.string(),
      expires: daySchema,
      daysLeft: z.number(),
      within: z.number(),
      how: z.string(),
    }),
  ),
});
export type Renewal = z.infer<typeof renewalSchema>['renewals'][number];
/** What lapses within 90 days or has lapsed. */
export const useRenewals = () => useInsight('renewals', renewalSchema);

const portfolioSchema = z.object({
  portfolios: z.array(
    z.object({
      person: z.string(),
      certifications: ids,
      badges: ids,
      lacks: z.object({ certifications: z.number(), badges: z.number() }),
    }),
  ),
});
export type Portfolio = z.infer<typeof portfolioSchema>['portfolios'][number];
/** Everybody against foundation plus specialisation. */
export const usePortfolios = () => useInsight('portfolios', portfolioSchema);

const partnerSchema = z.object({
  partners: z.array(
    z.object({
      vendor: z.string(),
      tiers: z.array(named.extend({ isHeld: z.boolean() })),
      counts: z.array(
        z.object({ class: named, people: ids, needed: z.number().nullable(), short: z.number().nullable() }),
      ),
    }),
  ),
});
export type Partner = z.infer<typeof partnerSchema>['partners'][number];
/** Who counts for partner tiers; `need`: "aws-any:4;gcp-any:2". */
export const usePartners = (need: string) =>
  useInsight(`partners${need === '' ? '' : `?need=${encodeURIComponent(need)}`}`, partnerSchema);

const stackSchema = z.object({
  stacks: z.array(
    z.object({
      stack: z.string(),
      name: z.string(),
      months: pair.nullable(),
      targetRateUsdPerHour: pair.nullable(),
      source: z.string(),
      steps: z.array(
        z.object({
          title: z.string(),
          months: pair.nullable(),
          start: daySchema.nullable(),
          finish: daySchema.nullable(),
          credential: named.nullable(),
          isHeld: z.boolean(),
          hours: pair.nullable(),
          costUsd: z.number().nullable(),
          why: z.string(),
        }),
      ),
    }),
  ),
});
export type Stack = z.infer<typeof stackSchema>['stacks'][number];
/** Learning paths by month, for a person or ('') for somebody new. */
export const useStacks = (person: string) =>
  useInsight(`stacks${person === '' ? '' : `?person=${encodeURIComponent(person)}`}`, stackSchema);

const onboardingSchema = z.object({
  suggestions: z.array(
    z.object({ credential: named, closes: ids, hours: pair, costUsd: z.number().nullable() }),
  ),
});
/** Badges for the first month of a person on a bid. */
export const useOnboarding = (bid: string, person: string) =>
  useInsight(
    `onboarding?${new URLSearchParams({ bid, person })}`,
    onboardingSchema,
    bid !== '' && person !== '',
  );

const proposals = z.object({ sent: z.number(), won: z.number() });
const recordSchema = z.object({
  investedUsd: z.number(),
  rateBeforeUsdPerHour: z.number().nullable(),
  rateAfterUsdPerHour: z.number().nullable(),
  billedHours: z.number(),
  bidsEligibleBefore: z.number(),
  bidsEligibleAfter: z.number(),
  proposalsWith: proposals,
  proposalsWithout: proposals,
  subcontractorsReplacedUsd: z.number(),
  daysToStaffBefore: z.number().nullable(),
  daysToStaffAfter: z.number().nullable(),
});
export type CertificationRecord = z.infer<typeof recordSchema>;
const returnSchema = z.object({
  credential: named,
  record: recordSchema,
  extraRevenueUsd: z.number().nullable(),
  gainUsd: z.number(),
  times: z.number().nullable(),
  moreBidsEligible: z.number(),
  winRateChange: z.number().nullable(),
  daysToStaffSaved: z.number().nullable(),
});
export type Return = z.infer<typeof returnSchema>;
/** What certifications earned, as far as it was recorded. */
export const useReturns = () => useInsight('returns', z.object({ returns: z.array(returnSchema) }));

/** Records what a certification cost and changed. */
export function usePutReturn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ credential, record }: { credential: string; record: CertificationRecord }) =>
      sendJson(returnSchema, 'PUT', `/insight/returns/${encodeURIComponent(credential)}`, record),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['insight', 'returns'] }),
  });
}
