import { ACCOUNT_ROLES, type AccountRole } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import {
  type AuditRow,
  type Erasure,
  erasePerson as eraseStoredPerson,
  findPerson,
  forgetAuditNames,
  listAccountsOf,
  listAudit,
  listConfirmations,
  listConsents,
  listTraces,
  type PersonAccount,
} from '../store/index.ts';
import type { House } from './house.ts';
import { confirmationView, consentView, versionOf } from './own-record.ts';
import type { ErasedPerson, PersonRecord } from './personal-data-views.ts';
import { namesOf, withoutPerson } from './personal-data-words.ts';

/** So many rows of the audit log go into an export, the newest; somebody who works in Muster every day has as many in months. */
const MOST_LOG_ROWS = 10_000;

/** Everything that is kept of a person, also of one who left the roster. AppError `not-found` where nothing is. */
export async function exportPerson(house: House, personId: string): Promise<PersonRecord> {
  const { db } = house;
  await house.audit.flush();
  const { person, accounts, words } = await whoIs(house, personId);
  const [consents, confirmations, bids, log] = await Promise.all([
    listConsents(db, personId),
    listConfirmations(db, personId),
    listTraces(db, personId, words),
    logOf(house, personId, accounts),
  ]);
  if (person === null && accounts.length + consents.length + confirmations.length + bids.length === 0)
    throw nobody(personId);
  const now = person && versionOf(person);
  return {
    schema: 'muster.person-record/1',
    exportedAt: new Date().toISOString(),
    personId,
    person,
    accounts: accounts.map((account) => ({ ...account, role: roleOf(account) })),
    consents: consents.map(consentView),
    confirmations: confirmations.map((one) => confirmationView(one, now)),
    bids: bids.map(({ bidId, bid, what, at }) => ({ bidId, bid, what, at })),
    log: log.map(({ at, operation, result, account, times }) => ({
      at,
      operation,
      result,
      by: account && (account.name || null),
      times,
    })),
  };
}

/**
 * Erases a person: record, holdings, progress, decisions, statements and account. Where work of others names them, the name goes;
 * the audit log keeps what was done and says no longer of whom. AppError `not-found` where nothing is kept of them, `conflict`
 * where the account is an administrator's.
 */
export async function erasePerson(house: House, personId: string): Promise<ErasedPerson> {
  const { db } = house;
  const { accounts, names, words } = await whoIs(house, personId);
  const administrator = accounts.find(({ role }) => role === 'administrator');
  if (administrator)
    throw new AppError(
      'conflict',
      `The account ${administrator.name} is an administrator's. Give it another role first, so that nobody is locked out by an erasure.`,
    );
  const accountIds = accounts.map(({ id }) => id);
  const done = await eraseStoredPerson(db, personId, accountIds, words, (value) =>
    withoutPerson(value, names),
  );
  if (sumOf(done) === 0) throw nobody(personId);
  // What waits in the log still has the names; it is written first, so that they are forgotten with the others.
  await house.audit.flush();
  await forgetAuditNames(db, 'person', [personId]);
  await forgetAuditNames(db, 'account', accountIds);
  return {
    ...done,
    remains:
      'The audit log keeps what was done, without saying of whom. A roster that is imported later and still has the person brings them back: take them out of its source. Backups keep the person until they are replaced.',
  };
}

async function whoIs({ db }: House, personId: string) {
  const [person, accounts] = await Promise.all([findPerson(db, personId), listAccountsOf(db, personId)]);
  const names = namesOf(person, accounts);
  return { person, accounts, names, words: names.map(longestWord) };
}

/** By which rows that may hold a name are found; white space may be set otherwise there. */
function longestWord(name: string): string {
  const [longest = ''] = name.split(/\s+/).sort((one, other) => other.length - one.length);
  return longest.toLowerCase();
}

/** What was done to the record, and what the person's own accounts did. */
async function logOf(
  { db }: House,
  personId: string,
  accounts: readonly PersonAccount[],
): Promise<AuditRow[]> {
  const found = await Promise.all([
    listAudit(db, { person: personId }, MOST_LOG_ROWS),
    ...accounts.map(({ id }) => listAudit(db, { who: id }, MOST_LOG_ROWS)),
  ]);
  const rows = new Map(found.flat().map((row) => [row.id, row]));
  return [...rows.values()].sort((one, other) => other.id - one.id).slice(0, MOST_LOG_ROWS);
}

const sumOf = ({ removed, pseudonymised }: Erasure): number =>
  [...Object.values(removed), ...Object.values(pseudonymised)].reduce((sum, rows) => sum + rows, 0);

const roleOf = ({ role }: PersonAccount): AccountRole => ACCOUNT_ROLES.find((one) => one === role) ?? 'staff';

function nobody(personId: string): AppError {
  return new AppError(
    'not-found',
    `Nothing is kept of a person "${personId}". List the people to see their ids.`,
  );
}
