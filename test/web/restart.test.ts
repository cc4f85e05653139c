import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createLogger } from '../../src/logger.ts';
import { type RunningService, startService } from '../../src/main.ts';
import { createEmptyDatabase } from '../support/database.ts';
import { signInAs } from '../support/signed-in.ts';
import { buildPage } from './build-page.ts';
import { findChromium, type OpenPage, openPage } from './chromium.ts';
import { signInBrowser } from './sign-in-browser.ts';

/** Takes a reader a few seconds, so that the service goes away in the middle of it. */
const LONG = 'The lead must hold a PMP.\n\n'.repeat(3_000);
/** Readers step back behind everything else that the machine does. */
const PATIENCE_MS = 150_000;
const program = findChromium();

if (program === null) console.info('No chromium is installed: a restart is not watched in a browser.');
else
  describe('a page that is open while the service goes away', () => {
    const folder = mkdtempSync(join(tmpdir(), 'muster-restart-'));
    let settings: Record<string, string>;
    let service: RunningService;
    let browser: OpenPage;
    const start = () => startService(readConfig({ environment: settings }), createLogger('silent', 'test'));

    beforeAll(async () => {
      await buildPage();
      settings = {
        DATABASE_URL: await createEmptyDatabase(),
        DATA_DIR: folder,
        PORT: '0',
        LOG_LEVEL: 'silent',
        SHUTDOWN_SECONDS: '3',
      };
      service = await start();
      settings.PORT = new URL(service.url).port;
      browser = await openPage(program, service.url);
      const { cookie } = await signInAs(service.access, 'administrator');
      await signInBrowser(browser.page, { url: service.url, cookie });
    });
    afterAll(async () => {
      await browser?.close();
      await service?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('says so, comes back by itself, opens what it could not, and shows the reading to its end', {
      timeout: 2 * PATIENCE_MS,
    }, async () => {
      const { page } = browser;
      await page.goto('/bids/new');
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'long.md', mimeType: 'text/markdown', buffer: Buffer.from(LONG) });
      await page.getByRole('button', { name: 'Create the bid' }).click();
      const row = page.getByRole('list', { name: 'Documents' }).getByRole('listitem');
      await row.getByText('Reading').waitFor();
      await service.close();
      await page.getByText('The line to Muster is interrupted').waitFor();
      await page.getByRole('link', { name: 'Settings' }).click();
      await page.getByText('The view opens by itself as soon as it does.').waitFor();
      service = await start();
      await page.getByRole('heading', { name: 'Rules of the team' }).waitFor();
      await page.getByText('The line to Muster is interrupted').waitFor({ state: 'detached' });
      await page.getByRole('link', { name: 'Documents' }).click();
      await row.getByText('Read: ').waitFor({ timeout: PATIENCE_MS });
    });
  });
