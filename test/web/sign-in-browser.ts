import type { Page } from 'playwright-core';

/** Gives the browser the cookie of a session, as a sign-in would. */
export async function signInBrowser(
  page: Page,
  { url, cookie }: { url: string; cookie: string },
): Promise<void> {
  const [name = '', value = ''] = cookie.split(/=(.*)/);
  await page.context().addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }]);
}
