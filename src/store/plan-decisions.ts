import { type Selectable, sql } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** Who shall earn a credential for a bid. */
export type PlanAssignment = Selectable<Tables['planAssignments']>;
/** What was decided about a requirement that no study closes. */
export type GapChoice = Selectable<Tables['gapChoices']>;

/** Who shall earn what for a bid, by credential; where nobody said anything the plan chooses. */
export function listPlanAssignments(db: Database, bidId: string): Promise<PlanAssignment[]> {
  return db
    .selectFrom('planAssignments')
    .selectAll()
    .where('bidId', '=', bidId)
    .orderBy('credential')
    .execute();
}

/** Keeps who shall earn a credential; null leaves it to the plan again. */
export async function savePlanAssignment(
  db: Database,
  {
    bidId,
    credential,
    people,
    who,
  }: Omit<PlanAssignment, 'people' | 'updatedAt'> & { people: string[] | null },
): Promise<void> {
  if (people === null) {
    await db
      .deleteFrom('planAssignments')
      .where('bidId', '=', bidId)
      .where('credential', '=', credential)
      .execute();
    return;
  }
  const value = { people: JSON.stringify(people), who };
  await db
    .insertInto('planAssignments')
    .values({ bidId, credential, ...value })
    .onConflict((on) =>
      on.columns(['bidId', 'credential']).doUpdateSet({ ...value, updatedAt: sql<string>`now()` }),
    )
    .execute();
}

/** What was decided about requirements that no study closes. */
export function listGapChoices(db: Database, bidId: string): Promise<GapChoice[]> {
  return db.selectFrom('gapChoices').selectAll().where('bidId', '=', bidId).orderBy('requirement').execute();
}

/** Keeps a decision in place of the earlier one; a choice of null forgets it. */
export async function saveGapChoice(
  db: Database,
  { choice, ...row }: Omit<GapChoice, 'choice' | 'updatedAt'> & { choice: GapChoice['choice'] | null },
): Promise<void> {
  const { bidId, requirement, note, who } = row;
  if (choice === null) {
    await db
      .deleteFrom('gapChoices')
      .where('bidId', '=', bidId)
      .where('requirement', '=', requirement)
      .execute();
    return;
  }
  await db
    .insertInto('gapChoices')
    .values({ ...row, choice })
    .onConflict((on) =>
      on.columns(['bidId', 'requirement']).doUpdateSet({ choice, note, who, updatedAt: sql<string>`now()` }),
    )
    .execute();
}
