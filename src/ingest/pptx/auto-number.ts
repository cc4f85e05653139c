import { letterNumber, romanNumber } from '../pieces/number-format.ts';

const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  arabic: String,
  alphaLc: letterNumber,
  alphaUc: (number) => letterNumber(number).toUpperCase(),
  romanLc: romanNumber,
  romanUc: (number) => romanNumber(number).toUpperCase(),
};
const FRAMES: Readonly<Record<string, (number: string) => string>> = {
  Period: (number) => `${number}.`,
  ParenR: (number) => `${number})`,
  ParenBoth: (number) => `(${number})`,
  Plain: (number) => number,
};

/** "arabicPeriod" and 3 are "3."; scripts that are not Latin are counted in digits (ECMA-376 part 1, 20.1.10.61). */
export function autoNumber(scheme: string, number: number): string {
  const [, format = 'arabic', frame = 'Period'] =
    /^(\w+?)(Period|ParenR|ParenBoth|Plain)$/.exec(scheme) ?? [];
  return (FRAMES[frame] ?? String)((FORMATS[format] ?? String)(number));
}

/** Counts the automatic numbers of one shape by level. */
export class AutoCounter {
  readonly #reached: { scheme: string; number: number }[] = [];

  /** The next number of the level (from 0); a paragraph without a number, or with another scheme, begins anew. */
  next(level: number, scheme: string, start: number): string {
    this.#reached.length = Math.min(this.#reached.length, level + 1);
    const open = this.#reached[level];
    const number = open?.scheme === scheme ? open.number + 1 : start;
    for (let at = this.#reached.length; at < level; at += 1) this.#reached[at] = { scheme: '', number: 0 };
    this.#reached[level] = { scheme, number };
    return autoNumber(scheme, number);
  }

  /** A paragraph of the level without a number: what is at this level and below begins anew. */
  interrupt(level: number): void {
    this.#reached.length = Math.min(this.#reached.length, level);
  }
}
