import type { ChildProcess } from 'node:child_process';
import { forkScript } from './fork-script.ts';
import type { Logger } from './logger.ts';

/** The worker processes of a service. */
export interface WorkerGroup {
  /** Asks every worker to finish what it does, and ends those that do not within the deadline. */
  close(deadlineMs: number): Promise<void>;
}

/** A worker that died starts again after this; one that dies at once must not spin. */
const RESTART_AFTER_MS = 1_000;

/**
 * Starts worker processes and keeps that many running. They are in process groups of their own, so that Ctrl-C in a
 * terminal reaches only us, and we end them in order; when we are killed, they notice and end.
 */
export function startWorkers(
  count: number,
  environment: Readonly<Record<string, string>>,
  logger: Logger,
): WorkerGroup {
  const running = new Set<ChildProcess>();
  let closing = false;

  function start(): void {
    const child = forkScript('workers/main', [], {
      env: { ...environment },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: true,
    });
    running.add(child);
    child.once('exit', (code, signal) => {
      running.delete(child);
      if (closing) return;
      logger.warn({ code, signal }, 'a worker process ended; another takes its place');
      setTimeout(() => closing || start(), RESTART_AFTER_MS).unref();
    });
  }

  for (let number = 0; number < count; number += 1) start();
  return {
    async close(deadlineMs) {
      closing = true;
      await Promise.all([...running].map((child) => end(child, deadlineMs)));
    },
  };
}

function end(child: ChildProcess, deadlineMs: number): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const kill = setTimeout(() => child.kill('SIGKILL'), deadlineMs);
    child.once('exit', () => {
      clearTimeout(kill);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
