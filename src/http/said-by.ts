import type { Caller } from '../domain/index.ts';

/** Who a change is noted under: the caller, always; whom a script names stands before ("Kim, sent by Ana Ruiz, token nightly"). */
export function saidBy(who: string | null, { name }: Caller): string {
  return who === null || who === name ? name : `${who}, sent by ${name}`;
}
