import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  type FileStore,
  fileNotFound,
  hashAt,
  type ListedFile,
  placeOf,
  type StoredFile,
} from './file-store.ts';
import { openIncoming, withIncoming } from './file-store-incoming.ts';
import { createS3Reach, mayPass, type S3Place, type S3Reach } from './file-store-s3-reach.ts';

/** A connection that stands still for this long is dead. */
const IDLE_MS = 20_000;
const CONNECT_MS = 5_000;
/** The library allows 50 connections; a hundred uploads at once must not wait for each other. */
const MOST_CONNECTIONS = 256;
/** A transfer is tried anew after these waits: most failures of object storage are gone in a second. */
const TRANSFER_WAITS_MS = [300, 1_500];

const SILENT = { ...console, debug: ignore, info: ignore, warn: ignore, error: ignore };

interface Bucket extends S3Reach {
  client: S3Client;
  name: string;
  prefix: string;
  keyOf(sha256: string): string;
}

/** See `openS3Store`; this file is what loads the library. */
export async function openBucketStore(place: S3Place, spool: string): Promise<FileStore & { close(): void }> {
  await openIncoming(spool);
  const bucket = openBucket(place);
  const keep = <T>(sha256: string, use: (path: string) => Promise<T>) => fetch(bucket, spool, sha256, use);
  const store = {
    save: (content: AsyncIterable<Uint8Array>, options: { maxBytes?: number } = {}) =>
      withIncoming(content, spool, options.maxBytes ?? Infinity, (path, file) => send(bucket, path, file)),
    openRead: (sha256: string) => keep(sha256, openUnnamed),
    has: (sha256: string) => has(bucket, bucket.keyOf(sha256)),
    withLocalFile: keep,
    list: () => list(bucket),
    remove: (sha256: string) => remove(bucket, bucket.keyOf(sha256)),
    check: () => check(bucket),
    close: () => bucket.client.destroy(),
  };
  await store.check();
  return store;
}

function ignore(): void {}

function openBucket(place: S3Place): Bucket {
  const { bucket: name, prefix, endpoint, region, forcePathStyle, accessKeyId, secretAccessKey } = place;
  const agent = { keepAlive: true, maxSockets: MOST_CONNECTIONS };
  const client = new S3Client({
    ...(endpoint === undefined ? {} : { endpoint }),
    region,
    forcePathStyle,
    credentials: { accessKeyId, secretAccessKey },
    // Checksums of the library's own choice are unknown to many servers; ours is the signed hash of the body.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // What it would say on standard error, the failure says too.
    logger: SILENT,
    requestHandler: {
      connectionTimeout: CONNECT_MS,
      socketTimeout: IDLE_MS,
      httpAgent: agent,
      httpsAgent: agent,
    },
  });
  const keyOf = (sha256: string) => prefix + placeOf(sha256);
  return { client, name, prefix, keyOf, ...createS3Reach(place) };
}

async function check(bucket: Bucket): Promise<void> {
  const command = new HeadBucketCommand({ Bucket: bucket.name });
  const found = await bucket.ask((options) => bucket.client.send(command, options));
  if (found === null) throw bucket.noBucket();
}

/** Sends a file whose hash is known. Sent also where the bucket has it: its age then says that it is wanted again. */
async function send(bucket: Bucket, path: string, file: StoredFile): Promise<StoredFile> {
  const { sha256, size } = file;
  const put = () => {
    const content = createReadStream(path);
    const command = new PutObjectCommand({
      Bucket: bucket.name,
      Key: bucket.keyOf(sha256),
      Body: content,
      ContentLength: size,
      ContentType: 'application/octet-stream',
    });
    // Part of the signature: the server refuses bytes that do not have this hash.
    command.middlewareStack.add(
      (next) => (args) => {
        (args.request as { headers: Record<string, string> }).headers['x-amz-content-sha256'] = sha256;
        return next(args);
      },
      { step: 'build', name: 'signedHash' },
    );
    return bucket
      .transfer(size, (options) => bucket.client.send(command, options))
      .finally(() => content.destroy());
  };
  await again(put);
  return file;
}

/** Brings a file to this machine, checks it, and gives its path to `use`; it is gone afterwards. */
async function fetch<T>(
  bucket: Bucket,
  spool: string,
  sha256: string,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const key = bucket.keyOf(sha256);
  let isHere = false;
  return again(
    () =>
      withIncoming(bytesOf(bucket, key, sha256), spool, Infinity, (path, file) => {
        if (file.sha256 !== sha256) throw bucket.damaged(key);
        isHere = true;
        return use(path);
      }),
    () => !isHere,
  );
}

async function* bytesOf(bucket: Bucket, key: string, sha256: string): AsyncGenerator<Uint8Array> {
  const command = new GetObjectCommand({ Bucket: bucket.name, Key: key });
  const answer = await bucket.ask((options) => bucket.client.send(command, options));
  if (answer === null) throw fileNotFound(sha256);
  try {
    yield* answer.Body as Readable;
  } catch (error) {
    throw bucket.trouble(error);
  }
}

/** The bytes of a file that has no name any more: whoever reads slowly holds no connection, and a crash leaves nothing. */
async function openUnnamed(path: string): Promise<Readable> {
  const file = await open(path, 'r');
  return file.createReadStream();
}

async function has(bucket: Bucket, key: string): Promise<boolean> {
  const command = new HeadObjectCommand({ Bucket: bucket.name, Key: key });
  return (await bucket.ask((options) => bucket.client.send(command, options))) !== null;
}

async function remove(bucket: Bucket, key: string): Promise<void> {
  const command = new DeleteObjectCommand({ Bucket: bucket.name, Key: key });
  await bucket.ask((options) => bucket.client.send(command, options));
}

async function* list(bucket: Bucket): AsyncGenerator<ListedFile> {
  let from: string | undefined;
  do {
    const command = new ListObjectsV2Command({
      Bucket: bucket.name,
      Prefix: bucket.prefix,
      ...(from === undefined ? {} : { ContinuationToken: from }),
    });
    const page = await bucket.ask((options) => bucket.client.send(command, options));
    for (const { Key = '', Size: size = 0, LastModified } of page?.Contents ?? []) {
      const sha256 = hashAt(Key.slice(bucket.prefix.length));
      if (sha256 !== null) yield { sha256, size, savedAt: (LastModified ?? new Date(0)).toISOString() };
    }
    from = page?.NextContinuationToken;
  } while (from !== undefined);
}

/** Tries a whole transfer again where the store may get over its trouble; the library does so only for small requests. */
async function again<T>(transfer: () => Promise<T>, mayRepeat: () => boolean = () => true): Promise<T> {
  for (const wait of TRANSFER_WAITS_MS) {
    try {
      return await transfer();
    } catch (error) {
      if (!mayRepeat() || !mayPass(error)) throw error;
      await setTimeout(wait);
    }
  }
  return transfer();
}
