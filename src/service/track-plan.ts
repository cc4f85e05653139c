import type { Credential } from '../catalogue/index.ts';
import type { ProgressState } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import { advance, withEarned } from '../plan/index.ts';
import {
  type EarlierState,
  getBid,
  getPerson,
  listPlanProgress,
  type PlanProgress,
  rewritePeople,
  savePlanProgress,
} from '../store/index.ts';
import type { House } from './house.ts';
import type { ProgressInput, ProgressView } from './progress-views.ts';
import { today } from './today.ts';

/** One action of a bid's plan. */
export interface ActionPlace {
  bidId: string;
  personId: string;
  credentialId: string;
}

/** Where the actions of a bid's plan stand; what nobody touched is planned and not listed. AppError `bid-not-found`. */
export async function listProgress(house: House, bidId: string): Promise<ProgressView[]> {
  await getBid(house.db, bidId);
  return (await listPlanProgress(house.db, bidId)).map((one) => view(house, one));
}

/**
 * Takes one step of what a person is to earn for a bid; what is earned becomes the person's holding, once. AppError
 * `bid-not-found`, `not-found` for a person or a credential, `conflict` for a step that cannot be taken.
 */
export async function takeStep(
  house: House,
  place: ActionPlace,
  { state, earnedOn = today(), ...input }: ProgressInput,
): Promise<ProgressView> {
  const number = input.number ?? null;
  const credential = credentialOf(house, place.credentialId);
  const person = await getPerson(house.db, place.personId);
  const at = await stateOf(house, place);
  const step = advance(at.state, state);
  if (!step.ok) throw new AppError('conflict', `${credential.name}: ${step.why}`);
  const isEarned = step.state === 'earned';
  if (isEarned && earnedOn > today())
    throw new AppError('invalid-request', `${earnedOn} is yet to come; say earned on the day, or later.`);
  const before: EarlierState = { state: at.state, earnedOn: at.earnedOn, number: at.number };
  if (isEarned && at.state !== 'earned') before.holdings = person.holdings;
  // The holding comes first: whatever dies in between, the same step again completes it.
  if (isEarned) await addHolding(house, place.personId, credential, { on: earnedOn, number });
  return save(house, place, at.state, {
    state: step.state,
    earnedOn: isEarned ? earnedOn : null,
    number: isEarned ? number : null,
    earlier: step.state === at.state ? at.earlier : [...at.earlier, before],
  });
}

/**
 * Undoes the last step; an earned credential leaves the person's holdings again, unless it was changed there since.
 * AppError `conflict` where there is no step to undo.
 */
export async function undoStep(house: House, place: ActionPlace): Promise<ProgressView> {
  await getBid(house.db, place.bidId);
  const at = await stateOf(house, place);
  const last = at.earlier.at(-1);
  if (last === undefined) throw new AppError('conflict', 'There is no step to undo here.');
  if (at.state === 'earned' && last.holdings) await takeHoldingBack(house, place, at.earnedOn, last.holdings);
  const { state, earnedOn, number } = last;
  return save(house, place, at.state, { state, earnedOn, number, earlier: at.earlier.slice(0, -1) });
}

type State = Pick<PlanProgress, 'state' | 'earnedOn' | 'number' | 'earlier'>;
const UNTOUCHED: State = { state: 'planned', earnedOn: null, number: null, earlier: [] };

async function stateOf(house: House, { bidId, personId, credentialId }: ActionPlace): Promise<State> {
  await getBid(house.db, bidId);
  const all = await listPlanProgress(house.db, bidId);
  return (
    all.find(({ person, credential }) => person === personId && credential === credentialId) ?? UNTOUCHED
  );
}

async function save(
  house: House,
  { bidId, personId, credentialId }: ActionPlace,
  from: ProgressState,
  now: State,
): Promise<ProgressView> {
  const row = { bidId, person: personId, credential: credentialId, ...now };
  const kept = await savePlanProgress(house.db, from, row);
  if (kept) return view(house, kept);
  const name = credentialOf(house, credentialId).name;
  throw new AppError('conflict', `${name}: somebody else took a step meanwhile. Look again.`);
}

async function addHolding(
  house: House,
  personId: string,
  credential: Credential,
  earned: { on: string; number: string | null },
): Promise<void> {
  const { id, name, type, validityMonths } = credential;
  await rewritePeople(house.db, (people) => ({
    save: people
      .filter((person) => person.id === personId)
      .map((person) => withEarned(person, { credential: { id, name, type } }, { ...earned, validityMonths })),
    remove: [],
  }));
}

/** Takes away what the step added and puts back what it took the place of; what came since stays. */
async function takeHoldingBack(
  house: House,
  { personId, credentialId }: ActionPlace,
  earnedOn: string | null,
  before: NonNullable<EarlierState['holdings']>,
): Promise<void> {
  const replaced = before.filter(({ credential }) => credential === credentialId);
  await rewritePeople(house.db, (people) => ({
    save: people
      .filter(({ id }) => id === personId)
      .map((person) => {
        const isAdded = (one: (typeof before)[number]) =>
          one.credential === credentialId && one.issued === earnedOn && one.source === null;
        return {
          ...person,
          holdings: [
            ...person.holdings.filter((one) => !isAdded(one)),
            ...missing(replaced, person.holdings, isAdded),
          ],
        };
      }),
    remove: [],
  }));
}

type Held = NonNullable<EarlierState['holdings']>;

/** Of the earlier holdings those that the person has no more. */
function missing(earlier: Held, now: Held, isAdded: (one: Held[number]) => boolean): Held {
  const kept = new Set(now.filter((one) => !isAdded(one)).map((one) => JSON.stringify(one)));
  return earlier.filter((one) => !kept.has(JSON.stringify(one)));
}

function credentialOf({ catalogue }: House, id: string): Credential {
  const credential = catalogue.credentials.get(id);
  if (credential) return credential;
  throw new AppError('not-found', `The catalogue has no credential "${id}". Search it to see its ids.`);
}

function view(
  { catalogue }: House,
  { person, credential, state, earnedOn, number, earlier, updatedAt }: PlanProgress,
): ProgressView {
  const name = catalogue.credentials.get(credential)?.name ?? credential;
  const before = earlier.at(-1)?.state ?? null;
  return { person, credential, name, state, earnedOn, number, before, updatedAt };
}
