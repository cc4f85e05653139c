import { z } from 'zod';

/** Where an action of a plan stands, in the order in which it goes; dropped may come at any time before earned. */
export const PROGRESS_STATES = ['planned', 'studying', 'booked', 'earned', 'dropped'] as const;
/** One of them. */
export const progressStateSchema = z.enum(PROGRESS_STATES);
/** One of them. */
export type ProgressState = z.infer<typeof progressStateSchema>;
