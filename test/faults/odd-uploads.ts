import { once } from 'node:events';
import { request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Door } from './client.ts';
import type { Upload } from './documents.ts';

const BOUNDARY = 'muster-faults';
const PIECES = 8;
const PAUSE_MS = 150;

/** Begins an upload and hangs up in the middle of the file, or when all of it is sent and before the answer. */
export async function breakOff(door: Door | null, bidId: string, file: Upload, part: number): Promise<void> {
  if (door === null) return;
  const { sent, form } = begin(door, bidId, file);
  // Whatever becomes of it: nobody waits for an answer.
  sent.on('error', () => undefined);
  sent.write(form.subarray(0, Math.floor(form.length * part)));
  await delay(PAUSE_MS);
  sent.destroy();
}

/** Sends an upload in small pieces, as over a bad line; what becomes of it the next request shows. */
export async function uploadSlowly(door: Door | null, bidId: string, file: Upload): Promise<void> {
  if (door === null) return;
  const { sent, form } = begin(door, bidId, file);
  const ended = once(sent, 'close').catch(() => undefined);
  sent.on('error', () => undefined);
  sent.on('response', (answer) => answer.resume());
  const size = Math.ceil(form.length / PIECES);
  for (let at = 0; at < form.length && !sent.destroyed; at += size) {
    sent.write(form.subarray(at, at + size));
    await delay(PAUSE_MS);
  }
  sent.end();
  await ended;
}

function begin({ url, headers }: Door, bidId: string, { name, bytes }: Upload) {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const form = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
  const sent = request(`${url}/api/v1/bids/${bidId}/documents`, {
    method: 'POST',
    agent: false,
    headers: {
      ...headers,
      'Content-Type': `multipart/form-data; boundary=${BOUNDARY}`,
      'Content-Length': form.length,
    },
  });
  return { sent, form };
}
