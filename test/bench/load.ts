/**
 * The service under load, as a process of its own on this machine, on both back ends of the queue. `npm run build` first:
 * the built program is what is measured, and the source only where there is no build.
 *
 *     npm run bench -- load --short
 */
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { createApiClient } from '../../src/cli/api-client.ts';
import { findRedisServer, startRedis } from '../support/redis.ts';
import { benchQueue } from './load/queue-times.ts';
import { benchReads } from './load/reads.ts';
import { isBuilt, startLoadedService } from './load/service.ts';
import { benchShortlist } from './load/shortlist.ts';
import { benchLargeUploads, benchMemory, benchUploads } from './load/uploads.ts';

const FULL = {
  uploads: 400,
  answers: 200,
  queue: 30,
  large: 100,
  run: 2_000,
  people: 10_000,
  shortlists: 50,
};
const SHORT = { uploads: 40, answers: 10, queue: 3, large: 20, run: 20, people: 500, shortlists: 5 };
const PARTS = ['uploads', 'queue', 'reads', 'large', 'shortlist', 'memory'] as const;

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    backend: { type: 'string', default: 'postgres,redis' },
    parts: { type: 'string', default: PARTS.join(',') },
    run: { type: 'string' },
  },
});
const size = { ...(values.short ? SHORT : FULL), ...(values.run && { run: Number(values.run) }) };
const parts = values.parts.split(',');

for (const backend of values.backend.split(',')) {
  if (backend === 'postgres') await bench('PostgreSQL', {});
  else await onRedis();
}

async function onRedis(): Promise<void> {
  const program = findRedisServer();
  if (program === null)
    return console.log('There is no redis-server on the PATH: nothing measured on Redis.');
  const redis = await startRedis(program);
  await bench('Redis', { REDIS_URL: redis.url }).finally(() => redis.stop());
}

async function bench(backend: string, settings: Record<string, string>): Promise<void> {
  const load = loadavg()[0]?.toFixed(1);
  const kind = isBuilt() ? 'built' : 'from source';
  console.log(`Queue on ${backend}, ${kind}, ${availableParallelism()} cores, load ${load} before\n`);
  const service = await startLoadedService({
    ...settings,
    WORKERS: '4',
    WORKER_CONCURRENCY: '1',
    // One account sends all of it, as nobody does.
    UPLOADS_PER_MINUTE: '100000',
  });
  try {
    const api = createApiClient(service.api, service.token);
    const { id } = await api.post<{ id: string }>('/bids', { name: 'Load', kickoff: '2027-03-01' });
    const asked: Record<(typeof PARTS)[number], () => Promise<unknown>> = {
      uploads: () => benchUploads(service, id, size.uploads),
      queue: () => benchQueue(service, size.queue),
      reads: () => benchReads(service, id, size.answers),
      large: () => benchLargeUploads(service, size.large, 20),
      shortlist: () => benchShortlist(service, size.people, size.shortlists),
      memory: () => benchMemory(service, size.run),
    };
    for (const part of PARTS) if (parts.includes(part)) await asked[part]();
  } finally {
    await service.stop();
  }
}
