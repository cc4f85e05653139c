import { findBid } from '../store/index.ts';
import type { House } from './house.ts';

/** The parts that the service needs. */
export const PARTS = ['database', 'queue', 'files'] as const;
/** See {@link PARTS}. */
export type Part = (typeof PARTS)[number];

/** Whether one part works. */
export interface PartState {
  part: Part;
  isReady: boolean;
  /** What is wrong, for people; empty where nothing is. */
  message: string;
  /** How long the answer took. */
  ms: number;
}

/** Whoever asks wants to know soon: a part that does not answer by then is not ready. */
const TIMEOUT_MS = 2_000;

/** Asks every part, all at once, and answers within two seconds or so whatever they do. */
export function checkReady(house: House): Promise<PartState[]> {
  return Promise.all(PARTS.map((part) => checkPart(part, ASK[part](house))));
}

const ASK: Readonly<Record<Part, (house: House) => Promise<unknown>>> = {
  database: ({ db }) => findBid(db, 'bid_that_nobody_has'),
  queue: ({ queue }) => queue.counts(),
  files: ({ files }) => files.check(),
};

async function checkPart(part: Part, answer: Promise<unknown>): Promise<PartState> {
  const began = performance.now();
  const message = await troubleOf(answer);
  return { part, isReady: message === '', message, ms: Math.round(performance.now() - began) };
}

async function troubleOf(answer: Promise<unknown>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`It did not answer within ${TIMEOUT_MS / 1000} s.`), TIMEOUT_MS);
  });
  try {
    return await Promise.race([
      answer.then(
        () => '',
        (error: unknown) => (error instanceof Error && error.message ? error.message : String(error)),
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
