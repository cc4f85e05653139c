import { z } from 'zod';
import { credentialSchema, type Name, nameSchema } from './schema.ts';
import { tokenise } from './tokens.ts';

const words = (most: number) => z.string().trim().min(1).max(most);
const list = (most: number) => z.array(words(200)).max(most).default([]);
const { type, level, studyHours, examTimes, assessment, status, statusDate } = credentialSchema.shape;

/** A name as people write it: where nothing is said of its class, `ownName` chooses one. */
const aliasSchema = nameSchema.extend({
  text: words(200),
  class: nameSchema.shape.class.optional(),
  context: z.array(words(40).toLowerCase()).max(20).optional(),
});
export type OwnAlias = z.infer<typeof aliasSchema>;

/** Facts that an own entry states, and that a correction may state anew; null = unknown. */
const factsSchema = z.strictObject({
  issuer: words(200),
  type,
  level: level.default(null),
  skills: list(50),
  costUsd: z.number().nonnegative().max(1_000_000).nullable().default(null),
  costNote: words(500).nullable().default(null),
  studyHours: studyHours.default(null),
  examTimes,
  validityMonths: z.number().int().positive().max(600).nullable().default(null),
  validityKnown: z.boolean().default(false),
  renewal: words(1000).nullable().default(null),
  prerequisites: list(20),
  implies: list(50),
  assessment: assessment.default(null),
  verifiable: z.boolean().nullable().default(null),
  verificationUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable()
    .default(null),
  status: status.default('active'),
  statusDate,
  replacedBy: list(20),
  notes: words(2000).nullable().default(null),
});

/** A credential that the shipped catalogue does not have. */
export const ownCredentialSchema = factsSchema.extend({
  kind: z.literal('credential'),
  name: words(200),
  aliases: z.array(aliasSchema).max(50).default([]),
  source: words(500).default('entered on this installation').describe('Where the facts are from.'),
});
export type OwnCredential = z.infer<typeof ownCredentialSchema>;

/**
 * What is said otherwise of a shipped entry: further names of an entry of any family, other facts of a credential. The
 * shipped entry stays as it is and lies under the correction.
 */
export const ownCorrectionSchema = z.strictObject({
  kind: z.literal('correction'),
  aliases: z.array(aliasSchema).max(50).default([]),
  facts: z
    .strictObject(
      Object.fromEntries(
        Object.entries(factsSchema.shape).map(([name, schema]) => [name, bare(schema).optional()]),
      ) as {
        [Name in keyof typeof factsSchema.shape]: z.ZodOptional<Bare<(typeof factsSchema.shape)[Name]>>;
      },
    )
    .default({})
    .describe('Facts of a credential that take the place of the shipped ones.'),
});
export type OwnCorrection = z.infer<typeof ownCorrectionSchema>;

/** One thing that an installation says of the catalogue. */
export const ownEntrySchema = z.discriminatedUnion('kind', [ownCredentialSchema, ownCorrectionSchema]);
export type OwnEntry = z.infer<typeof ownEntrySchema>;

/** All own entries by id: "own-…" of own credentials, the shipped id of corrections. */
export type OwnEntries = Readonly<Record<string, OwnEntry>>;

type Bare<Schema> = Schema extends z.ZodDefault<infer Inner> ? Inner : Schema;

/** A correction that leaves a fact out says nothing of it, so nothing may be filled in. */
function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodDefault ? (schema.unwrap() as z.ZodType) : schema;
}

// As short as most acronyms that mean other things in a tender too: PMP, CISA, SAM.
const SHORT = /^\p{L}{1,4}$/u;
/** Beginnings of words that stand near a credential and seldom near anything else. */
const NEAR_CREDENTIALS = ['certif', 'credential', 'accredit', 'badge', 'qualif', 'licen'];

/** The name with its class: one short word needs words of certification or of its issuer near, every other name is safe. */
export function ownName({ text, class: said, context }: OwnAlias, issuer: string): Name {
  const isShort = SHORT.test(text.replace(/[^\p{L}\s]/gu, ''));
  const chosen = said ?? (isShort ? 'needs-context' : 'safe');
  if (chosen !== 'needs-context') return { text, class: chosen };
  return { text, class: chosen, context: context?.length ? context : contextOf(issuer) };
}

const contextOf = (issuer: string): string[] => [
  ...NEAR_CREDENTIALS,
  ...tokenise(issuer)
    .map(({ key }) => key.toLowerCase())
    .filter((key) => /^\p{L}{3,}$/u.test(key)),
];

/** "own-northwind-data-steward" of a name; the same name gives the same id. */
export function ownId(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 80);
  return `own-${slug.replace(/-$/, '') || 'entry'}`;
}
