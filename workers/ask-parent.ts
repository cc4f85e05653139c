import type { FromReader, ReaderAnswers, ReaderQuestion, ToReader } from '../src/service/reader-protocol.ts';

const waiting = new Map<number, (value: never) => void>();
let asked = 0;

/** Sends a message to the parent; settles when it is on its way. */
export function tellParent(message: FromReader): Promise<void> {
  return new Promise((resolve, reject) =>
    process.send?.(message, (error: Error | null) => (error ? reject(error) : resolve())),
  );
}

/** Asks the parent for what this process may not reach itself. */
export async function askParent<Q extends ReaderQuestion>(question: Q): Promise<ReaderAnswers[Q['ask']]> {
  asked += 1;
  const number = asked;
  const answered = new Promise<ReaderAnswers[Q['ask']]>((resolve) => waiting.set(number, resolve));
  await tellParent({ tell: 'question', number, question });
  return answered;
}

/** Hands an answer of the parent to whoever asked. */
export function takeAnswer({ number, value }: Extract<ToReader, { tell: 'answer' }>): void {
  waiting.get(number)?.(value as never);
  waiting.delete(number);
}
