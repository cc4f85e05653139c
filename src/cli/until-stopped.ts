import { isStartedByNpm } from '../config.ts';

/** Something that runs until it is closed. */
interface Closable {
  close(): Promise<void>;
}

const LOOK_FOR_PARENT_MS = 500;

/**
 * Starts something, does what is to be done with it (`use`), and closes it: when `use` resolves, or at Ctrl-C or SIGTERM,
 * whichever comes first. A signal during the start waits for the start, so that nothing is left running; a second Ctrl-C
 * ends the process at once. What goes wrong in `use` before a signal is thrown after closing.
 */
export async function untilStopped<T extends Closable>(
  start: () => Promise<T>,
  use: (running: T) => Promise<unknown> = forEver,
): Promise<void> {
  const stopped = untilAsked();
  const running = await start();
  try {
    await Promise.race([stopped, use(running)]);
  } finally {
    await running.close();
  }
  // Nothing that hangs in spite of all may keep the terminal.
  process.exit(process.exitCode ?? 0);
}

/** For `use`: nothing more to do, and no end before a signal. */
export function forEver(): Promise<never> {
  return new Promise(() => undefined);
}

function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const ask = () => {
      if (asked) return;
      asked = true;
      process.stderr.write('\nStopping …\n');
      resolve();
    };
    process.on('SIGINT', () => (asked ? process.exit(130) : ask()));
    process.on('SIGTERM', ask);
    process.on('SIGHUP', ask);
    if (isStartedByNpm()) whenParentEnds(ask);
  });
}

/** npm passes SIGTERM to its shell, and the shell dies without passing it on to us. */
function whenParentEnds(tell: () => void): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && tell(), LOOK_FOR_PARENT_MS).unref();
}
