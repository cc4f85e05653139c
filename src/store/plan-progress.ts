import { type Selectable, sql } from 'kysely';
import type { ProgressState } from '../domain/index.ts';
import type { Database } from './database.ts';
import type { EarlierState } from './plan-tables.ts';
import type { Tables } from './tables.ts';

/** Where one action of a bid's plan stands. */
export type PlanProgress = Selectable<Tables['planProgress']>;

/** Where the actions of a bid's plan stand, by person and credential; what nobody touched is not in it. */
export function listPlanProgress(db: Database, bidId: string): Promise<PlanProgress[]> {
  return db
    .selectFrom('planProgress')
    .selectAll()
    .where('bidId', '=', bidId)
    .orderBy('person')
    .orderBy('credential')
    .execute();
}

/** Keeps a step that was made from the state `from`, or an undo of one; null where another step was faster. */
export async function savePlanProgress(
  db: Database,
  from: ProgressState,
  row: Omit<PlanProgress, 'updatedAt' | 'earlier'> & { earlier: readonly EarlierState[] },
): Promise<PlanProgress | null> {
  const { state, earnedOn, number } = row;
  const earlier = JSON.stringify(row.earlier);
  const saved = await db
    .insertInto('planProgress')
    .values({ ...row, earlier })
    .onConflict((on) =>
      on
        .columns(['bidId', 'person', 'credential'])
        .doUpdateSet({ state, earnedOn, number, earlier, updatedAt: sql<string>`now()` })
        .where('planProgress.state', '=', from),
    )
    .returningAll()
    .executeTakeFirst();
  return saved ?? null;
}
