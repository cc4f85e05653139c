import type { Credential } from '../catalogue/index.ts';
import { AppError } from '../errors.ts';
import { advance, withEarned } from '../plan/index.ts';
import {
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

/** Where the actions of a bid's plan stand; what nobody touched is planned and not listed. AppError `bid-not-found`. */
export async function listProgress(house: House, bidId: string): Promise<ProgressView[]> {
  await getBid(house.db, bidId);
  return (await listPlanProgress(house.db, bidId)).map(view);
}

/**
 * Takes one step of what a person is to earn for a bid; what is earned becomes the person's holding, once. AppError
 * `bid-not-found`, `not-found` for a person or a credential, `conflict` for a step that cannot be taken.
 */
export async function takeStep(
  house: House,
  place: { bidId: string; personId: string; credentialId: string },
  { state, earnedOn = today(), ...input }: ProgressInput,
): Promise<ProgressView> {
  const { bidId, personId, credentialId } = place;
  const number = input.number ?? null;
  const credential = credentialOf(house, credentialId);
  await getPerson(house.db, personId);
  const at = (await listProgress(house, bidId)).find(
    (one) => one.person === personId && one.credential === credentialId,
  );
  const from = at?.state ?? 'planned';
  const step = advance(from, state);
  if (!step.ok) throw new AppError('conflict', `${credential.name}: ${step.why}`);
  const isEarned = step.state === 'earned';
  if (isEarned && earnedOn > today())
    throw new AppError('invalid-request', `${earnedOn} is yet to come; say earned on the day, or later.`);
  // The holding comes first: whatever dies in between, the same step again completes it.
  if (isEarned) await addHolding(house, personId, credential, { on: earnedOn, number });
  const kept = await savePlanProgress(house.db, from, {
    bidId,
    person: personId,
    credential: credentialId,
    state: step.state,
    earnedOn: isEarned ? earnedOn : null,
    number: isEarned ? number : null,
  });
  if (kept) return view(kept);
  throw new AppError('conflict', `${credential.name}: somebody else took a step meanwhile. Look again.`);
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

function credentialOf({ catalogue }: House, id: string): Credential {
  const credential = catalogue.credentials.get(id);
  if (credential) return credential;
  throw new AppError('not-found', `The catalogue has no credential "${id}". Search it to see its ids.`);
}

function view({ person, credential, state, earnedOn, number, updatedAt }: PlanProgress): ProgressView {
  return { person, credential, state, earnedOn, number, updatedAt };
}
