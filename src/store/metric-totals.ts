import { sql } from 'kysely';
import type { Database } from './database.ts';

/** How far one figure has come over all processes. */
export interface StoredTotal {
  /** As Prometheus names it: "muster_stage_seconds_sum". */
  series: string;
  labels: Readonly<Record<string, string>>;
  value: number;
}

/** Adds to the totals, all or nothing. */
export async function addToTotals(db: Database, added: readonly StoredTotal[]): Promise<void> {
  if (added.length === 0) return;
  // In one order for everybody: two processes that add at once wait for each other, and neither for ever.
  const rows = added
    .map(({ series, labels, value }) => ({ series, labels, value }))
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
  await db
    .insertInto('metricTotals')
    .values(rows)
    .onConflict((on) =>
      on
        .columns(['series', 'labels'])
        .doUpdateSet({ value: sql<number>`metric_totals.value + excluded.value` }),
    )
    .execute();
}

const orderOf = ({ series, labels }: StoredTotal): string => `${series} ${JSON.stringify(labels)}`;

/** All totals. */
export function listTotals(db: Database): Promise<StoredTotal[]> {
  return db.selectFrom('metricTotals').selectAll().execute();
}
