import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { TestService } from '../support/service.ts';
import { PASSWORDS } from './access-story.ts';
import type { OpenPage } from './chromium.ts';
import { lookAt } from './look.ts';

/** What an administrator keeps in order; goes on where the story of access ended, signed in as the administrator. */
export function tryAdministration(browser: () => OpenPage, service: () => TestService): void {
  const page = () => browser().page;
  const download = async (name: string) => {
    const started = page().waitForEvent('download');
    await page().getByRole('link', { name }).click();
    return readFile(await (await started).path(), 'utf8');
  };

  it('shows who did and was refused what, filtered by the address, and hands it out as CSV', async () => {
    const rows = page().getByRole('row');
    await rows.filter({ hasText: 'sign in' }).filter({ hasText: 'unauthenticated' }).first().waitFor();
    await page().goto('/admin/audit');
    await rows.filter({ hasText: 'say consent' }).filter({ hasText: 'Ana Ruiz' }).first().waitFor();
    expect(await lookAt(page(), 'admin-audit')).toEqual([]);
    await page().getByLabel('Who', { exact: true }).fill('vera');
    await rows.filter({ hasText: 'say consent' }).first().waitFor({ state: 'detached' });
    await page().waitForURL(/who=vera/);
    const csv = await download('Download as CSV');
    expect(csv).toMatch(/^When,Who,Account,By,Operation/);
    expect(csv).toContain('Vera Viewer');
    expect(csv).not.toContain('Ana Ruiz');
    await page().getByRole('button', { name: 'Take all filters away' }).click();
  });

  it('makes a token that a script signs in with, shows it once, and ends it', async () => {
    await page().goto('/account/tokens');
    await page().getByText('There is no token yet').waitFor();
    await page().getByLabel('Name').fill('nightly');
    await page().getByRole('button', { name: 'Make a token' }).click();
    const token = (await page().locator('pre').textContent()) ?? '';
    expect(await lookAt(page(), 'tokens')).toEqual([]);
    const asks = async () =>
      (await fetch(`${service().url}/api/v1/people`, { headers: { Authorization: `Bearer ${token}` } }))
        .status;
    expect(await asks()).toBe(200);
    await page().getByRole('button', { name: 'I have it' }).click();
    await page().getByRole('button', { name: 'End the token nightly' }).click();
    await page().getByText('There is no token yet').waitFor();
    expect(await asks()).toBe(401);
  });

  it('changes the password', async () => {
    await page().goto('/account/password');
    await page().locator('input[name=current]').fill('not this one at all');
    await page().locator('input[name=password]').fill('second of its kind here');
    expect(await lookAt(page(), 'change-password')).toEqual([]);
    await page().getByRole('button', { name: 'Change it' }).click();
    await page().getByText('The current password is wrong').waitFor();
    await page().locator('input[name=current]').fill(PASSWORDS.admin);
    await page().getByRole('button', { name: 'Change it' }).click();
    await page().getByText('Your password is changed').waitFor();
  });

  it('changes an account, and makes a link for a new password', async () => {
    await page().goto('/admin/accounts');
    await page().getByRole('button', { name: 'Change the account of Vera Viewer' }).click();
    const dialog = page().getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Contributor' }).check();
    await dialog.getByRole('button', { name: 'Make a link' }).click();
    await dialog.getByText('/join#').waitFor();
    expect(await lookAt(page(), 'admin-account')).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page().getByRole('row').filter({ hasText: 'Vera Viewer' }).getByText('Contributor').waitFor();
  });

  it('hands out and erases what is kept of a person, once the name is typed', async () => {
    await page().goto('/admin/retention');
    await page().getByRole('combobox', { name: 'Person' }).click();
    await page().getByRole('option', { name: 'Ana Ruiz' }).click();
    const record = JSON.parse(await download('Download all that is kept'));
    expect(record).toMatchObject({ person: { name: 'Ana Ruiz' }, accounts: [{ email: 'ana@example.org' }] });
    expect(await lookAt(page(), 'admin-retention')).toEqual([]);
    await page().getByRole('button', { name: 'Erase …' }).click();
    const dialog = page().getByRole('dialog');
    expect(await dialog.getByRole('button', { name: 'Erase for good' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Type “Ana Ruiz” to go on').fill('Ana Ruiz');
    await dialog.getByRole('button', { name: 'Erase for good' }).click();
    await page().getByText('The person is erased').waitFor();
    await page().goto('/admin/audit');
    await page().getByRole('row').filter({ hasText: 'erase person' }).first().waitFor();
    expect(await page().getByRole('row').filter({ hasText: 'Ana Ruiz' }).count()).toBe(0);
  });

  it('says in the list of bids which will be deleted soon, and deletes one at once where that is wanted', async () => {
    const soon = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    await page().goto('/admin/retention');
    await page()
      .getByLabel(/^Last day of/)
      .fill(soon);
    await page()
      .getByRole('button', { name: /^Save the last day/ })
      .click();
    await page().getByText('Deleted after it, in 7 days').waitFor();
    await page().goto('/');
    await page()
      .getByText(/Will be deleted after .*, in 7 days/)
      .waitFor();
    await page().goto('/admin/retention');
    await page()
      .getByRole('button', { name: /^Delete the bid/ })
      .click();
    const dialog = page().getByRole('dialog');
    await dialog.getByLabel(/^Type “/).fill('A bid that nobody types twice');
    expect(await lookAt(page(), 'admin-delete-bid')).toEqual([]);
    await dialog.getByRole('button', { name: 'Delete for good' }).click();
    await page().getByText('There are no bids.').waitFor();
  });
}
