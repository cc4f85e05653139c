import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { createApiClient } from '../../../src/cli/api-client.ts';
import { documentText, inParallel, quantile, sendText } from './documents.ts';
import { type LoadedService, largestWorkerMb, residentMb } from './service.ts';

const LOOK_EVERY_MS = 50;
const MIB = 1024 * 1024;
/** Connections of people who upload at once. */
const AT_ONCE = 8;
/** Sections of a small document: some two pages. */
const SECTIONS = 20;

/** How many small documents a second are taken and safe, and how long each answer takes. */
export async function benchUploads(service: LoadedService, bidId: string, count: number): Promise<void> {
  const times: number[] = [];
  const began = performance.now();
  await inParallel(count, AT_ONCE, async (number) => {
    times.push((await sendText(service, bidId, `small-${number}.md`, documentText(number, SECTIONS))).ms);
  });
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `Uploads: ${count} by ${AT_ONCE} at once, ${(count / seconds).toFixed(1)} a second; ` +
      `p50 ${quantile(times, 0.5).toFixed(0)} ms, p99 ${quantile(times, 0.99).toFixed(0)} ms\n`,
  );
}

/** Server memory while many large files come at once. */
export async function benchLargeUploads(service: LoadedService, count: number, mib: number): Promise<void> {
  const api = createApiClient(service.api, service.token);
  const { id } = await api.post<{ id: string }>('/bids', { name: 'Large' });
  const before = residentMb(service.pid);
  let most = before;
  const look = setInterval(() => {
    most = Math.max(most, residentMb(service.pid));
  }, LOOK_EVERY_MS);
  const content = Buffer.alloc(mib * MIB, 'No demand stands in this file. ');
  const began = performance.now();
  const statuses = await Promise.all(
    Array.from({ length: count }, (_, number) => sendLarge(service, id, number, content)),
  );
  clearInterval(look);
  const seconds = (performance.now() - began) / 1000;
  const taken = statuses.filter((status) => status === 202).length;
  console.log(
    `Large uploads: ${count} of ${mib} MiB at once, ${taken} taken in ${seconds.toFixed(1)} s ` +
      `(${((count * mib) / seconds).toFixed(0)} MiB/s); server memory ${before.toFixed(0)} MB before, ${most.toFixed(0)} MB at most\n`,
  );
}

/** One file of zeros and words with a beginning of its own, streamed piece by piece. */
function sendLarge(
  { api, token }: LoadedService,
  bidId: string,
  number: number,
  content: Buffer,
): Promise<number> {
  const boundary = `load${randomBytes(8).toString('hex')}`;
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="large-${number}.bin"\r\n\r\n`;
  const own = Buffer.concat([Buffer.from(head), Buffer.from([0, 1, 2, 3]), randomBytes(16)]);
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  return new Promise((resolve, reject) => {
    const upload = request(`${api}/bids/${bidId}/documents`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': `multipart/form-data; boundary=${boundary}`,
        'Content-Length': own.length + content.length + tail.length,
      },
    });
    upload.on('error', reject);
    upload.on('response', (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    upload.write(own);
    upload.write(content);
    upload.end(tail);
  });
}

/** Memory of the server and of the largest worker over a run of many documents, at ten places of it. */
export async function benchMemory(service: LoadedService, count: number): Promise<void> {
  const api = createApiClient(service.api, service.token);
  const figures = async () => {
    const now = await service.figures();
    return (
      (now.get('muster_documents_read_total{outcome="done"}') ?? 0) +
      (now.get('muster_documents_read_total{outcome="failed"}') ?? 0)
    );
  };
  const from = await figures();
  const began = performance.now();
  console.log('Memory after each tenth of the run, MB:');
  for (let tenth = 1; tenth <= 10; tenth += 1) {
    const { id } = await api.post<{ id: string }>('/bids', { name: `Run ${tenth}` });
    const part = Math.floor(count / 10);
    await inParallel(part, AT_ONCE, async (number) => {
      const unique = 200_000 + tenth * part + number;
      await sendText(service, id, `run-${unique}.md`, documentText(unique, 2));
    });
    while ((await figures()) - from < tenth * part) await new Promise((resolve) => setTimeout(resolve, 250));
    const server = residentMb(service.pid).toFixed(0);
    const worker = largestWorkerMb(service.pid).toFixed(0);
    console.log(`  ${tenth * part} documents: server ${server}, largest worker ${worker}`);
  }
  const seconds = (performance.now() - began) / 1000;
  console.log(`${(count / seconds).toFixed(1)} documents a second were taken and read\n`);
}
