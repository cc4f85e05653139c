import { type Selectable, sql } from 'kysely';
import type { AuditTables } from './audit-tables.ts';
import type { Database } from './database.ts';

/** What a member of staff said of the use of their record. */
export type Consent = Omit<Selectable<AuditTables['consents']>, 'id'>;
/** That a member of staff found their record right, and which state of it. */
export type RecordConfirmation = Omit<Selectable<AuditTables['recordConfirmations']>, 'id'>;

/** Keeps what was said; earlier words stay. */
export async function insertConsent(db: Database, consent: Omit<Consent, 'at'>): Promise<void> {
  await db.insertInto('consents').values(consent).execute();
}

/** What a person said, the latest first. */
export function listConsents(db: Database, personId: string): Promise<Consent[]> {
  return db
    .selectFrom('consents')
    .select(['personId', 'given', 'at', 'saidBy', 'isOwn'])
    .where('personId', '=', personId)
    .orderBy('id', 'desc')
    .execute();
}

/** The last word of everybody who said one. */
export function listLastConsents(db: Database): Promise<Consent[]> {
  return db
    .selectFrom('consents')
    .distinctOn('personId')
    .select(['personId', 'given', 'at', 'saidBy', 'isOwn'])
    .orderBy('personId')
    .orderBy('id', 'desc')
    .execute();
}

/** Keeps that a record was found right. */
export async function insertConfirmation(db: Database, said: Omit<RecordConfirmation, 'at'>): Promise<void> {
  await db.insertInto('recordConfirmations').values(said).execute();
}

/** When a person found their record right, the latest first. */
export function listConfirmations(db: Database, personId: string): Promise<RecordConfirmation[]> {
  return db
    .selectFrom('recordConfirmations')
    .select(['personId', 'version', 'at', 'saidBy'])
    .where('personId', '=', personId)
    .orderBy('id', 'desc')
    .execute();
}

/** The last time of everybody who did. */
export function listLastConfirmations(db: Database): Promise<RecordConfirmation[]> {
  return db
    .selectFrom('recordConfirmations')
    .distinctOn('personId')
    .select(['personId', 'version', 'at', 'saidBy'])
    .orderBy('personId')
    .orderBy('id', 'desc')
    .execute();
}

/** An account, as far as it speaks of the person whose it is. */
export interface PersonAccount {
  id: string;
  name: string;
  email: string;
  role: string;
  createdAt: string;
}

/** The accounts whose own record this is. */
export async function listAccountsOf(db: Database, personId: string): Promise<PersonAccount[]> {
  const { rows } = await sql<PersonAccount>`
    SELECT id, name, email, role, created_at FROM accounts WHERE person_id = ${personId} ORDER BY created_at`.execute(
    db,
  );
  return rows;
}
