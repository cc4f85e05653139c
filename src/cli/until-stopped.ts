import { isStartedByNpm } from '../config.ts';

/** Something that runs until it is closed. */
interface Closable {
  close(): Promise<void>;
}

const LOOK_FOR_PARENT_MS = 500;

/**
 * Starts something and runs it until Ctrl-C or SIGTERM; then closes it. A signal during the start waits for the start,
 * so that nothing is left running; a second Ctrl-C ends the process at once.
 */
export async function untilStopped(start: () => Promise<Closable>): Promise<void> {
  const stopped = untilAsked();
  const running = await start();
  await stopped;
  await running.close();
  // Nothing that hangs in spite of all may keep the terminal.
  process.exit(0);
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
