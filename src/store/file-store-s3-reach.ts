import { AppError } from '../errors.ts';

/** Where the files live, and as whom. */
export interface S3Place {
  bucket: string;
  /** "https://s3.example.com"; undefined: Amazon's own for the region. */
  endpoint?: string | undefined;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** True for "https://host/bucket/key", which most servers other than Amazon's want; false for "https://bucket.host/key". */
  forcePathStyle: boolean;
  /** Before every key: "muster/"; "" for none. */
  prefix: string;
}

/** What a request to the store may be told: when to stop. */
interface SendOptions {
  abortSignal: AbortSignal;
}
type Send<T> = (options: SendOptions) => Promise<T>;

/** Requests to a bucket, none of which waits for ever, and their failures in our words. */
export interface S3Reach {
  /** The answer to a small request; null where the server says that there is no such thing. */
  ask<T>(send: Send<T>): Promise<T | null>;
  /** The answer to a request that sends `bytes`: it gets longer. */
  transfer<T>(bytes: number, send: Send<T>): Promise<T>;
  /** A failure as AppError `storage-unavailable`. */
  trouble(error: unknown): AppError;
  /** What the bucket gave is not what was put there. */
  damaged(key: string): AppError;
  /** The bucket itself is missing. */
  noBucket(): AppError;
}

/** An answer's first byte comes within a second; a store under load gets ten. */
const ANSWER_MS = 10_000;
/** Slower than this, 100 kB a second, a line to the store is of no use. */
const MS_PER_BYTE = 0.01;

/** Trouble that the next attempt may not meet, kept beside the words for people. */
class PassingTrouble extends AppError {
  override readonly name = 'AppError';
}

/** True where another attempt may do better: no answer, or "busy"; false where we are refused, or it is no such failure. */
export function mayPass(error: unknown): boolean {
  return error instanceof PassingTrouble;
}

/** Requests to the bucket of this place, with deadlines. */
export function createS3Reach(place: Pick<S3Place, 'bucket' | 'endpoint'>): S3Reach {
  const where = place.endpoint === undefined ? '' : ` at ${new URL(place.endpoint).host}`;
  const bucket = `The bucket "${place.bucket}"${where}`;
  const noBucket = () =>
    new AppError('storage-unavailable', `${bucket} does not exist. Make it, or correct S3_BUCKET.`);
  const trouble = (error: unknown) => {
    if (error instanceof AppError) return error;
    return isMissing(error) ? noBucket() : inOurWords(bucket, error);
  };
  return {
    trouble,
    ask: async (send) => {
      try {
        return await within(ANSWER_MS, send);
      } catch (error) {
        if (isMissing(error)) return null;
        throw trouble(error);
      }
    },
    transfer: (bytes, send) =>
      within(ANSWER_MS + bytes * MS_PER_BYTE, send).catch((error: unknown) => {
        throw trouble(error);
      }),
    damaged: (key) =>
      new PassingTrouble(
        'storage-unavailable',
        `${bucket} gave other bytes for ${key} than were stored there. Restore that file from a backup.`,
      ),
    noBucket,
  };
}

/** Ends a request that was not answered in time. What streams in afterwards has the connection's own limit. */
async function within<T>(ms: number, send: Send<T>): Promise<T> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), ms);
  try {
    return await send({ abortSignal: late.signal });
  } finally {
    clearTimeout(timer);
  }
}

function statusOf(error: unknown): number | undefined {
  const { $metadata } = error as { $metadata?: { httpStatusCode?: number } };
  return $metadata?.httpStatusCode;
}

function isMissing(error: unknown): boolean {
  return statusOf(error) === 404;
}

function inOurWords(bucket: string, cause: unknown): AppError {
  const status = statusOf(cause);
  const { name, message } = cause as Error;
  if (status === 401 || status === 403)
    return new AppError(
      'storage-unavailable',
      `${bucket} refuses us (${name}). Correct S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY and S3_REGION, and let the key list the bucket and read, write and delete in it.`,
      { cause },
    );
  if (status === 301 || status === 400)
    return new AppError(
      'storage-unavailable',
      `${bucket} does not take our requests (${name}). Correct S3_REGION, S3_ENDPOINT and S3_FORCE_PATH_STYLE.`,
      { cause },
    );
  const why = name === 'AbortError' ? 'no answer in time' : message || name;
  return new PassingTrouble(
    'storage-unavailable',
    `${bucket} does not answer (${why}). Start it, or correct S3_ENDPOINT; then try again.`,
    { cause },
  );
}
