import type { z } from 'zod';
import {
  clearanceSchema,
  companyCredentialSchema,
  credentialClassSchema,
  credentialSchema,
  degreeSchema,
  skillSchema,
  stackSchema,
} from './schema.ts';

/** Where each family of entries lies under `data/`, and the shape of one entry. A folder may hold any number of files. */
export const FAMILIES = {
  credentials: { place: 'credentials/', schema: credentialSchema },
  companyCredentials: { place: 'company-credentials/', schema: companyCredentialSchema },
  classes: { place: 'classes/', schema: credentialClassSchema },
  clearances: { place: 'clearances/', schema: clearanceSchema },
  skills: { place: 'skills/', schema: skillSchema },
  degrees: { place: 'degrees.json', schema: degreeSchema },
  stacks: { place: 'stacks.json', schema: stackSchema },
} as const;
export type FamilyKey = keyof typeof FAMILIES;

/** One entry of a family, after its schema. */
export type EntryOf<K extends FamilyKey> = z.infer<(typeof FAMILIES)[K]['schema']>;

/** The one file that is no list of entries. */
export const QUALITY_RULES_FILE = 'quality-rules.json';

export const FAMILY_KEYS = Object.keys(FAMILIES) as FamilyKey[];

/** The family whose place holds this file, or null: "credentials/cisco.json" → "credentials". */
export function familyOfFile(path: string): FamilyKey | null {
  return (
    FAMILY_KEYS.find((key) => {
      const { place } = FAMILIES[key];
      return place.endsWith('/') ? path.startsWith(place) : path === place;
    }) ?? null
  );
}
