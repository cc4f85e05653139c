import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { coverageSchema, daySchema, requirementSchema, teamSchema } from '../../../../domain/index.ts';
import { getJson } from '../../../components/request.ts';

const status = coverageSchema.shape.status.nullable();
const counts = z.object({ met: z.number(), partial: z.number(), gap: z.number(), notAssessed: z.number() });
const teamSide = z.object({
  status: teamSchema.shape.status,
  members: z.array(z.string()),
  costUsdPerHour: z.number().nullable(),
  uncovered: z.array(z.string()),
});
const planSide = z.object({
  actions: z.number(),
  hours: z.tuple([z.number(), z.number()]),
  costUsd: z.number(),
  unclosable: z.number(),
});
const actionName = z.object({ person: z.string(), credential: z.string(), name: z.string() });

/** What a change does to coverage, shortlist, team and plan. */
export const effectsSchema = z.object({
  kickoff: daySchema,
  coverage: z.object({
    before: counts,
    after: counts,
    moved: z.array(z.object({ requirement: z.string(), label: z.string(), before: status, after: status })),
  }),
  shortlist: z.array(z.object({ person: z.string(), from: z.number(), to: z.number(), why: z.string() })),
  team: z.object({
    before: teamSide,
    after: teamSide,
    joins: z.array(z.string()),
    leaves: z.array(z.string()),
  }),
  plan: z.object({
    before: planSide,
    after: planSide,
    added: z.array(actionName),
    removed: z.array(actionName),
  }),
});
export type Effects = z.infer<typeof effectsSchema>;

const changesSchema = z.object({
  amendments: z.array(
    z.object({ id: z.string(), name: z.string(), replaces: z.string(), replacesName: z.string() }),
  ),
  added: z.array(requirementSchema),
  removed: z.array(requirementSchema),
  changed: z.array(
    z.object({
      id: z.string(),
      before: requirementSchema,
      after: requirementSchema,
      changes: z.array(z.string()),
    }),
  ),
  effects: effectsSchema.nullable(),
});
export type Changes = z.infer<typeof changesSchema>;

/** What the amendments of a bid change, all of them or the one that is named ('': all). */
export function useChanges(bidId: string, amendment: string) {
  return useQuery({
    queryKey: ['match', bidId, 'changes', amendment],
    queryFn: ({ signal }) => {
      const query = amendment === '' ? '' : `?amendment=${encodeURIComponent(amendment)}`;
      return getJson(changesSchema, `/bids/${encodeURIComponent(bidId)}/changes${query}`, signal);
    },
  });
}
