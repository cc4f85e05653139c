/**
 * Makes of some work one that never runs twice at once: whoever asks while it runs waits for one further run, which
 * begins when the present one has ended and is shared by all who ask meanwhile. So what was true when somebody asked is
 * seen by the run that they wait for.
 */
export function inTurn(work: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = (): Promise<void> => {
    const run = work().finally(() => {
      if (current === run) current = null;
    });
    current = run;
    return run;
  };
  return () => {
    if (current === null) return start();
    next ??= current
      .catch(() => undefined)
      .then(() => {
        next = null;
        return start();
      });
    return next;
  };
}
