import { createPostgresBackend, withBackend } from 'bullmq';
import { describe, expect, it } from 'vitest';
import { openQueue } from '../../src/queue/index.ts';
import { openConnection } from '../../src/store/database.ts';
import { createEmptyDatabase } from '../support/database.ts';
import { occasion } from '../support/occasion.ts';
import { describeQueue } from './queue-contract.ts';

describeQueue('PostgreSQL', async () => ({ databaseUrl: await createEmptyDatabase() }));

describe('the queue in PostgreSQL', () => {
  it('keeps to a schema of its own, beside our tables', async () => {
    const databaseUrl = await createEmptyDatabase();
    const queue = await openQueue({ databaseUrl });
    await queue.close();
    const connection = await openConnection(databaseUrl);
    const { rows } = await connection.query<{ schemaname: string }>(
      `SELECT DISTINCT schemaname FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    await connection.end();
    expect(rows).toEqual([{ schemaname: 'bullmq' }]);
  });

  it('ends a job that names no document, and goes on with the next', async () => {
    const databaseUrl = await createEmptyDatabase();
    const queue = await openQueue({ databaseUrl });
    const { Queue } = withBackend(createPostgresBackend);
    const foreign = new Queue('documents', { connection: { connectionString: databaseUrl } });
    await foreign.add('read-document', { path: '/etc/passwd' }, { jobId: 'doc_foreign', attempts: 3 });
    await foreign.close();
    const handled: string[] = [];
    const failed = occasion<string>();
    const done = occasion();
    const worker = await queue.startWorker(
      async ({ documentId }) => {
        handled.push(documentId);
        done.happen();
      },
      { concurrency: 1, onFailed: ({ error }) => failed.happen(error.message) },
    );
    await queue.add('doc_next');
    expect(await failed.happened).toBe('The job doc_foreign names no document.');
    await done.happened;
    expect(handled).toEqual(['doc_next']);
    await worker.close(10_000);
    await queue.close();
  });

  it('is unavailable where no server answers, and does not say the password', async () => {
    const opening = openQueue({ databaseUrl: 'postgres://muster:secret@127.0.0.1:1/muster' });
    await expect(opening).rejects.toMatchObject({ code: 'queue-unavailable', status: 503 });
    await expect(opening).rejects.not.toThrow('secret');
  });
});
