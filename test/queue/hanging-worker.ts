/** A worker that begins its job, says so, and never ends it: for the test that kills it. */
import { openQueue, type QueuePlace } from '../../src/queue/index.ts';

const [, , place = '', lockMs = ''] = process.argv;
const queue = await openQueue(JSON.parse(place) as QueuePlace);
await queue.startWorker(
  async ({ documentId }) => {
    process.stdout.write(`begun ${documentId}\n`);
    await new Promise(() => undefined);
  },
  { concurrency: 1, lockMs: Number(lockMs) },
);
