import { isStartedByNpm } from '../config.ts';

/** Something that runs until it is closed. */
interface Closable {
  close(): Promise<void>;
}

const LOOK_FOR_PARENT_MS = 500;
/** What ending the database and the processes takes at most after the time that running work gets. */
const CLOSING_MS = 20_000;

/**
 * Starts something, does what is to be done with it (`use`), and closes it: when `use` resolves, or at Ctrl-C or SIGTERM,
 * whichever comes first. A signal during the start waits for the start, so that nothing is left running; a second Ctrl-C
 * ends the process at once. What goes wrong in `use` before a signal is thrown after closing. What has not ended
 * `longestMs` after the signal is ended as it is, with exit code 1: the next start finds and finishes what was open.
 */
export async function untilStopped<T extends Closable>(
  start: () => Promise<T>,
  { use = forEver, longestMs }: { use?: (running: T) => Promise<unknown>; longestMs: number },
): Promise<void> {
  const stopped = untilAsked().then(() => endAfter(longestMs));
  const running = await start();
  try {
    await Promise.race([stopped, use(running)]);
  } finally {
    await running.close();
  }
  // Nothing that hangs in spite of all may keep the terminal.
  process.exit(process.exitCode ?? 0);
}

/** The longest that stopping may take where running work gets so many seconds. */
export const longestStopMs = (shutdownSeconds: number): number => shutdownSeconds * 1000 + CLOSING_MS;

/** Nothing that hangs, a start that waits for a database above all, may outlast a service manager's patience. */
function endAfter(longestMs: number): void {
  setTimeout(() => {
    process.stderr.write(
      'It did not stop in time and is ended as it is; the next start goes on from there.\n',
    );
    process.exit(1);
  }, longestMs).unref();
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
