import { DEFAULT_LIMITS, type Limits, limitVariable } from '../domain/index.ts';

export { DEFAULT_LIMITS, type Limits, limitVariable };

/** Thrown deep inside a reader to leave it at once; `ingest` makes the issue `limit-reached` of it. */
export class LimitReached extends Error {
  readonly limit: keyof Limits;
  readonly allowed: number;

  constructor(limit: keyof Limits, allowed: number) {
    super(`${limitVariable(limit)} is ${allowed}`);
    this.limit = limit;
    this.allowed = allowed;
  }
}

/** Leaves the reader where `count` is above what the limit allows. Throws LimitReached. */
export function holdLimit(limits: Limits, limit: keyof Limits, count: number): void {
  if (count > limits[limit]) throw new LimitReached(limit, limits[limit]);
}
