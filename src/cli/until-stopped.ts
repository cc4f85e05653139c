/** Something that runs until it is closed. */
interface Closable {
  close(): Promise<void>;
}

/**
 * Starts something and runs it until Ctrl-C or SIGTERM; then closes it. A signal during the start waits for the start,
 * so that nothing is left running; a second Ctrl-C ends the process at once.
 */
export async function untilStopped(start: () => Promise<Closable>): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    let asked = false;
    const ask = () => {
      if (asked) process.exit(130);
      asked = true;
      process.stderr.write('\nStopping …\n');
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  });
  const running = await start();
  await stopped;
  await running.close();
  // Nothing that hangs in spite of all may keep the terminal.
  process.exit(0);
}
