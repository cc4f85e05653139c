import {
  type Holding,
  holdingSchema,
  type Person,
  type PlanAction,
  PROGRESS_STATES,
  type ProgressState,
} from '../domain/index.ts';
import { addMonths } from '../match/index.ts';

/** What came of a step: the new state, or why it cannot be taken. */
export type ProgressStep = { ok: true; state: ProgressState } | { ok: false; why: string };

/** Forward by any number of steps, back to planned from dropped; what is earned stays earned. */
export function advance(from: ProgressState, to: ProgressState): ProgressStep {
  if (from === to) return { ok: true, state: to };
  if (from === 'earned') return { ok: false, why: 'It is earned; correct the holding instead.' };
  if (from === 'dropped' && to !== 'planned')
    return { ok: false, why: 'It was dropped; plan it again first.' };
  const isBack = to !== 'dropped' && from !== 'dropped' && placeOf(to) < placeOf(from);
  return isBack ? { ok: false, why: `It is ${from} already.` } : { ok: true, state: to };
}

const placeOf = (state: ProgressState): number => PROGRESS_STATES.indexOf(state);

/** What was earned: the day, the number where there is one, and for how many months it is valid where that is known. */
export interface Earned {
  on: string;
  number: string | null;
  validityMonths: number | null;
}

/** The person with what was earned among the holdings, once; what was in progress becomes held. */
export function withEarned(person: Person, action: Pick<PlanAction, 'credential'>, earned: Earned): Person {
  const holding: Holding = holdingSchema.parse({
    credential: action.credential.id,
    number: earned.number,
    issued: earned.on,
    expires: earned.validityMonths === null ? null : addMonths(earned.on, earned.validityMonths),
    status: 'held',
  });
  const others = person.holdings.filter(
    ({ credential, status, issued }) =>
      credential !== holding.credential || (status === 'held' && issued !== holding.issued),
  );
  return { ...person, holdings: [...others, holding] };
}
