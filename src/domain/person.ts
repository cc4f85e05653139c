import { z } from 'zod';
import { daySchema } from './day.ts';

const optionalDay = daySchema.nullable().default(null);
const optionalText = z.string().nullable().default(null);
const optionalNumber = z.number().nonnegative().nullable().default(null);

/** What checking a signed badge showed; `not-checkable` says why in words. */
export const CHECK_STATES = ['valid', 'tampered', 'expired', 'revoked', 'not-checkable'] as const;
export const badgeCheckSchema = z.object({
  state: z.enum(CHECK_STATES),
  /** For a person: whose signature, or why it cannot be checked. */
  why: z.string(),
});
export type BadgeCheck = z.infer<typeof badgeCheckSchema>;

/** A credential that a person holds. */
export const holdingSchema = z.object({
  /** As written in the roster: catalogue id, name, acronym or alias. */
  credential: z.string().min(1),
  number: optionalText,
  issued: optionalDay,
  expires: optionalDay,
  verifyUrl: optionalText,
  status: z.enum(['held', 'in-progress', 'training-only']).nullable().default('held'),
  /** Who issued it, as the source writes it. */
  issuer: optionalText,
  /** Id of the badge that shows it: an Open Badge's or Credly's; `number` is the certificate's own. */
  badgeId: optionalText,
  /** What it was read from: open-badge, credly, accredible, linkedin, json-resume, holdings-file; null: the roster; several: "linkedin+roster". */
  source: optionalText,
  verifiedOn: optionalDay,
  verifiedBy: optionalText,
  check: badgeCheckSchema.nullable().default(null),
});
export type Holding = z.infer<typeof holdingSchema>;

export const personSkillSchema = z.object({
  name: z.string().min(1),
  level: z.enum(['basic', 'working', 'expert']).nullable().default(null),
  years: optionalNumber,
  lastUsed: optionalText,
});
export type PersonSkill = z.infer<typeof personSkillSchema>;

export const educationSchema = z.object({
  /** high-school, associate, bachelor, master, doctorate, or as written. */
  degree: z.string().min(1),
  field: optionalText,
  year: z.number().int().nullable().default(null),
});
export type Education = z.infer<typeof educationSchema>;

export const personClearanceSchema = z.object({
  name: z.string().min(1),
  granted: optionalDay,
  expires: optionalDay,
});
export type PersonClearance = z.infer<typeof personClearanceSchema>;

export const projectSchema = z.object({
  client: z.string().min(1),
  domain: optionalText,
  role: optionalText,
  start: optionalText,
  end: optionalText,
  skills: z.array(z.string()).default([]),
});

/** Time that is taken already: another bid or project. */
export const commitmentSchema = z.object({
  what: z.string().optional(),
  /** The bid in Muster that takes it. */
  bidId: z.string().optional(),
  from: daySchema,
  to: daySchema,
  percent: z.number().min(0).max(100),
});

/** A member of staff or a subcontractor: the contract's roster person, with every gap filled by null or []. */
export const personSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  email: optionalText,
  title: optionalText,
  /** Null: own staff; else the subcontractor's name. */
  employer: optionalText,
  location: optionalText,
  /** Countries or regions in which the person may work: "US", "EU". Empty: not stated. */
  rightToWork: z.array(z.string()).default([]),
  costUsdPerHour: optionalNumber,
  rateUsdPerHour: optionalNumber,
  /** Null: the run's hours a week. */
  studyHoursPerWeek: optionalNumber,
  availableFrom: optionalDay,
  commitments: z.array(commitmentSchema).default([]),
  yearsExperience: optionalNumber,
  roles: z.array(z.object({ name: z.string().min(1), years: optionalNumber })).default([]),
  skills: z.array(personSkillSchema).default([]),
  education: z.array(educationSchema).default([]),
  clearances: z.array(personClearanceSchema).default([]),
  holdings: z.array(holdingSchema).default([]),
  projects: z.array(projectSchema).default([]),
  languages: z.array(z.string()).default([]),
});
export type Person = z.infer<typeof personSchema>;

export const rosterSchema = z.object({ schema: z.literal('muster.roster/1'), people: z.array(personSchema) });
export type Roster = z.infer<typeof rosterSchema>;
