import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { removeWorkerSign, saveWorkerSign } from '../store/index.ts';
import type { House } from './house.ts';
import { flushMetrics } from './service-metrics.ts';

const EVERY_MS = 10_000;
const NANOSECONDS = 1e9;

/**
 * Says every ten seconds that this worker process lives, how much memory it has and how late its event loop is, until the
 * returned function is called. Losing a word of it does no harm.
 */
export function giveSigns(house: House): () => Promise<void> {
  const id = randomUUID();
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const sign = async () => {
    const eventLoopDelaySeconds = delay.percentile(99) / NANOSECONDS;
    delay.reset();
    const residentBytes = process.memoryUsage.rss();
    await saveWorkerSign(house.db, id, { residentBytes, eventLoopDelaySeconds });
    await flushMetrics(house);
  };
  const lost = (error: unknown) => house.logger.debug({ err: error }, 'no sign of life given');
  const timer = setInterval(() => void sign().catch(lost), EVERY_MS);
  void sign().catch(lost);
  return async () => {
    clearInterval(timer);
    delay.disable();
    await removeWorkerSign(house.db, id).catch(lost);
  };
}
