import { Worker } from 'node:worker_threads';

/** Once a second is soon enough: a process without a parent costs, but harms nobody. */
const LOOK_EVERY_MS = 1_000;

/**
 * Ends this process when its parent is gone, even while it is busy: a thread beside it looks, because a parser that
 * never comes back would never hear that the channel to the parent closed.
 */
export function endWithParent(): void {
  const look = `
    const parent = process.ppid;
    setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, ${LOOK_EVERY_MS});
  `;
  // execArgv []: the thread is plain JavaScript and needs no loader.
  new Worker(look, { eval: true, execArgv: [] }).unref();
}
