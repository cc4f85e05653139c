import type { Page } from 'playwright-core';

/** Gives the browser the cookies of a session, as a sign-in would. */
export async function signInBrowser(
  page: Page,
  { url, cookie }: { url: string; cookie: string },
): Promise<void> {
  const cookies = cookie.split('; ').map((one) => {
    const [name = '', value = ''] = one.split(/=(.*)/);
    return { name, value, url, httpOnly: true, sameSite: 'Lax' as const };
  });
  await page.context().addCookies(cookies);
}
