import type { ColumnType } from 'kysely';
import type { AccountRole } from '../domain/index.ts';

/** Filled in by PostgreSQL when left out; ISO 8601 in UTC when read. */
type Timestamp = ColumnType<string, string | undefined, string>;

/** What a link that works once is for. */
export type AccessLinkKind = 'claim' | 'invitation' | 'reset' | 'enter';

/** The tables of who may come in, as migration 0020 makes them. */
export interface AccessTables {
  accounts: {
    id: string;
    name: string;
    email: string;
    emailVerified: ColumnType<boolean, boolean | undefined, boolean>;
    role: AccountRole;
    disabled: ColumnType<boolean, boolean | undefined, boolean>;
    personId: string | null;
    createdAt: Timestamp;
    updatedAt: Timestamp;
  };
  signInMethods: {
    id: string;
    userId: string;
    providerId: string;
    accountId: string;
    password: string | null;
    createdAt: Timestamp;
    updatedAt: Timestamp;
  };
  sessions: {
    id: string;
    userId: string;
    token: string;
    expiresAt: string;
    createdAt: Timestamp;
    updatedAt: Timestamp;
  };
  groups: { id: string; name: string; createdAt: Timestamp };
  groupMembers: { groupId: string; accountId: string };
  tokens: {
    id: string;
    accountId: string;
    name: string;
    role: AccountRole;
    hash: string;
    start: string;
    expiresAt: string;
    usedAt: string | null;
    createdAt: Timestamp;
  };
  accessLinks: {
    id: string;
    kind: AccessLinkKind;
    hash: string;
    email: string | null;
    name: string | null;
    role: AccountRole | null;
    groupIds: ColumnType<readonly string[], readonly string[] | undefined, readonly string[]>;
    personId: string | null;
    accountId: string | null;
    expiresAt: string | null;
    createdAt: Timestamp;
  };
  attempts: { key: string; count: number; endsAt: string };
  accessSecrets: { name: string; value: string };
}
