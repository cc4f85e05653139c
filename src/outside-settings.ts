import { resolve } from 'node:path';
import { z } from 'zod';

/** True and false as words; anything else is a mistake, not a "no". */
function flag() {
  return z.enum(['true', 'false'], 'must be true or false').transform((word) => word === 'true');
}

/** What a bucket needs; given in part it is a mistake. */
const S3_ALL = ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;
const IMAP_WORDS = 'must be an address that begins with imaps:// or imap://';

/** The variables of what lies outside the machine: object storage, receivers of events, a folder and a mailbox. */
export const outsideVariables = {
  S3_BUCKET: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
      'must be the name of a bucket: 3 to 63 of a-z, 0-9, "." and "-"',
    )
    .optional()
    .describe('Bucket of S3-compatible object storage for the files. Without it they are in DATA_DIR.'),
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://' })
    .optional()
    .describe('Address of the object storage. Without it Amazon S3 of S3_REGION.'),
  S3_REGION: z.string().min(1).default('us-east-1').describe('Region that requests are signed for.'),
  S3_ACCESS_KEY_ID: z.string().min(1).optional().describe('Name of the key to the bucket.'),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional().describe('The key to the bucket.'),
  S3_FORCE_PATH_STYLE: flag()
    .optional()
    .describe('Addresses of files: true is https://host/bucket/key, false https://bucket.host/key.'),
  S3_PREFIX: z
    .string()
    .regex(/^[\w.-]+(\/[\w.-]+)*\/?$/, 'must be folders of letters, digits, ".", "_" and "-": muster/files')
    .optional()
    .describe('Folder in the bucket, for a bucket that others use too.'),
  WEBHOOK_ALLOW_PRIVATE: flag()
    .default(false)
    .describe('Lets webhooks go to http:// and to private addresses, such as those of this machine.'),
  WATCH_FOLDER: z
    .string()
    .min(1)
    .transform((folder) => resolve(folder))
    .optional()
    .describe('Folder whose files become documents; each sub-folder is a bid by its name.'),
  IMAP_URL: z
    .url({ protocol: /^imaps?$/, error: IMAP_WORDS })
    .optional()
    .describe('Mailbox whose messages become documents: imaps://user:password@host.'),
  IMAP_FOLDER: z.string().min(1).default('INBOX').describe('Folder of the mailbox to read.'),
  IMAP_DONE_FOLDER: z
    .string()
    .min(1)
    .optional()
    .describe('Folder that stored messages are moved to. Without it they stay, marked as seen.'),
};

/** The values of `outsideVariables` that concern the files. */
export interface S3Settings {
  S3_BUCKET?: string | undefined;
  S3_ENDPOINT?: string | undefined;
  S3_REGION: string;
  S3_ACCESS_KEY_ID?: string | undefined;
  S3_SECRET_ACCESS_KEY?: string | undefined;
  S3_FORCE_PATH_STYLE?: boolean | undefined;
  S3_PREFIX?: string | undefined;
}

/** What is wrong with variables that only make sense together, one sentence each. */
export function outsideTroubles(values: Readonly<Record<string, string | undefined>>): string[] {
  return [
    ...halfGiven(values, S3_ALL, ['S3_ENDPOINT', 'S3_FORCE_PATH_STYLE', 'S3_PREFIX']),
    // The provider sends people back to an address that it was told beforehand.
    ...halfGiven(values, [...OIDC_ALL, 'PUBLIC_URL'], [], OIDC_ALL),
  ];
}

/** Of variables that only make sense together those that are missing, where one of `asking` or `others` is given. */
function halfGiven(
  values: Readonly<Record<string, string | undefined>>,
  together: readonly string[],
  others: readonly string[],
  asking: readonly string[] = together,
): string[] {
  const missing = together.filter((name) => values[name] === undefined);
  const given = [...asking, ...others].filter((name) => values[name] !== undefined);
  if (given.length === 0) return [];
  return missing.map((name) => `${name} must be set too, because ${given.join(' and ')} is`);
}

const OIDC_ALL = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

/** The bucket of these settings; null where files are kept in a folder. */
export function s3PlaceOf(settings: S3Settings) {
  const { S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_ENDPOINT, S3_PREFIX } = settings;
  if (!S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return null;
  return {
    bucket: S3_BUCKET,
    endpoint: S3_ENDPOINT,
    region: settings.S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
    // Amazon's own buckets have names of their own; most other servers have none.
    forcePathStyle: settings.S3_FORCE_PATH_STYLE ?? S3_ENDPOINT !== undefined,
    prefix: S3_PREFIX === undefined ? '' : `${S3_PREFIX.replace(/\/$/, '')}/`,
  };
}

/** Where documents come from beside uploads, by the settings. */
export function waysInOf(settings: {
  WATCH_FOLDER?: string | undefined;
  IMAP_URL?: string | undefined;
  IMAP_FOLDER: string;
  IMAP_DONE_FOLDER?: string | undefined;
  MAX_FILE_MB: number;
}) {
  const { WATCH_FOLDER: folder, IMAP_URL: url, IMAP_FOLDER, IMAP_DONE_FOLDER: doneFolder } = settings;
  return {
    folder,
    mailbox: url === undefined ? undefined : { url, folder: IMAP_FOLDER, doneFolder },
    maxBytes: settings.MAX_FILE_MB * 1024 * 1024,
  };
}
