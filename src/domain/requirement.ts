import { z } from 'zod';
import { evidenceSchema } from './evidence.ts';
import type { ScheduledDay } from './schedule.ts';

export const REQUIREMENT_KINDS = [
  'certification',
  'skill',
  'clearance',
  'experience',
  'education',
  'company-credential',
] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

export const MODALITIES = ['mandatory', 'preferred', 'informational'] as const;
export type Modality = (typeof MODALITIES)[number];

/** One alternative of a requirement. `id` is a catalogue id, or null where the catalogue knows nothing. */
export const optionSchema = z.object({
  id: z
    .string()
    .nullable()
    .describe('Catalogue id of a credential, class, skill, clearance or degree, or null.'),
  name: z.string(),
});
export type Option = z.infer<typeof optionSchema>;

/** By when: `days` after `event`; 0 = at it. `date` is set when the document names a day (event "date"). */
export const dueSchema = z.object({
  event: z.enum(['proposal', 'award', 'kickoff', 'date']),
  days: z.number().int(),
  date: z.iso.date().nullable(),
});
export type Due = z.infer<typeof dueSchema>;

/** What the buyer demands: the contract's `requirement`. */
export const requirementSchema = z.object({
  id: z.string().describe('Stable across runs on the same document.'),
  kind: z.enum(REQUIREMENT_KINDS),
  modality: z.enum(MODALITIES),
  label: z.string(),
  anyOf: z.array(optionSchema).min(1),
  orEquivalent: z.boolean(),
  subject: z.enum(['staff', 'company']),
  role: z.string().nullable(),
  quantity: z.number().int().positive().nullable(),
  years: z.number().nonnegative().nullable(),
  due: dueSchema.nullable(),
  confidence: z.number().min(0).max(1),
  grade: z.enum(['high', 'check', 'low']).describe('The confidence as people see it.'),
  evidence: z.array(evidenceSchema).min(1),
});
export type Requirement = z.infer<typeof requirementSchema>;
/** high, check or low: what people see in place of the confidence number. */
export type Grade = Requirement['grade'];

/** A sentence that demands something Muster could not name, for the reviewer. */
export const unresolvedSchema = z.object({
  document: z.string(),
  page: z.number().int().positive().nullable(),
  quote: z.string(),
  reason: z.string().describe('Why it became no requirement.'),
});
export type Unresolved = z.infer<typeof unresolvedSchema>;

/** A role that the documents name, with its head count where they give one. */
export const roleSchema = z.object({
  name: z.string(),
  quantity: z.number().int().positive().nullable(),
  keyPersonnel: z.boolean(),
});
export type Role = z.infer<typeof roleSchema>;

/** What reading the documents of a bid together gives. */
export interface Extraction {
  requirements: Requirement[];
  roles: Role[];
  unresolved: Unresolved[];
  /** Sentences that demand something of people or vendor, those in `unresolved` among them: what its share is of. */
  demandSentences: number;
  /** Days that the documents name for proposals due, award, begin and end. */
  schedule: ScheduledDay[];
}

/** "3 of 40 sentences that demand something (8 %)": how much of the reading is left to a person. */
export function unresolvedShare({
  unresolved,
  demandSentences,
}: Pick<Extraction, 'unresolved' | 'demandSentences'>): string {
  const share = Math.round((100 * unresolved.length) / Math.max(1, demandSentences));
  return `${unresolved.length} of ${demandSentences} sentences that demand something (${share} %)`;
}
