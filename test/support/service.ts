import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { createLogger } from '../../src/logger.ts';
import { startService } from '../../src/main.ts';
import { createEmptyDatabase } from './database.ts';

/** A whole service in this process, its workers beside it, on a database and in a folder of its own. */
export interface TestService {
  url: string;
  databaseUrl: string;
  folder: string;
  close(): Promise<void>;
}

/** Starts the service as `muster serve` does, on any free port; `settings` are environment variables. */
export async function startTestService(settings: Record<string, string> = {}): Promise<TestService> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-service-'));
  const databaseUrl = await createEmptyDatabase();
  const environment = {
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    PORT: '0',
    LOG_LEVEL: 'silent',
    ...settings,
  };
  const service = await startService(readConfig({ environment }), createLogger('silent', 'test'));
  return {
    url: service.url,
    databaseUrl,
    folder,
    async close() {
      await service.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
