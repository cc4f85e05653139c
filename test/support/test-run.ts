import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { AppError } from '../../src/errors.ts';
import { isAlive } from '../../src/store/embedded/process-state.ts';
import { type EmbeddedPostgres, findEmbeddedPostgres, startEmbeddedPostgres } from '../../src/store/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of this test run; removed at its end. The PostgreSQL server that tests share lives in it. */
    runFolder: string;
  }
}

/** "muster-test-4711": a test run's folder, with the id of its process. */
const RUN = /^muster-test-(\d+)$/;

/** Vitest kills a process half a second after it asked it to end; a busy machine takes longer to bury it. */
const ENDING_MS = 10_000;
const POLL_MS = 50;

/**
 * Gives the test run a folder. The server in it is started by the first test that asks for a database and ended here;
 * so is what runs that were killed have left.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  for (const name of readdirSync(tmpdir())) {
    const [, pid] = RUN.exec(name) ?? [];
    // Another run may be clearing it away too, or it may be another user's.
    if (pid && !isAlive(Number(pid))) await endRun(join(tmpdir(), name)).catch(() => undefined);
  }
  const folder = join(tmpdir(), `muster-test-${process.pid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  project.provide('runFolder', folder);
  return () => endRun(folder);
}

async function endRun(folder: string): Promise<void> {
  if (await findEmbeddedPostgres(folder)) {
    const server = await takeOver(folder);
    await server.stop();
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Vitest clears up before it has waited for the process of the last test file, which may own the server to its end. */
async function takeOver(folder: string): Promise<EmbeddedPostgres> {
  const deadline = performance.now() + ENDING_MS;
  for (;;) {
    try {
      return await startEmbeddedPostgres({ folder, log: () => undefined });
    } catch (error) {
      const isInUse = error instanceof AppError && error.code === 'data-folder-in-use';
      if (!isInUse || performance.now() > deadline) throw error;
      await setTimeout(POLL_MS);
    }
  }
}
