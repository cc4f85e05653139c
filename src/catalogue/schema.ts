import { z } from 'zod';

/**
 * How far a name may be trusted on its own in running text.
 * safe: it means this entry wherever it stands ("CISSP").
 * exact-case: only as written here ("SCRUM master" is not "ScruM"; "Go" the language, never "go").
 * needs-context: only with one of its context words in the same sentence or heading ("PMP" with "certif"). A name
 * of this class that is one word of at most four capitals or digits counts only as written here ("TS", never
 * "ts"; "CAP", never "cap"): `needsExactCase` says so.
 * never-alone: kept for look-up by people; running text with it proves nothing ("PE", "SAM").
 */
export const NAME_CLASSES = ['safe', 'exact-case', 'needs-context', 'never-alone'] as const;
export type NameClass = (typeof NAME_CLASSES)[number];

export const nameSchema = z.strictObject({
  text: z.string().min(1),
  class: z.enum(NAME_CLASSES),
  /** Lower-case beginnings of words, one of which must stand near: only with class needs-context. */
  context: z.array(z.string().min(2)).optional(),
});
export type Name = z.infer<typeof nameSchema>;

const sourced = {
  source: z.string().min(1),
  confidence: z.enum(['seed', 'public-source', 'general-knowledge']),
  notes: z.string().nullable().default(null),
};
const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const ids = z.array(idSchema).default([]);
const day = z.iso.date().nullable().default(null);

// "PE", "CISA", "A+", "T3".
const SHORT_CAPITALS = /^[A-Z0-9+/-]{1,4}$/;

/** True where a text must show the name in the very case that the catalogue writes. */
export function needsExactCase({ text, class: nameClass }: Name): boolean {
  return nameClass === 'exact-case' || (nameClass === 'needs-context' && SHORT_CAPITALS.test(text));
}

/** A certification, licence, micro-credential or course certificate that a person can hold. Null = unknown. */
export const credentialSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  names: z.array(nameSchema).min(1),
  issuer: z.string().min(1),
  type: z.enum(['certification', 'micro-credential', 'course-certificate', 'licence']),
  level: z.enum(['foundational', 'associate', 'professional', 'expert', 'specialty', 'licence']).nullable(),
  domain: z.array(z.string()),
  skills: z.array(z.string()),
  examCodes: z.array(z.string()).default([]),
  country: z.string().nullable().default(null),
  /** List price of one attempt before tax; 0 = free. */
  costUsd: z.number().nonnegative().nullable(),
  costNote: z.string().nullable().default(null),
  /** [low, high], only where an issuer or article says so. */
  studyHours: z.tuple([z.number(), z.number()]).nullable(),
  /** Days from booking an exam to sitting it, and from passing to holding it; left out = what is usual of its kind. */
  examTimes: z
    .strictObject({ bookingDays: z.number().int().nonnegative(), issueDays: z.number().int().nonnegative() })
    .optional(),
  /** Null with validityKnown: does not expire; null without: unknown. */
  validityMonths: z.number().positive().nullable(),
  validityKnown: z.boolean(),
  renewal: z.string().nullable(),
  prerequisites: ids,
  prerequisitesAny: ids,
  /** Credentials whose demand this one normally satisfies (a lower level of the same track). */
  implies: ids,
  assessment: z.enum(['proctored-exam', 'practical', 'quiz', 'portfolio', 'none']).nullable(),
  verifiable: z.boolean().nullable(),
  verificationUrl: z.string().nullable(),
  status: z.enum(['active', 'retiring', 'retired']),
  statusDate: day,
  replacedBy: ids,
  /** True for an entry that stands for a kind of credential and no product ("a vector database badge"). */
  generic: z.boolean().default(false),
  corrections: z
    .array(z.strictObject({ field: z.string(), was: z.string(), now: z.string(), source: z.string() }))
    .default([]),
  ...sourced,
});
export type Credential = z.infer<typeof credentialSchema>;

/** A certification, attestation, registration or status that a company, its site or its service holds. */
export const companyCredentialSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  names: z.array(nameSchema).min(1),
  category: z.string(),
  issuer: z.string().nullable(),
  country: z.array(z.string()),
  level: z.number().nullable(),
  implies: ids,
  validityMonths: z.number().positive().nullable(),
  validityKnown: z.boolean(),
  assessment: z.string().nullable(),
  status: z.enum(['active', 'retiring', 'retired']),
  statusDate: day,
  replacedBy: ids,
  verificationUrl: z.string().nullable(),
  ...sourced,
});
export type CompanyCredential = z.infer<typeof companyCredentialSchema>;

/** A set of credentials that one phrase stands for ("DoD 8570 IAT Level II"). */
export const credentialClassSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  names: z.array(nameSchema).min(1),
  rule: z.enum(['any-of', 'work-role']),
  minCount: z.number().int().positive(),
  /** All that ever counted, retired ones too: what a holder may show. */
  members: ids,
  /** Those that can still be earned. */
  membersActive: ids,
  /** Classes whose members satisfy this one too (IAT Level III for Level II). */
  satisfiedByClasses: ids,
  country: z.string().nullable(),
  ...sourced,
});
export type CredentialClass = z.infer<typeof credentialClassSchema>;

/** A level of a country's ladder of personnel clearances, or a background investigation. */
export const clearanceSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  names: z.array(nameSchema).min(1),
  country: z.string(),
  rank: z.number(),
  type: z.enum(['clearance', 'suitability', 'interim', 'baseline', 'access', 'briefing', 'investigation']),
  implies: ids,
  vetting: z.string().nullable(),
  /** Interval of investigation or review, not an expiry printed on a certificate. */
  validityMonths: z.number().positive().nullable(),
  ...sourced,
});
export type Clearance = z.infer<typeof clearanceSchema>;

export const SKILL_KINDS = [
  'language',
  'framework',
  'tool',
  'platform',
  'database',
  'method',
  'standard',
  'discipline',
  'protocol',
  'regulation',
] as const;

/** A named technology, method, tool, standard or discipline that people know. */
export const skillSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  names: z.array(nameSchema).min(1),
  kind: z.enum(SKILL_KINDS),
  /** Broader skills that a holder of this one has too: "PostgreSQL" → "sql-databases". */
  broader: ids,
});
export type Skill = z.infer<typeof skillSchema>;

/** A degree level; `rank` orders them and a higher one satisfies a lower. */
export const degreeSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  names: z.array(nameSchema).min(1),
  rank: z.number().int(),
});
export type Degree = z.infer<typeof degreeSchema>;

/** A stretch of a learning path: one of `anyOf` (or, where those have retired, of `substitutes`) is earned in it. */
export const stackStepSchema = z.strictObject({
  title: z.string().min(1),
  /** First and last month of the path that the step takes, where the source gives them. */
  months: z.tuple([z.number(), z.number()]).nullable().default(null),
  anyOf: ids,
  substitutes: ids,
  /** How many of `anyOf` the source asks for, [least, most]. */
  count: z.tuple([z.number(), z.number()]).nullable().default(null),
  optional: z.boolean().default(false),
  /** What the source names that is no credential: books, projects. */
  items: z.array(z.string()).default([]),
  note: z.string().nullable().default(null),
});
export type StackStep = z.infer<typeof stackStepSchema>;

/** A learning path: credentials in the order in which they build on each other. */
export const stackSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  /** [least, most] months for the whole path; null where the source gives none. */
  months: z.tuple([z.number(), z.number()]).nullable(),
  audience: z.string().nullable().default(null),
  profile: z.string().nullable().default(null),
  /** What the source says such a person is billed at, USD an hour; a claim, not a measurement. */
  billingRateUsdPerHour: z.tuple([z.number(), z.number()]).nullable().default(null),
  steps: z.array(stackStepSchema).min(1),
  ...sourced,
});
export type Stack = z.infer<typeof stackSchema>;

const range = z.tuple([z.number().nonnegative(), z.number().nonnegative()]);

/** Hours and list price that are usual for a kind of credential: for planning where the entry itself knows none. */
export const typicalRangeSchema = z.strictObject({
  hours: range,
  costUsd: range,
  costNote: z.string().nullable().default(null),
  source: z.string().min(1),
});
export type TypicalRange = z.infer<typeof typicalRangeSchema>;

/** One rule of quality or substitution, in words. */
export const qualityRuleSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['minimum', 'high-quality', 'low-quality', 'red-flag', 'substitution', 'advice']),
  rule: z.string().min(1),
  source: z.string().min(1),
});
export type QualityRule = z.infer<typeof qualityRuleSchema>;

/** What makes a credential worth earning, when a badge may stand in for a certification, and the typical effort. */
export const qualityRulesSchema = z.strictObject({
  typical: z.strictObject({
    microCredential: typicalRangeSchema,
    fullCertification: typicalRangeSchema,
    suggestedFirst: typicalRangeSchema,
  }),
  rules: z.array(qualityRuleSchema).min(1),
});
export type QualityRules = z.infer<typeof qualityRulesSchema>;

export const ENTRY_FAMILIES = [
  'credential',
  'company-credential',
  'class',
  'clearance',
  'skill',
  'degree',
] as const;
export type EntryFamily = (typeof ENTRY_FAMILIES)[number];

/** What the index of names knows of an entry of any family. */
export interface NamedEntry {
  id: string;
  name: string;
  family: EntryFamily;
  names: readonly Name[];
}
