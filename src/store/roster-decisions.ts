import { sql } from 'kysely';
import type { Database } from './database.ts';

/** What somebody decided about a name or an owner; `answer` null: it is none of them. */
export interface RosterDecision {
  kind: 'name' | 'owner';
  key: string;
  answer: string | null;
}

/** Every decision, the oldest first. */
export function listRosterDecisions(db: Database): Promise<RosterDecision[]> {
  return db
    .selectFrom('rosterDecisions')
    .select(['kind', 'key', 'answer'])
    .orderBy('decidedAt')
    .orderBy('kind')
    .orderBy('key')
    .execute();
}

/** Keeps decisions; a later one on the same thing takes the place of the earlier. */
export async function saveRosterDecisions(db: Database, decisions: readonly RosterDecision[]): Promise<void> {
  // One statement cannot write a row twice: of two on the same thing the last counts.
  const rows = [...new Map(decisions.map((one) => [`${one.kind} ${one.key}`, one])).values()];
  if (rows.length === 0) return;
  await db
    .insertInto('rosterDecisions')
    .values(rows)
    .onConflict((on) =>
      on.columns(['kind', 'key']).doUpdateSet((eb) => ({
        answer: eb.ref('excluded.answer'),
        decidedAt: sql<string>`now()`,
      })),
    )
    .execute();
}
