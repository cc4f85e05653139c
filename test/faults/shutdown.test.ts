import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openQueue } from '../../src/queue/index.ts';
import { getDocument, openDatabase } from '../../src/store/index.ts';
import { openApi } from '../support/api.ts';
import { startCommand } from '../support/command.ts';
import { createEmptyDatabase } from '../support/database.ts';
import { documentEvents } from '../support/events.ts';
import { rememberToken } from '../support/signed-in.ts';
import { signIn } from './sign-in.ts';

/** Takes far longer to read than the service gets to stop in. */
const VERY_LONG = Array.from(
  { length: 40_000 },
  (_, number) =>
    `## ${number} Staff\n\nThe Project Manager ${number} shall hold a current PMP certification.\n`,
).join('\n');

it('a service that is asked to stop gives back what it cannot finish in time, uncounted', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'muster-shutdown-'));
  const databaseUrl = await createEmptyDatabase();
  const settings = { DATA_DIR: folder, DATABASE_URL: databaseUrl, PORT: '0', LOG_LEVEL: 'warn' };
  const service = startCommand(['serve'], { ...settings, SHUTDOWN_SECONDS: '8', READ_CPU_SECONDS: '600' });
  const [, url = ''] = await service.line(/^Muster is at (http:\S+)/);
  const { Authorization = '' } = await signIn(url, (pattern) => service.line(pattern));
  rememberToken(url, Authorization.slice('Bearer '.length));
  const api = await openApi(url);
  const bid = (await api.post('/bids', { name: 'Interrupted' })).body.id;
  const sent = await api.upload(`/bids/${bid}/documents`, [{ name: 'long.md', content: VERY_LONG }]);
  const [{ id }] = sent.body.documents;
  for await (const { status } of documentEvents(url, bid)) if (status === 'parsing') break;
  service.process.kill('SIGTERM');
  expect((await service.ended).code).toBe(0);

  const db = openDatabase(databaseUrl);
  expect(await getDocument(db, id)).toMatchObject({ status: 'reading', attempts: 0, lastError: null });
  await db.destroy();
  // Not waiting for a lock to lapse: whoever comes next may take it at once.
  const queue = await openQueue({ databaseUrl });
  expect(await queue.counts()).toEqual({ waiting: 1, active: 0, delayed: 0 });
  await queue.close();
  rmSync(folder, { recursive: true, force: true });
}, 120_000);
