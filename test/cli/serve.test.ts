import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findEmbeddedPostgres, getDocument, openDatabase } from '../../src/store/index.ts';
import { openApi } from '../support/api.ts';
import { claimService } from '../support/claim.ts';
import { descendantsOf, type RunningCommand, startCommand } from '../support/command.ts';
import { createEmptyDatabase } from '../support/database.ts';
import { documentEvents, untilFinished } from '../support/events.ts';
import { authorization, rememberToken } from '../support/signed-in.ts';

/** A document that takes a second or two to read, so that there is a middle to be killed in. */
const LONG = Array.from(
  { length: 3_000 },
  (_, number) =>
    `## ${number + 1} Staff\n\nThe Project Manager ${number + 1} shall hold a current PMP certification.\n`,
).join('\n');
const ADDRESS = /^Muster is at (http:\S+)/;

let folder: string;
let started: RunningCommand[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-serve-'));
});
afterEach(async () => {
  for (const { process, ended } of started) {
    process.kill('SIGTERM');
    await ended;
  }
  started = [];
  rmSync(folder, { recursive: true, force: true });
});

function serve(environment: Record<string, string> = {}): RunningCommand {
  const command = startCommand(['serve'], { DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'warn', ...environment });
  started.push(command);
  return command;
}

async function addressOf(command: RunningCommand): Promise<string> {
  return (await command.line(ADDRESS))[1] ?? '';
}

describe('muster serve', () => {
  it('stops everything on SIGTERM: workers and the embedded server too', async () => {
    const service = serve();
    await addressOf(service);
    const below = descendantsOf(service.process.pid ?? 0);
    expect(below.some(({ command }) => command.includes('workers/main'))).toBe(true);
    service.process.kill('SIGTERM');
    expect(await service.ended).toMatchObject({ code: 0 });
    expect(await findEmbeddedPostgres(folder)).toBe(null);
    // tsx's own compiler ends when it notices that nobody asks it any more.
    const ours = below.filter(({ command }) => !command.includes('esbuild'));
    expect(ours.filter(({ pid }) => isAlive(pid))).toEqual([]);
  });

  it('does not wait for those who only listen', async () => {
    const service = serve({ SHUTDOWN_SECONDS: '600' });
    const { url } = await claimService(service);
    const bid = (await (await openApi(url)).post('/bids', { name: 'Watched' })).body.id;
    const events = await fetch(`${url}/api/v1/bids/${bid}/events`, { headers: authorization(url) });
    service.process.kill('SIGTERM');
    expect(await events.text()).toContain('retry:');
    expect((await service.ended).code).toBe(0);
  });

  it('a second time on the same data folder says so and stops', async () => {
    await addressOf(serve());
    const second = await serve().ended;
    expect(second.code).toBe(1);
    expect(second.stderr).toContain(folder);
    expect(second.stdout).toBe('');
  });

  it('takes the next free port where the wanted one is taken, and says so', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) =>
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port)),
    );
    const service = serve({ PORT: String(port) });
    await service.line(new RegExp(`^Port ${port} is taken`));
    expect(await addressOf(service)).not.toContain(`:${port}`);
    await new Promise((resolve) => taken.close(resolve));
  });

  it('names every wrong setting and starts nothing', async () => {
    const { code, stderr } = await serve({ WORKERS: 'many', LOG_LEVEL: 'loud' }).ended;
    expect(code).toBe(2);
    expect(stderr).toMatch(/WORKERS must be[\s\S]*LOG_LEVEL must be/);
    expect(await findEmbeddedPostgres(folder)).toBe(null);
  });

  it('that was killed in the middle of a document finishes it once after the next start', async () => {
    const first = serve();
    const { url } = await claimService(first);
    const api = await openApi(url);
    const bid = (await api.post('/bids', { name: 'Killed' })).body.id;
    const sent = await api.upload(`/bids/${bid}/documents`, [{ name: 'long.md', content: LONG }]);
    const document = sent.body.documents[0].id;
    for await (const { status } of documentEvents(url, bid)) if (status === 'parsing') break;
    // The service, its workers and their readers, all at once; the database is left running, as a crash leaves it.
    const ours = descendantsOf(first.process.pid ?? 0).filter(({ command }) => command.includes('workers/'));
    for (const pid of [first.process.pid ?? 0, ...ours.map((one) => one.pid)]) process.kill(pid, 'SIGKILL');
    await first.ended;

    const again = await addressOf(serve());
    rememberToken(again, authorization(url).Authorization?.slice('Bearer '.length) ?? '');
    const told = await untilFinished(again, bid, [document]);
    expect(told.filter(({ status }) => status === 'done')).toHaveLength(1);
    const requirements = (await (await openApi(again)).get(`/bids/${bid}/requirements`)).body.requirements;
    expect(requirements.length).toBeGreaterThan(0);
    expect(await readingsAndAttempts(document)).toEqual({ readings: 1, attempts: 2 });
  }, 180_000);
});

describe('muster worker', () => {
  it('beside a service without workers reads its documents', async () => {
    const { url } = await claimService(serve({ WORKERS: '0' }));
    const worker = startCommand(['worker'], { DATA_DIR: folder, LOG_LEVEL: 'warn' });
    started.unshift(worker);
    await worker.line(/^The worker takes documents/);
    const api = await openApi(url);
    const bid = (await api.post('/bids', { name: 'Elsewhere' })).body.id;
    const file = { name: 'short.md', content: '# Staff\n\nThe lead must hold a PMP certification.\n' };
    const sent = await api.upload(`/bids/${bid}/documents`, [file]);
    const told = await untilFinished(url, bid, [sent.body.documents[0].id]);
    expect(told.at(-1)?.status).toBe('done');
    worker.process.kill('SIGINT');
    expect((await worker.ended).code).toBe(0);
  });

  it('without a database says what to do', async () => {
    const { code, stderr } = await startCommand(['worker'], { DATA_DIR: folder }).ended;
    expect(code).toBe(1);
    expect(stderr).toContain('Start one, or set DATABASE_URL.');
  });
});

describe('muster migrate', () => {
  it('says which migrations it applied, and the second time that there is nothing to do', async () => {
    const environment = { DATABASE_URL: await createEmptyDatabase() };
    expect((await startCommand(['migrate'], environment).ended).stdout).toMatch(/^Applied 0001-/);
    expect((await startCommand(['migrate'], environment).ended).stdout).toBe('Nothing to do');
  });
});

/** What the database of the running service says of a document. */
async function readingsAndAttempts(id: string): Promise<{ readings: number; attempts: number }> {
  const server = await findEmbeddedPostgres(folder);
  const db = openDatabase(server?.url ?? '');
  const { attempts } = await getDocument(db, id);
  const readings = await db.selectFrom('readings').select('sha256').execute();
  await db.destroy();
  return { readings: readings.length, attempts };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
