import { z } from 'zod';
import { evidenceSchema } from './evidence.ts';

/** What the days of a bid are of: proposals due, award, begin of the work, last day of the work. */
export const SCHEDULE_EVENTS = ['proposal', 'award', 'kickoff', 'end'] as const;
/** See {@link SCHEDULE_EVENTS}. */
export type ScheduleEvent = (typeof SCHEDULE_EVENTS)[number];

/** A day that a document names for one of the bid's events, with its words. */
export const scheduledDaySchema = z.object({
  event: z.enum(SCHEDULE_EVENTS),
  day: z.iso.date(),
  evidence: evidenceSchema,
});
/** See {@link scheduledDaySchema}. */
export type ScheduledDay = z.infer<typeof scheduledDaySchema>;

/** A day of the bid and who says so: the one who asks, or a document. */
export const bidDaySchema = z.object({
  event: z.enum(SCHEDULE_EVENTS),
  day: z.iso.date(),
  from: z.enum(['given', 'document']),
  evidence: evidenceSchema.nullable().describe('The document’s words; null where the day was given.'),
});
/** See {@link bidDaySchema}. */
export type BidDay = z.infer<typeof bidDaySchema>;
