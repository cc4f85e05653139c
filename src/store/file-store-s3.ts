import type { FileStore } from './file-store.ts';
import type { S3Place } from './file-store-s3-reach.ts';

/**
 * The file store in a bucket: "PREFIXab/abcdef…" for the hash abcdef…. Bytes pass through `spool`, a folder of this
 * machine alone: an upload is hashed there before it is sent in one request that the server checks against that hash, so
 * the bucket has a file whole or not at all; a download is checked there before anybody reads it.
 *
 * @throws AppError `storage-unavailable` where the bucket does not answer or refuses us.
 */
export async function openS3Store(place: S3Place, spool: string): Promise<FileStore & { close(): void }> {
  // It says on standard error which Node it will want next year; what it wants now is in package.json.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  // Loaded only where there is a bucket: the library takes a tenth of a second.
  const { openBucketStore } = await import('./file-store-s3-bucket.ts');
  return openBucketStore(place, spool);
}
