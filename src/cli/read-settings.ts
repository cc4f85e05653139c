import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { companyProfileSchema, scoreWeightsSchema, teamRulesSchema } from '../domain/index.ts';
import { AppError } from '../errors.ts';

/** What a settings file of `muster match` may say; everything may be left out. */
const settingsSchema = z.strictObject({
  rules: teamRulesSchema.optional(),
  weights: scoreWeightsSchema.partial().optional(),
  company: companyProfileSchema.optional(),
  client: z
    .strictObject({ name: z.string().nullable(), domain: z.string().nullable().default(null) })
    .optional(),
});
type Settings = z.infer<typeof settingsSchema>;

/**
 * Reads rules of the team, weights of the score, the company's own credentials and the client from a JSON file.
 * Throws AppError `invalid-request` that names the field.
 */
export async function readSettings(path: string | undefined): Promise<Settings> {
  if (path === undefined) return {};
  const read = settingsSchema.safeParse(await parsedFile(path));
  if (read.success) return read.data;
  const lines = read.error.issues.map(
    ({ path: place, message }) => `  ${place.join('.') || 'file'}: ${message}`,
  );
  throw new AppError('invalid-request', `The settings ${path} cannot be used:\n${lines.join('\n')}`);
}

async function parsedFile(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new AppError('invalid-request', `The settings ${path} could not be read as JSON: ${why}`);
  }
}
