import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * By the id of each bid that has documents, a word that names what is read of them and what people made of it: the same word
 * is the same, and one that is gone does not come back. Documents on their way change nothing in it.
 */
export async function listBidStates(db: Database): Promise<Map<string, string>> {
  const { rows } = await sql<{ bidId: string; state: string }>`
    SELECT bid_id AS "bidId",
      md5(string_agg(
        concat_ws(' ', id, pipeline_version, replaces, CASE WHEN status = 'done' THEN updated_at END), E'\\n' ORDER BY id))
      || coalesce((SELECT ' ' || max(review_changes.id) FROM review_changes WHERE review_changes.bid_id = documents.bid_id), '')
      AS state
    FROM documents WHERE pipeline_version IS NOT NULL GROUP BY bid_id`.execute(db);
  return new Map(rows.map(({ bidId, state }) => [bidId, state]));
}
