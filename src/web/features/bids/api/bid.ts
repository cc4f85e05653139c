import { z } from 'zod';
import { daySchema } from '../../../../domain/index.ts';

/** A bid as the API answers it. */
export const bidSchema = z.object({
  id: z.string(),
  name: z.string(),
  client: z.string().nullable(),
  proposalDue: daySchema.nullable(),
  award: daySchema.nullable(),
  kickoff: daySchema.nullable(),
  end: daySchema.nullable(),
  hoursPerWeek: z.number().nullable(),
  budgetUsd: z.number().nullable(),
  groupId: z.string().nullable(),
  keepUntil: daySchema.nullable(),
  archivedAt: z.string().nullable(),
  createdAt: z.string(),
});
export type Bid = z.infer<typeof bidSchema>;

/** What people fill in; null empties a field. */
export type BidFacts = Partial<Omit<Bid, 'id' | 'createdAt' | 'archivedAt'>>;
