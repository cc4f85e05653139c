import { cleanLine } from '../clean-text.ts';
import { letterNumber, romanNumber } from '../pieces/number-format.ts';
import { BULLET } from '../pieces/pieces.ts';
import type { ListStyle } from './styles.ts';

const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  a: letterNumber,
  A: (number) => letterNumber(number).toUpperCase(),
  i: romanNumber,
  I: (number) => romanNumber(number).toUpperCase(),
};

/** Numbers that one list, or the headings, have reached by depth from 1. */
export class OdfCounter {
  readonly #reached: number[] = [];

  /** Counts one item: its number or bullet as printed; null where its level prints none. `start` overrides the style's. */
  next(style: ListStyle, depth: number, start: number | null): string | null {
    const reached = this.#reached;
    reached.length = Math.min(reached.length, depth);
    for (let at = 1; at < depth; at += 1) reached[at - 1] ??= style.get(at)?.start ?? 1;
    const before = reached[depth - 1];
    const first = style.get(depth)?.start ?? 1;
    reached[depth - 1] = start ?? (before === undefined ? first : before + 1);
    return print(style, depth, reached);
  }
}

function print(style: ListStyle, depth: number, reached: readonly number[]): string | null {
  const own = style.get(depth);
  // A list without a style of its own is shown with bullets.
  if (!own || own.isBullet) return BULLET;
  if (own.format === '') return null;
  const numbers: string[] = [];
  for (let at = Math.max(1, depth - own.shown + 1); at <= depth; at += 1) {
    const format = style.get(at)?.format ?? '1';
    if (format !== '') numbers.push((FORMATS[format] ?? String)(reached[at - 1] ?? 1));
  }
  return cleanLine(own.prefix + numbers.join('.') + own.suffix) || null;
}
