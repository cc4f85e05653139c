import { createHmac, randomBytes } from 'node:crypto';
import { request as requestPlain } from 'node:http';
import { request as requestSafe } from 'node:https';
import { isIP } from 'node:net';
import type { DeliveryAttempt, DueDelivery } from '../store/index.ts';
import { hostOf, isPublicAddress, lookUpPublic } from './webhook-address.ts';

/** A receiver notes what it got and answers; what takes longer belongs behind its answer. */
const ANSWER_MS = 10_000;
const SECRET_PREFIX = 'whsec_';
/** Standard Webhooks asks for 24 to 64 bytes. */
const SECRET_BYTES = 32;

/** How to send. */
export interface SendOptions {
  /** True where private addresses and plain HTTP may be used. */
  allowPrivate: boolean;
  timeoutMs?: number;
}

/** A new secret, as Standard Webhooks writes them: "whsec_" and base64. */
export function newWebhookSecret(): string {
  return SECRET_PREFIX + randomBytes(SECRET_BYTES).toString('base64');
}

/**
 * The headers of a delivery by Standard Webhooks: id, time in seconds, and the HMAC-SHA256 of "id.time.body" in base64.
 * The receiver refuses times that are minutes off, and ids that it has seen.
 */
export function webhookHeaders(
  secret: string,
  id: string,
  body: string,
  atMs: number,
): Record<string, string> {
  const time = String(Math.floor(atMs / 1000));
  const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': `v1,${signature}` };
}

/**
 * Sends a delivery once. A status of 2xx means that it was taken; redirects are not followed, and of the answer nothing is
 * kept but the status: what a private service might say must not come to light here.
 */
export function sendDelivery(delivery: DueDelivery, options: SendOptions): Promise<DeliveryAttempt> {
  const url = new URL(delivery.url);
  const host = hostOf(url);
  const { allowPrivate, timeoutMs = ANSWER_MS } = options;
  // The settings may have changed since the address was taken.
  if (!allowPrivate && (url.protocol !== 'https:' || (isIP(host) !== 0 && !isPublicAddress(host))))
    return Promise.resolve({ status: null, error: 'private address or no https://: WEBHOOK_ALLOW_PRIVATE' });
  return new Promise((resolve) => {
    const send = url.protocol === 'https:' ? requestSafe : requestPlain;
    const sent = send(url, {
      method: 'POST',
      agent: false,
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(delivery.body),
        'User-Agent': 'Muster',
        ...webhookHeaders(delivery.secret, delivery.id, delivery.body, Date.now()),
      },
      ...(allowPrivate ? {} : { lookup: lookUpPublic() }),
    });
    sent.once('response', (answer) => {
      const status = answer.statusCode ?? 0;
      answer.destroy();
      resolve({ status, error: status >= 200 && status < 300 ? null : `the answer was ${status}` });
    });
    sent.once('error', (error: NodeJS.ErrnoException) =>
      resolve({ status: null, error: wordsOf(error, timeoutMs) }),
    );
    // The request may be cut after the answer; that is no failure any more.
    sent.on('error', () => undefined);
    sent.end(delivery.body);
  });
}

function wordsOf(error: NodeJS.ErrnoException, timeoutMs: number): string {
  if (error.name === 'TimeoutError' || error.name === 'AbortError')
    return `no answer within ${timeoutMs / 1000} s`;
  return error.message.slice(0, 300) || (error.code ?? error.name);
}
