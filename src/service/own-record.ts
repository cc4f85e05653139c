import { createHash } from 'node:crypto';
import type { Caller, Person } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import {
  type Consent,
  findPerson,
  getPerson,
  insertConfirmation,
  insertConsent,
  listConfirmations,
  listConsents,
  listLastConfirmations,
  listLastConsents,
  type RecordConfirmation,
} from '../store/index.ts';
import type { House } from './house.ts';
import type { ConsentList, ConsentView, OwnRecord } from './personal-data-views.ts';
import { rosterOf } from './roster-memory.ts';

/** The caller's own record. AppError `not-found` where none is linked to the account, or it is no longer on the roster. */
export async function getOwnRecord(house: House, caller: Caller): Promise<OwnRecord> {
  const person = await ownPerson(house, caller);
  const [consent] = await listConsents(house.db, person.id);
  const [confirmation] = await listConfirmations(house.db, person.id);
  const version = versionOf(person);
  return {
    person,
    version,
    consent: consent ? consentView(consent) : null,
    confirmation: confirmation ? confirmationView(confirmation, version) : null,
  };
}

/** Keeps that the caller found their record right. AppError `not-found`; `conflict` where it is another one meanwhile. */
export async function confirmOwnRecord(house: House, caller: Caller, version: string): Promise<OwnRecord> {
  const person = await ownPerson(house, caller);
  if (version !== versionOf(person))
    throw new AppError(
      'conflict',
      'Your record has changed since you looked at it. Look again, then confirm.',
    );
  await insertConfirmation(house.db, { personId: person.id, version, saidBy: caller.name });
  return getOwnRecord(house, caller);
}

/** Keeps what the caller says of the use of their own record, with the date. AppError `not-found`. */
export async function sayConsent(house: House, caller: Caller, given: boolean): Promise<OwnRecord> {
  const { id } = await ownPerson(house, caller);
  await insertConsent(house.db, { personId: id, given, saidBy: caller.name, isOwn: true });
  return getOwnRecord(house, caller);
}

/** Records what a person said otherwise, on paper or by telephone. AppError `not-found`. */
export async function recordConsent(
  house: House,
  caller: Caller,
  personId: string,
  given: boolean,
): Promise<ConsentView> {
  await getPerson(house.db, personId);
  const isOwn = caller.personId === personId;
  await insertConsent(house.db, { personId, given, saidBy: caller.name, isOwn });
  const [kept] = await listConsents(house.db, personId);
  if (kept) return consentView(kept);
  throw new AppError('not-found', `"${personId}" was erased meanwhile.`);
}

/** What was last said of each person's record. */
export async function listConsentStates(house: House): Promise<ConsentList> {
  const { db } = house;
  const [{ people }, consents, confirmations] = await Promise.all([
    rosterOf(house),
    listLastConsents(db),
    listLastConfirmations(db),
  ]);
  const said = new Map(consents.map((one) => [one.personId, one]));
  const confirmed = new Map(confirmations.map((one) => [one.personId, one]));
  return {
    people: people.flatMap((person) => {
      const [consent, confirmation] = [said.get(person.id), confirmed.get(person.id)];
      if (!consent && !confirmation) return [];
      return [
        {
          personId: person.id,
          consent: consent ? consentView(consent) : null,
          confirmation: confirmation ? confirmationView(confirmation, versionOf(person)) : null,
        },
      ];
    }),
  };
}

/** Names a state of a record: the same words, the same name. */
export function versionOf(person: Person): string {
  return createHash('sha256').update(JSON.stringify(person)).digest('hex').slice(0, 32);
}

/** A consent as it is shown. */
export function consentView({ given, at, saidBy, isOwn }: Consent): ConsentView {
  return { given, at, saidBy, isOwn };
}

/** A confirmation as it is shown, beside the record as it is now. */
export function confirmationView({ at, saidBy, version }: RecordConfirmation, now: string | null) {
  return { at, saidBy, isCurrent: version === now };
}

async function ownPerson({ db }: House, { personId }: Caller): Promise<Person> {
  const person = personId === null ? null : await findPerson(db, personId);
  if (person) return person;
  throw new AppError(
    'not-found',
    personId === null
      ? 'Your account is linked to no record of the roster. Ask an administrator to link it.'
      : 'Your record is no longer on the roster. Ask whoever keeps it.',
  );
}
