import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { isAlive } from '../../src/store/embedded/process-state.ts';
import { findEmbeddedPostgres, startEmbeddedPostgres } from '../../src/store/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of this test run; removed at its end. The PostgreSQL server that tests share lives in it. */
    runFolder: string;
  }
}

/** "muster-test-4711": a test run's folder, with the id of its process. */
const RUN = /^muster-test-(\d+)$/;

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
    const server = await startEmbeddedPostgres({ folder, log: () => undefined });
    await server.stop();
  }
  rmSync(folder, { recursive: true, force: true });
}
