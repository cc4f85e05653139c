/** Roles of made-up bids and people. */
export const ROLES =
  'Project Manager,Solution Architect,Data Engineer,ML Engineer,Security Analyst,Network Engineer,Business Analyst,Scrum Master,Test Lead,Database Administrator,DevOps Engineer,UX Designer,Help Desk Lead,Trainer,Auditor'.split(
    ',',
  );

/** Picks in an order that looks like chance and is the same each time (a linear congruential generator). */
export function pickerFrom(seed: number) {
  let state = seed;
  return <T>(all: readonly T[]): T => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return pickAt(all, Math.floor((state / 2_147_483_648) * all.length));
  };
}

/** The one at this place; after the last comes the first again. */
export function pickAt<T>(all: readonly T[], place: number): T {
  const found = all[place % all.length];
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
}
