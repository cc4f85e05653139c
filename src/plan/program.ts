/** A term of a sum: a number times a variable. */
export type Term = readonly [coefficient: number, variable: number];

interface HasVariable {
  variable: number;
}

/** The sum of the parts' variables. */
export const plus = (parts: readonly HasVariable[]): Term[] => parts.map(({ variable }) => [1, variable]);

/** The sum of the parts' variables, taken away. */
export const minus = (parts: readonly HasVariable[]): Term[] => parts.map(({ variable }) => [-1, variable]);

interface Constraint {
  terms: readonly Term[];
  sense: '<=' | '>=';
  bound: number;
}

/** Whole-number variables from 0 and the sums that bind them. Building one solves nothing. */
export class Program {
  readonly uppers: number[] = [];
  readonly constraints: Constraint[] = [];

  /** A new variable, 0 to `upper`; 1 makes it a yes or no. */
  variable(upper = 1): number {
    this.uppers.push(upper);
    return this.uppers.length - 1;
  }

  constrain(terms: readonly Term[], sense: Constraint['sense'], bound: number): void {
    this.constraints.push({ terms, sense, bound });
  }
}

/** One aim among several in their order of importance. */
export interface Goal {
  name: string;
  aim: 'most' | 'least';
  terms: readonly Term[];
}
