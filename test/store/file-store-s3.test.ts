import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { s3PlaceOf } from '../../src/outside-settings.ts';
import { type FileStore, openS3Store, type S3Place } from '../../src/store/index.ts';
import { sha256Of } from '../support/builders.ts';
import { startS3, type TestS3 } from '../support/s3.ts';
import { itKeepsFiles, stream } from './file-store-contract.ts';

let s3: TestS3;
let spool: string;
let place: S3Place;
let store: FileStore & { close(): void };
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(() => s3.stop());
beforeEach(async () => {
  spool = await mkdtemp(join(tmpdir(), 'muster-spool-'));
  const settings = s3PlaceOf(readConfig({ environment: { ...s3.environment, S3_PREFIX: 'team/muster' } }));
  if (settings === null) throw new Error('The environment of the test names no bucket.');
  place = settings;
  store = await openS3Store(place, spool);
  s3.requests.length = 0;
});
afterEach(async () => {
  s3.mood = 'well';
  for await (const { sha256 } of store.list()) await store.remove(sha256);
  store.close();
  await rm(spool, { recursive: true });
});

async function filesIn(): Promise<string[]> {
  const inBucket: string[] = [];
  for await (const { sha256 } of store.list()) inBucket.push(sha256);
  return [...inBucket, ...(await readdir(spool))];
}

describe('the file store in a bucket', () => {
  itKeepsFiles(() => ({ store, filesIn }));

  it('sends a file in one request, under its hash and prefix', async () => {
    const { sha256 } = await store.save(stream('words'));
    expect(s3.requests).toEqual([`PUT /files/team/muster/${sha256.slice(0, 2)}/${sha256}`]);
  });

  it('sends nothing of what breaks off', async () => {
    await expect(store.save(stream('too much'), { maxBytes: 3 })).rejects.toMatchObject({
      code: 'file-too-large',
    });
    expect(s3.requests).toEqual([]);
  });

  it('goes on reading a file that is removed meanwhile', async () => {
    const { sha256 } = await store.save(stream('words'));
    const content = await store.openRead(sha256);
    await store.remove(sha256);
    expect([await text(content), await readdir(spool)]).toEqual(['words', []]);
  });

  it('tries again where the store is busy for a moment', async () => {
    s3.mood = 'busy';
    const saving = store.save(stream('words'));
    const sent = () => s3.requests.filter((one) => one.startsWith('PUT')).length;
    await expect.poll(sent).toBeGreaterThan(0);
    s3.mood = 'well';
    expect((await saving).size).toBe(5);
  });

  it('gives nobody bytes that are not what was stored', async () => {
    const { sha256 } = await store.save(stream('words'));
    s3.mood = 'damaging';
    const reading = store.openRead(sha256);
    await expect(reading).rejects.toMatchObject({ code: 'storage-unavailable' });
    await expect(reading).rejects.toThrow('other bytes');
    expect(await readdir(spool)).toEqual([]);
  });
});

describe('a bucket that is away', () => {
  it('is named at once where nothing listens', async () => {
    const nowhere = { ...place, endpoint: 'http://127.0.0.1:9' };
    const opening = openS3Store(nowhere, spool);
    await expect(opening).rejects.toMatchObject({ code: 'storage-unavailable', status: 503 });
    await expect(opening).rejects.toThrow(/bucket "files" at 127\.0\.0\.1:9 does not answer.*S3_ENDPOINT/);
  });

  it.each([
    ['a wrong key', { secretAccessKey: 'wrong' }, /refuses us.*S3_SECRET_ACCESS_KEY/],
    ['an unknown key', { accessKeyId: 'AKIANOBODY' }, /refuses us/],
    ['a wrong region', { region: 'us-west-9' }, /S3_REGION/],
    ['a missing bucket', { bucket: 'nothing-here' }, /"nothing-here" at .* does not exist/],
  ])('stops the start for %s', async (_what, change, words) => {
    const opening = openS3Store({ ...place, ...change }, spool);
    await expect(opening).rejects.toMatchObject({ code: 'storage-unavailable' });
    await expect(opening).rejects.toThrow(words);
  });

  it.each(['gone', 'busy'] as const)('that is %s keeps nothing of an upload, and says so', async (mood) => {
    s3.mood = mood;
    await expect(store.save(stream('words'))).rejects.toMatchObject({ code: 'storage-unavailable' });
    await expect(store.check()).rejects.toMatchObject({ code: 'storage-unavailable' });
    await expect(store.has(sha256Of('words'))).rejects.toMatchObject({ code: 'storage-unavailable' });
    s3.mood = 'well';
    expect(await filesIn()).toEqual([]);
  });
});

describe('a configuration with half a bucket', () => {
  const configure = (environment: Record<string, string>) => () => readConfig({ environment });

  it.each([
    [
      { S3_BUCKET: 'files' },
      /S3_ACCESS_KEY_ID must be set too, because S3_BUCKET is\n {2}S3_SECRET_ACCESS_KEY must/,
    ],
    [{ S3_ENDPOINT: 'https://s3.example.com' }, /S3_BUCKET must be set too, because S3_ENDPOINT is/],
    [{ S3_BUCKET: 'Not A Bucket' }, /S3_BUCKET must be the name of a bucket/],
    [{ S3_FORCE_PATH_STYLE: 'yes' }, /S3_FORCE_PATH_STYLE must be true or false/],
  ])('%j stops the start', (environment, words) => {
    expect(configure(environment)).toThrow(words);
  });
});
