import type { ColumnType, Generated } from 'kysely';

/** Filled in by PostgreSQL when left out; ISO 8601 in UTC when read. */
type Timestamp = ColumnType<string, string | undefined, string>;
/** As `Timestamp`, and may be null. */
type OptionalTimestamp = ColumnType<string | null, string | null | undefined, string | null>;

/** An answer that was given, to be given again. */
export interface KeptAnswer {
  status: number;
  headers: Readonly<Record<string, string | string[]>>;
  body: unknown;
}

/** The tables of what comes from other systems and goes to them, as migrations 0035 to 0037 make them. */
export interface OutsideTables {
  webhooks: {
    id: string;
    url: string;
    description: string | null;
    events: readonly string[];
    secret: string;
    active: Generated<boolean>;
    createdAt: Timestamp;
  };
  webhookDeliveries: {
    id: string;
    webhookId: string;
    event: string;
    body: string;
    createdAt: Timestamp;
    attempts: Generated<number>;
    nextAttemptAt: OptionalTimestamp;
    deliveredAt: OptionalTimestamp;
    lastAttemptAt: OptionalTimestamp;
    lastStatus: number | null;
    lastError: string | null;
  };
  arrivedMail: {
    messageId: string;
    documentId: string | null;
    refused: string | null;
    arrivedAt: Timestamp;
  };
  idempotencyKeys: {
    accountId: string;
    key: string;
    request: string;
    createdAt: Timestamp;
    answer: KeptAnswer | null;
    busyUntil: Timestamp;
  };
}
