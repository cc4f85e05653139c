import { forgetDeliveries, forgetKeys } from '../store/index.ts';
import type { House } from './house.ts';

const HOUR_MS = 3_600_000;
/** The log of what webhooks were told. */
const KEEP_DELIVERIES_MS = 30 * 24 * HOUR_MS;

/** Lets go every hour of what is kept for a time only, until the returned function is called. */
export function forgetHourly(house: House): () => void {
  const forget = async () => {
    await forgetDeliveries(house.db, KEEP_DELIVERIES_MS);
    await forgetKeys(house.db);
  };
  const timer = setInterval(() => {
    forget().catch((error: unknown) => house.logger.warn({ err: error }, 'old rows are kept an hour longer'));
  }, HOUR_MS);
  timer.unref();
  return () => clearInterval(timer);
}
