import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Access } from '../../src/access/index.ts';
import { readConfig } from '../../src/config.ts';
import { createLogger, type Logger } from '../../src/logger.ts';
import { startService } from '../../src/main.ts';
import { createEmptyDatabase } from './database.ts';
import { rememberToken, signInAs } from './signed-in.ts';

/** A whole service in this process, its workers beside it, on a database and in a folder of its own. */
export interface TestService {
  url: string;
  access: Access;
  /** Of an administrator; openApi and the events of test/support send it by themselves. */
  token: string;
  /** Of the same administrator's session, for a browser: "muster-session=…". */
  cookie: string;
  databaseUrl: string;
  folder: string;
  close(): Promise<void>;
}

/**
 * Starts the service as `muster serve` does, on any free port, with an administrator already; `settings` are environment
 * variables. `claimed: false` leaves it as a first start does.
 */
export async function startTestService(
  settings: Record<string, string> = {},
  { claimed = true, logger = createLogger('silent', 'test') }: { claimed?: boolean; logger?: Logger } = {},
): Promise<TestService> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-service-'));
  const databaseUrl = await createEmptyDatabase();
  const environment = {
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    PORT: '0',
    LOG_LEVEL: 'silent',
    ...settings,
  };
  const service = await startService(readConfig({ environment }), logger);
  const { url, access } = service;
  const { token, cookie } = claimed ? await signInAs(access, 'administrator') : { token: '', cookie: '' };
  if (claimed) rememberToken(url, token);
  return {
    url,
    access,
    token,
    cookie,
    databaseUrl,
    folder,
    async close() {
      await service.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
