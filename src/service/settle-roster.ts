import { AppError } from '../errors.ts';
import { nameKey, settleNames } from '../roster/index.ts';
import { listRosterDecisions, rewritePeople, saveRosterDecisions } from '../store/index.ts';
import type { House } from './house.ts';
import { decisionsOf } from './keep-people.ts';
import { rosterOf } from './roster-memory.ts';
import type { RosterAnswered, RosterAnswers, RosterQuestions } from './roster-views.ts';

/** Names on the roster that nobody has decided yet. */
export async function listRosterQuestions(house: House): Promise<RosterQuestions> {
  const decisions = decisionsOf(await listRosterDecisions(house.db));
  const { people } = await rosterOf(house);
  const { unsure } = settleNames(people, house.catalogue, decisions);
  return { names: unsure.map((one) => ({ ...one, offers: [...one.offers] })) };
}

/**
 * Keeps what people decided, for this roster and every later import, and gives holdings on the roster their name. AppError
 * `invalid-request` for a credential that the catalogue does not have or a person who is not on the roster; nothing is kept then.
 */
export async function settleRoster(house: House, { names, owners }: RosterAnswers): Promise<RosterAnswered> {
  const people = new Set((await rosterOf(house)).people.map(({ id }) => id));
  const unknown = [
    ...names.flatMap(({ credential }) =>
      credential === null || house.catalogue.credentials.has(credential)
        ? []
        : [`the credential "${credential}"`],
    ),
    ...owners.flatMap(({ person }) =>
      person === null || people.has(person) ? [] : [`the person "${person}"`],
    ),
  ];
  if (unknown.length > 0)
    throw new AppError(
      'invalid-request',
      `There is no such thing as ${unknown.join(', ')}; nothing was kept.`,
    );
  const decided = [
    ...names.map(({ written, credential }) => ({
      kind: 'name' as const,
      key: nameKey(written),
      answer: credential,
    })),
    ...owners.map(({ key, person }) => ({ kind: 'owner' as const, key, answer: person })),
  ];
  await saveRosterDecisions(house.db, decided);
  const decisions = decisionsOf(await listRosterDecisions(house.db));
  const changed: { id: string; name: string }[] = [];
  await rewritePeople(house.db, (current) => {
    const settled = settleNames(current, house.catalogue, decisions).people;
    const save = settled.filter((person, place) => person !== current[place]);
    changed.push(...save.map(({ id, name }) => ({ id, name })));
    return { save, remove: [] };
  });
  return { kept: decided.length, changed };
}
