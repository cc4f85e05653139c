import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type DocumentHandler,
  type DocumentQueue,
  type DocumentWorker,
  GiveUp,
  type JobFailure,
  openQueue,
  type QueuePlace,
  type WorkerOptions,
} from '../../src/queue/index.ts';
import { gather, occasion } from '../support/occasion.ts';

/** Short enough to wait for in a test; only for jobs that are to be lost, since a busy machine may lose others too. */
const LOCK_MS = 1_500;
const SHORT_LOCK = { lockMs: LOCK_MS };
const NEVER = 60_000;

/** What every queue does, wherever it lives. `freshPlace` gives a place where no queue has been. */
export function describeQueue(name: string, freshPlace: () => Promise<QueuePlace>): void {
  describe(`the queue on ${name}`, () => {
    let place: QueuePlace;
    let queue: DocumentQueue;
    let workers: DocumentWorker[];

    beforeEach(async () => {
      workers = [];
      place = await freshPlace();
      queue = await openQueue(place, { attempts: 3, retryDelayMs: 10 });
    });
    afterEach(async () => {
      await Promise.all(workers.map((worker) => worker.close(0)));
      await queue.close();
    });

    async function work(
      handler: DocumentHandler,
      options: Partial<WorkerOptions> = {},
    ): Promise<DocumentWorker> {
      const worker = await queue.startWorker(handler, { concurrency: 1, ...options });
      workers.push(worker);
      return worker;
    }

    it('gives each document to one worker, once', async () => {
      const ids = Array.from({ length: 30 }, (_, index) => `doc_${index}`);
      const { collect, all } = gather<string>(ids.length);
      const handler: DocumentHandler = async ({ documentId }) => collect(documentId);
      const pair = [await work(handler, { concurrency: 2 }), await work(handler, { concurrency: 2 })];
      await Promise.all(ids.map((id) => queue.add(id)));
      const handled = await all;
      await Promise.all(pair.map((worker) => worker.close(NEVER)));
      expect(handled.sort()).toEqual(ids.sort());
      expect(await queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 0 });
    });

    it('takes a document that waits or runs already only once', async () => {
      await queue.add('doc_a');
      await queue.add('doc_a');
      expect(await queue.counts()).toEqual({ waiting: 1, active: 0, delayed: 0 });
      const { happened: begun, happen: begin } = occasion();
      const { happened: mayEnd, happen: end } = occasion();
      let calls = 0;
      const worker = await work(async () => {
        calls += 1;
        begin();
        await mayEnd;
      });
      await begun;
      await queue.add('doc_a');
      expect(await queue.counts()).toEqual({ waiting: 0, active: 1, delayed: 0 });
      end();
      await worker.close(NEVER);
      expect(calls).toBe(1);
    });

    it('knows a job while it waits and forgets it when it is done, so that it can come again', async () => {
      expect(await queue.has('doc_a')).toBe(false);
      await queue.add('doc_a');
      expect(await queue.has('doc_a')).toBe(true);
      const first = occasion();
      const worker = await work(async () => first.happen());
      await first.happened;
      await worker.close(NEVER);
      expect(await queue.has('doc_a')).toBe(false);

      const second = occasion<string>();
      await work(async ({ documentId }) => second.happen(documentId));
      await queue.add('doc_a');
      expect(await second.happened).toBe('doc_a');
    });

    it('tries again after a failure, and tells when the last attempt has failed', async () => {
      const attempts: [number, boolean][] = [];
      const { happened, happen } = occasion<JobFailure>();
      await work(
        async ({ attempt, isLastAttempt }) => {
          attempts.push([attempt, isLastAttempt]);
          throw new Error('the disk is full');
        },
        { onFailed: happen },
      );
      await queue.add('doc_a');
      const failure = await happened;
      expect(attempts).toEqual([
        [1, false],
        [2, false],
        [3, true],
      ]);
      expect(failure).toMatchObject({ documentId: 'doc_a', attempts: 3 });
      expect(failure.error.message).toBe('the disk is full');
      expect(await queue.has('doc_a')).toBe(false);
    });

    it('does not try again what a handler gives up', async () => {
      let calls = 0;
      const { happened, happen } = occasion<JobFailure>();
      await work(
        async () => {
          calls += 1;
          throw new GiveUp('the file is encrypted');
        },
        { onFailed: happen },
      );
      await queue.add('doc_a');
      const failure = await happened;
      expect(failure.error.message).toBe('the file is encrypted');
      expect(calls).toBe(1);
      expect(await queue.has('doc_a')).toBe(false);
    });

    it('shows how far a job is', async () => {
      const { happened, happen } = occasion<unknown>();
      await work(async (job) => {
        await job.reportProgress({ stage: 'parsing', page: 3, pages: 40 });
        happen(await queue.progressOf('doc_a'));
      });
      await queue.add('doc_a');
      expect(await happened).toEqual({ stage: 'parsing', page: 3, pages: 40 });
    });

    it('gives the job of a worker that was killed to another', async () => {
      await queue.add('doc_a');
      const killed = startHangingWorker(place);
      expect(await firstLine(killed)).toBe('begun doc_a');
      killed.kill('SIGKILL');
      await once(killed, 'exit');

      const { happened, happen } = occasion<[string, number]>();
      const worker = await work(async ({ documentId, attempt }) => happen([documentId, attempt]), SHORT_LOCK);
      expect(await happened).toEqual(['doc_a', 1]);
      await worker.close(NEVER);
      expect(await queue.has('doc_a')).toBe(false);
    });

    it('lets a running job end before a worker closes', async () => {
      const { happened: begun, happen: begin } = occasion();
      const { happened: mayEnd, happen: end } = occasion();
      const worker = await work(async () => {
        begin();
        await mayEnd;
      });
      await queue.add('doc_a');
      await begun;
      const closed = worker.close(NEVER);
      await queue.add('doc_b');
      end();
      await closed;
      expect(await queue.has('doc_a')).toBe(false);
      expect(await queue.counts()).toEqual({ waiting: 1, active: 0, delayed: 0 });
    });

    it('puts back, without counting an attempt, what does not end before the deadline', async () => {
      const begun = occasion();
      const worker = await work(async ({ signal }) => {
        begun.happen();
        await once(signal, 'abort');
        throw new Error('stopped');
      });
      await queue.add('doc_a');
      await begun.happened;
      await worker.close(0);
      expect(await queue.counts()).toEqual({ waiting: 1, active: 0, delayed: 0 });

      const again = occasion<number>();
      await work(async ({ attempt }) => again.happen(attempt));
      expect(await again.happened).toBe(1);
    });

    it('closes soon after the deadline even where a handler does not listen', async () => {
      const begun = occasion();
      const worker = await work(async () => {
        begun.happen();
        await new Promise(() => undefined);
      }, SHORT_LOCK);
      await queue.add('doc_a');
      await begun.happened;
      const start = performance.now();
      await worker.close(0);
      expect(performance.now() - start).toBeLessThan(5_000);

      // Its lock lapses, and the job is not lost.
      const again = occasion<string>();
      await work(async ({ documentId }) => again.happen(documentId), SHORT_LOCK);
      expect(await again.happened).toBe('doc_a');
    });
  });
}

/** A worker in a process of its own that begins its job, says so, and never ends it. */
function startHangingWorker(place: QueuePlace): ChildProcess {
  const script = join(import.meta.dirname, 'hanging-worker.ts');
  return spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(place), String(LOCK_MS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('The worker has no output.');
  for await (const line of createInterface({ input: stdout })) return line;
  throw new Error('The worker ended without a word.');
}
