import { z } from 'zod';
import { holdingSchema } from './person.ts';

/** What the company itself holds: certifications, attestations, registrations, partner tiers. */
export const companyProfileSchema = z.object({
  name: z.string().min(1),
  holdings: z.array(holdingSchema).default([]),
});
/** The bidder, as its credentials are judged. */
export type CompanyProfile = z.infer<typeof companyProfileSchema>;
/** A profile as people write it: what is left out takes its default. */
export type CompanyProfileInput = z.input<typeof companyProfileSchema>;
