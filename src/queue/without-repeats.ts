/** An outage of the database makes BullMQ say the same ten times a second; once in this time is enough for a log. */
const SILENCE_MS = 10_000;

/** Passes an error on unless the same words were passed on just before. */
export function withoutRepeats(onError: (error: Error) => void): (error: Error) => void {
  let last = { words: '', at: 0 };
  return (error) => {
    const at = Date.now();
    if (error.message === last.words && at - last.at < SILENCE_MS) return;
    last = { words: error.message, at };
    onError(error);
  };
}
