import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { planActionSchema } from '../../../../domain/index.ts';
import { getJson } from '../../../components/request.ts';

const range = z.tuple([z.number(), z.number()]);
const ids = z.array(z.string()).default([]);

/** What the page shows of an entry; each family has some of the fields, and null is what nobody knows. */
const entrySchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  names: z.array(z.object({ text: z.string() })).default([]),
  issuer: z.string().nullish(),
  type: z.string().nullish(),
  level: z.union([z.string(), z.number()]).nullish(),
  skills: ids,
  costUsd: z.number().nullish(),
  costNote: z.string().nullish(),
  studyHours: range.nullish(),
  validityMonths: z.number().nullish(),
  validityKnown: z.boolean().nullish(),
  renewal: z.string().nullish(),
  assessment: z.string().nullish(),
  verifiable: z.boolean().nullish(),
  verificationUrl: z.string().nullish(),
  status: z.string().nullish(),
  statusDate: z.string().nullish(),
  prerequisites: ids,
  prerequisitesAny: ids,
  implies: ids,
  replacedBy: ids,
  members: ids,
  broader: ids,
  notes: z.string().nullish(),
  source: z.string().nullish(),
  confidence: z.string().nullish(),
  quality: planActionSchema.shape.quality.optional(),
  related: z.record(z.string(), z.string()).default({}),
  origin: z.enum(['shipped', 'own', 'corrected']).default('shipped'),
  corrected: z.array(z.string()).default([]),
});
export type CatalogueEntry = z.infer<typeof entrySchema>;

/** One entry of the catalogue with its facts. */
export function useEntry(id: string) {
  return useQuery({
    queryKey: ['catalogue', 'entry', id],
    queryFn: ({ signal }) => getJson(entrySchema, `/catalogue/${encodeURIComponent(id)}`, signal),
    enabled: id !== '',
  });
}
