/** Something that a test waits for: `happened` resolves when `happen` is called. */
export interface Occasion<T> {
  happened: Promise<T>;
  happen(value: T): void;
}

/** Something to wait for instead of for the clock. */
export function occasion<T = void>(): Occasion<T> {
  let happen: (value: T) => void = () => undefined;
  const happened = new Promise<T>((resolve) => {
    happen = resolve;
  });
  return { happened, happen: (value) => happen(value) };
}

/** Resolves once `collect` has been called `count` times, with what it was called with. */
export function gather<T>(count: number): { collect(value: T): void; all: Promise<T[]> } {
  const values: T[] = [];
  const { happened, happen } = occasion<T[]>();
  return {
    all: happened,
    collect(value) {
      values.push(value);
      if (values.length === count) happen(values);
    },
  };
}
