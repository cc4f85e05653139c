import { expect, it } from 'vitest';
import { openApi } from '../support/api.ts';
import { HOSTILE, openHostileBid } from '../support/hostile-words.ts';
import type { TestService } from '../support/service.ts';
import { signInAs } from '../support/signed-in.ts';
import type { OpenPage } from './chromium.ts';
import { lookAt } from './look.ts';
import { signInBrowser } from './sign-in-browser.ts';

/** Shows what strangers wrote: as words, whatever they are. */
export function tryHostileWords(browser: () => OpenPage, service: () => TestService): void {
  it('shows words that would do harm as words', async () => {
    const { page } = browser();
    const { url, access } = service();
    const somebody = await signInAs(access, 'administrator');
    await page.context().clearCookies();
    await signInBrowser(page, { url, cookie: somebody.cookie });
    const bidId = await openHostileBid(await openApi(url, somebody.token), url, somebody.token);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const seen = async (path: string, words: string | null) => {
      await page.goto(path);
      const shown = words === null ? page.getByRole('heading', { level: 2 }) : page.getByText(words);
      await shown.first().waitFor();
      expect(await page.evaluate(() => 'pwned' in window), path).toBe(false);
      expect(await page.locator('a[href^="javascript:"], main script, main img[src="x"]').count(), path).toBe(
        0,
      );
    };
    await seen('/', HOSTILE[6]);
    await seen(`/bids/${bidId}`, '=1+1<img');
    await seen(`/bids/${bidId}/requirements`, 'PMP');
    await seen(`/bids/${bidId}/shortlist`, HOSTILE[5]);
    await seen(`/bids/${bidId}/team`, null);
    await seen(`/bids/${bidId}/plan`, null);
    await seen('/people', HOSTILE[5]);
    expect(await lookAt(page, 'hostile-people')).toEqual([]);
    await seen('/people/P5', HOSTILE[5]);
    await seen('/admin/retention', HOSTILE[6]);
    await seen('/admin/audit', HOSTILE[6]);
    expect(dialogs).toEqual([]);
  });
}
