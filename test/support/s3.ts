import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

/** What the tests use of s3rver, which has no types. */
interface S3rver {
  run(): Promise<AddressInfo>;
  close(): Promise<void>;
}
const S3rverClass = createRequire(import.meta.url)('s3rver') as new (options: object) => S3rver;

const KEY = { id: 'AKIATESTKEY', secret: 'wJalrXUtnFEMI/K7MDENG' };
const REGION = 'eu-test-1';

/** What the store does with requests: serve them; take them and never answer; break the connection; say that it is busy. */
export type S3Mood = 'well' | 'silent' | 'gone' | 'busy' | 'damaging';

export interface TestS3 {
  url: string;
  /** The environment variables of a process that keeps its files here. */
  environment: Record<string, string>;
  /** Every request that came, as "PUT /files/ab/abc…". */
  requests: string[];
  mood: S3Mood;
  stop(): Promise<void>;
}

/**
 * A real S3-compatible server with one bucket, "files". s3rver does not compute signatures of version 4, so a gate before it
 * does, by Amazon's description, and refuses bodies that are not those that were signed.
 */
export async function startS3(): Promise<TestS3> {
  const directory = await mkdtemp(join(tmpdir(), 'muster-s3-'));
  const inner = new S3rverClass({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: 'files' }],
  });
  const { port } = await inner.run();
  const gate = createServer().listen(0, '127.0.0.1');
  await once(gate, 'listening');
  const url = `http://127.0.0.1:${(gate.address() as AddressInfo).port}`;
  const s3: TestS3 = {
    url,
    environment: {
      S3_BUCKET: 'files',
      S3_ENDPOINT: url,
      S3_REGION: REGION,
      S3_ACCESS_KEY_ID: KEY.id,
      S3_SECRET_ACCESS_KEY: KEY.secret,
    },
    requests: [],
    mood: 'well',
    async stop() {
      await closeServer(gate);
      await inner.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
  gate.on('request', (asked, answer) => {
    serve(s3, port, asked, answer).catch(() => asked.destroy());
  });
  return s3;
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

async function serve(
  s3: TestS3,
  port: number,
  asked: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  s3.requests.push(`${asked.method} ${asked.url?.split('?')[0]}`);
  if (s3.mood === 'silent') return void asked.resume();
  if (s3.mood === 'gone') return void asked.socket.destroy();
  // A body that breaks off never gets further than here, as with real object storage: an object is whole or not there.
  const body = await buffer(asked);
  if (s3.mood === 'busy') return refuse(answer, 503, 'SlowDown');
  const wrong = signatureTrouble(asked, body);
  if (wrong !== null) return refuse(answer, 403, wrong);
  const { authorization, ...headers } = asked.headers;
  const passed = request({ port, host: '127.0.0.1', method: asked.method, path: asked.url, headers });
  passed.end(body);
  const [got] = (await once(passed, 'response')) as [IncomingMessage];
  const content = await buffer(got);
  if (s3.mood === 'damaging' && asked.method === 'GET') content.reverse();
  answer.writeHead(got.statusCode ?? 500, got.headers).end(content);
}

function refuse(answer: ServerResponse, status: number, code: string): void {
  answer.writeHead(status, { 'Content-Type': 'application/xml' });
  answer.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

/** AWS4-HMAC-SHA256 as described in the S3 API reference, "Authenticating Requests: Using the Authorization Header". */
function signatureTrouble(asked: IncomingMessage, body: Buffer): string | null {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      asked.headers.authorization ?? '',
    );
  if (given === null) return 'AccessDenied';
  const [, id, day = '', region = '', signed = '', signature = ''] = given;
  if (id !== KEY.id) return 'InvalidAccessKeyId';
  if (region !== REGION) return 'AuthorizationHeaderMalformed';
  const bodyHash = String(asked.headers['x-amz-content-sha256']);
  if (bodyHash !== sha256(body)) return 'XAmzContentSHA256Mismatch';
  const [path = '', query = ''] = (asked.url ?? '').split('?');
  const canonical = [
    asked.method,
    path,
    query
      .split('&')
      .filter(Boolean)
      .map((pair) => (pair.includes('=') ? pair : `${pair}=`))
      .sort()
      .join('&'),
    ...signed
      .split(';')
      .map((name) => `${name}:${String(asked.headers[name]).trim().replaceAll(/ +/g, ' ')}`),
    '',
    signed,
    bodyHash,
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', asked.headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${KEY.secret}`);
  const expected = hmac(key, toSign);
  return timingSafeEqual(expected, Buffer.from(signature, 'hex')) ? null : 'SignatureDoesNotMatch';
}

function hmac(key: string | Buffer, words: string): Buffer {
  return createHmac('sha256', key).update(words).digest();
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
