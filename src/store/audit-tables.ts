import type { ColumnType, Generated } from 'kysely';

/** Filled in by PostgreSQL when left out; ISO 8601 in UTC when read. */
type Timestamp = ColumnType<string, string | undefined, string>;

/** How an entry of the audit log came: signed in, by a token, without either, or the service's own work. */
export type AuditVia = 'session' | 'token' | 'nobody' | 'service';
/** Whether something was only seen. */
export type AuditKind = 'read' | 'write';
/** What became of it; `begun`: no end is known. */
export type AuditResult = 'begun' | 'done' | 'refused' | 'failed';

/** The tables of the audit log and of personal data, as migrations 0025 and 0026 make them. */
export interface AuditTables {
  auditNames: {
    key: Generated<number>;
    kind: 'account' | 'person';
    id: string | null;
    name: Generated<string>;
  };
  auditLog: {
    id: Generated<number>;
    at: Timestamp;
    account: number | null;
    via: AuditVia;
    operation: string;
    kind: AuditKind;
    bidId: string | null;
    documentId: string | null;
    person: number | null;
    others: Readonly<Record<string, string>>;
    result: AuditResult;
    code: string | null;
    begunBy: number | null;
    times: number;
    requestId: string | null;
    remote: string | null;
  };
  unusedFiles: { sha256: string; since: Timestamp };
  consents: {
    id: Generated<number>;
    personId: string;
    given: boolean;
    at: Timestamp;
    saidBy: string;
    isOwn: boolean;
  };
  recordConfirmations: {
    id: Generated<number>;
    personId: string;
    version: string;
    at: Timestamp;
    saidBy: string;
  };
}
