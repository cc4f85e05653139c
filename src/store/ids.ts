import { randomUUID } from 'node:crypto';

/**
 * A new id: "bid_9f2c41d07a3e4b5c8d1e". The prefix says what it is of, and keeps it usable as a BullMQ job id, which may
 * neither hold ":" nor be digits alone.
 */
export function newId(
  prefix: 'bid' | 'doc' | 'rev' | 'acc' | 'grp' | 'inv' | 'sig' | 'tok' | 'hook' | 'msg',
): string {
  return `${prefix}_${randomUUID().replaceAll('-', '').slice(0, 20)}`;
}
