import { setTimeout as delay } from 'node:timers/promises';
import type { RunningCommand } from '../support/command.ts';

/** A command that is started again whenever it ends, as a service manager does. */
export interface Supervised {
  /** Null while it is down. */
  pid(): number | null;
  /** What the first group of the line that says "ready" holds; null until that line has come. */
  ready(): string | null;
  /** The line of its present run that matches, once it comes. */
  line(pattern: RegExp): Promise<RegExpExecArray>;
  /** Kills it without a word; false where it was down. */
  kill(): boolean;
  /** Ends it in order, for good; gives what its last run said on standard error. */
  stop(): Promise<string>;
}

const AGAIN_MS = 300;

/** Starts a command and keeps it running until it is stopped. */
export function supervise(start: () => RunningCommand, ready: RegExp): Supervised {
  let current: RunningCommand | null = null;
  let word: string | null = null;
  let last = '';
  let stopping = false;
  const over = keep();

  async function keep(): Promise<void> {
    while (!stopping) {
      const command = start();
      current = command;
      command.line(ready).then(
        (match) => {
          if (current === command) word = match[1] ?? '';
        },
        () => undefined,
      );
      last = (await command.ended).stderr;
      current = null;
      word = null;
      if (!stopping) await delay(AGAIN_MS);
    }
  }

  return {
    pid: () => current?.process.pid ?? null,
    ready: () => word,
    line: (pattern) => current?.line(pattern) ?? Promise.reject(new Error('It is down.')),
    kill: () => current?.process.kill('SIGKILL') ?? false,
    async stop() {
      stopping = true;
      current?.process.kill('SIGTERM');
      await over;
      return last;
    },
  };
}
