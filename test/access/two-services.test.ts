import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningCommand, startCommand } from '../support/command.ts';
import { createEmptyDatabase } from '../support/database.ts';

/** Two services that were started at the same moment on one empty database. */
let services: RunningCommand[];
let folders: string[];

beforeAll(async () => {
  const DATABASE_URL = await createEmptyDatabase();
  folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'muster-two-')));
  services = folders.map((DATA_DIR) =>
    startCommand(['serve'], { DATABASE_URL, DATA_DIR, PORT: '0', WORKERS: '0', LOG_LEVEL: 'trace' }),
  );
});
afterAll(async () => {
  for (const { process } of services) process.kill('SIGTERM');
  await Promise.all(services.map(({ ended }) => ended));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const first = async (service: RunningCommand | undefined, pattern: RegExp) =>
  (await service?.line(pattern))?.[1] ?? '';

it('each print a link that holds until one was used, and log no secret of any way in', async () => {
  const urls = await Promise.all(services.map((one) => first(one, /^Muster is at (http:\S+)/)));
  const claims = await Promise.all(services.map((one) => first(one, /\/welcome#(\S+)$/)));
  const password = 'a long enough password';
  const send = (url: string | undefined, path: string, body: object, headers = {}) =>
    fetch(`${url}/api/v1/access${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const ana = { name: 'Ana', email: 'ana@example.org', password };
  // The link that the second printed, at the door of the first.
  const claimed = await send(urls[0], '/claim', { token: claims[1], ...ana });
  expect(claimed.status).toBe(204);
  expect((await send(urls[1], '/claim', { token: claims[0], ...ana })).status).toBe(410);

  const cookies = claimed.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
  const signedIn = await send(
    urls[1],
    '/sign-in',
    { email: ana.email, password },
    { Cookie: cookies.join('; ') },
  );
  expect(signedIn.status).toBe(204);
  // Whoever puts a secret where none belongs.
  for (const misplaced of [
    `/api/v1/access/enter?once=${claims[0]}`,
    `/join/${claims[0]}`,
    `/${claims[0]}?a=1`,
  ])
    await fetch(urls[0] + misplaced, { headers: { Referer: `${urls[0]}/?once=${claims[0]}` } });
  for (const { process } of services) process.kill('SIGTERM');
  const said = (await Promise.all(services.map(({ ended }) => ended))).map(({ stderr }) => stderr).join('');
  expect(said).toContain('request ended');
  const values = [...cookies, ...signedIn.headers.getSetCookie()].map((one) => one.split(/[=;]/)[1] ?? '');
  for (const secret of [...claims, password, ...values]) expect(said).not.toContain(secret);
});
