import { GROUPS } from './compare.ts';
import type { Score } from './sum.ts';

/**
 * One line for every F1 (named) that lies below its floor; the floors are written "credential=0.85,skill=0.6".
 *
 * @throws Error for a group that does not exist or a floor that is no number from 0 to 1.
 */
export function belowFloor(score: Score, floors: string): string[] {
  return floors
    .split(',')
    .filter((part) => part !== '')
    .flatMap((part) => {
      const [name, text] = part.split('=');
      const group = GROUPS.find((known) => known === name);
      const floor = Number(text);
      if (!group || !(floor >= 0 && floor <= 1)) throw new Error(`"${part}" is no floor: write skill=0.6.`);
      const { f1 } = score.groups[group].named;
      return f1 < floor ? [`${group}: F1 ${f1.toFixed(3)} is below the floor of ${floor}.`] : [];
    });
}
