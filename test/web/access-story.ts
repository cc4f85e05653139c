import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { claimLink } from '../../src/access/index.ts';
import type { TestService } from '../support/service.ts';
import type { OpenPage } from './chromium.ts';
import { lookAt } from './look.ts';

/** Passwords of the story's people. */
export const PASSWORDS = { admin: 'first of its kind here', staff: 'the river is wide today' };
export const ADMIN = { name: 'Ada Admin', email: 'ada@example.org' };
const LINKS = new Map<string, string>();

const ROSTER = {
  schema: 'muster.roster/1',
  people: [
    {
      id: 'P01',
      name: 'Ana Ruiz',
      title: 'Engineer',
      holdings: [{ credential: 'CISSP', issued: '2025-01-10', expires: '2028-01-10' }],
    },
    { id: 'P02', name: 'Bo Chen', title: 'Analyst' },
  ],
};

/** From the first start to people who work, each seeing what is theirs. */
export function tryAccess(browser: () => OpenPage, service: () => TestService): void {
  const page = () => browser().page;

  it('answers nothing before the first administrator, and says where the link is', async () => {
    await page().goto('/people');
    await page().getByText('waits for its first administrator').waitFor();
    expect(await lookAt(page(), 'access-unclaimed')).toEqual([]);
  });

  it('makes the first administrator by the link of the console', async () => {
    await page().goto((await claimLink(service().access)) ?? '');
    await page().getByLabel('Your name').fill(ADMIN.name);
    await page().getByLabel('E-mail address').fill(ADMIN.email);
    await page().locator('input[name=password]').fill(PASSWORDS.admin);
    expect(page().url()).not.toContain('#');
    expect(await lookAt(page(), 'access-welcome')).toEqual([]);
    await page().getByRole('button', { name: 'Make the first account' }).click();
    await page().getByRole('heading', { name: 'Bids', exact: true }).waitFor();
    await page().getByRole('button', { name: 'Account of Ada Admin' }).click();
    await page().getByRole('menuitem', { name: 'Audit log' }).waitFor();
    expect(await lookAt(page(), 'account-menu')).toEqual([]);
    await page().keyboard.press('Escape');
  });

  it('makes a group, and invites people by links that are copied from the page', async () => {
    await sendRoster(page());
    await page().goto('/admin/groups');
    await page().getByText('There is no group yet').waitFor();
    await page().getByLabel('New group').fill('Defence bids');
    await page().getByRole('button', { name: 'Make the group' }).click();
    await page().getByRole('rowheader', { name: 'Defence bids' }).waitFor();
    expect(await lookAt(page(), 'admin-groups')).toEqual([]);
    await page()
      .getByRole('navigation', { name: 'Administration' })
      .getByRole('link', { name: 'Accounts' })
      .click();
    LINKS.set('staff', await invite(page(), 'ana@example.org', 'Staff member', 'Ana Ruiz'));
    LINKS.set('viewer', await invite(page(), 'vera@example.org', 'Viewer'));
    await page().getByText('2 links wait').waitFor();
    expect(await lookAt(page(), 'admin-accounts')).toEqual([]);
  });

  it('shows a staff member their own record and nothing else, and keeps what they say of it', async () => {
    await signOut(page());
    await page().goto(LINKS.get('staff') ?? '');
    expect(await lookAt(page(), 'access-join')).toEqual([]);
    await page().getByLabel('Your name').fill('Ana Ruiz');
    await page().locator('input[name=password]').fill(PASSWORDS.staff);
    await page().getByRole('button', { name: 'Go in' }).click();
    await page().getByRole('heading', { name: 'Ana Ruiz' }).waitFor();
    await page().getByText('Bids count on what stands here').waitFor();
    expect(await page().getByRole('link', { name: 'People' }).count()).toBe(0);
    expect(await lookAt(page(), 'own-record')).toEqual([]);
    await page().getByRole('button', { name: 'It is right' }).click();
    await page().getByText('You are asked again when it changes').waitFor();
    await page().getByRole('button', { name: 'I consent', exact: true }).click();
    await page().getByText('You consent, said on').waitFor();
    await page().goto('/people');
    await page().getByText('There is nothing at this address').waitFor();
  });

  it('shows a viewer what there is, without what they may not do', async () => {
    await signOut(page());
    await page().goto(LINKS.get('viewer') ?? '');
    await page().getByLabel('Your name').fill('Vera Viewer');
    await page().locator('input[name=password]').fill('nobody reads this aloud');
    await page().getByRole('button', { name: 'Go in' }).click();
    await page().getByText('A bid manager opens bids').waitFor();
    expect(await page().getByRole('link', { name: 'New bid' }).count()).toBe(0);
    await page().goto('/admin/accounts');
    await page().getByText('This is for administrators').waitFor();
  });

  it('asks again who it is when a session has ended, over what was typed', async () => {
    await signOut(page());
    await signIn(page(), ADMIN.email, PASSWORDS.admin);
    await page().goto('/bids/new');
    await page().getByLabel('Name').fill('A bid that nobody types twice');
    await page().getByLabel('Kickoff').fill('2027-02-22');
    await page().context().clearCookies();
    await page().getByRole('button', { name: 'Create the bid' }).click();
    const dialog = page().getByRole('dialog', { name: 'Your session has ended' });
    await dialog.locator('input[name=password]').fill('a wrong one, first');
    expect(await lookAt(page(), 'session-ended')).toEqual([]);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await dialog.getByText('You are not signed in').waitFor();
    await dialog.locator('input[name=password]').fill(PASSWORDS.admin);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page().getByLabel('Name').inputValue()).toBe('A bid that nobody types twice');
    await page().getByRole('combobox', { name: 'Who sees it' }).click();
    await page().getByRole('option', { name: 'Only Defence bids' }).click();
    await page().getByRole('button', { name: 'Create the bid' }).click();
    await page().waitForURL(/\/bids\/bid_\w+$/);
  });

  it('leads to sign-in and from there to the address that was opened', async () => {
    await page().context().clearCookies();
    await page().goto('/admin/audit?result=refused');
    await page().getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await lookAt(page(), 'access-sign-in')).toEqual([]);
    await signIn(page(), ADMIN.email, PASSWORDS.admin);
    await page().getByRole('heading', { name: 'Audit log' }).waitFor();
    expect(page().url()).toMatch(/\/admin\/audit\?result=refused$/);
  });
}

/** Signs in where the form stands. */
async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor({ state: 'detached' });
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
}

/** Invites somebody as the page does, and gives the link that it shows. */
async function invite(page: Page, email: string, role: string, record?: string): Promise<string> {
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail address').fill(email);
  await dialog.getByRole('radio', { name: role }).check();
  if (record !== undefined) {
    await dialog.getByLabel('Own record of the roster').click();
    await page.getByRole('option', { name: record }).click();
    expect(await lookAt(page, 'admin-invite')).toEqual([]);
  }
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = (await dialog.locator('pre').textContent()) ?? '';
  expect(link).toContain('/join#');
  if (record !== undefined) expect(await lookAt(page, 'admin-invite-link')).toEqual([]);
  await dialog.getByRole('button', { name: 'I have it' }).click();
  await dialog.waitFor({ state: 'detached' });
  return link;
}

async function sendRoster(page: Page): Promise<void> {
  const status = await page.evaluate(async (roster) => {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch('/api/v1/people/import', {
      method: 'POST',
      headers,
      body: JSON.stringify(roster),
    });
    return answer.status;
  }, ROSTER);
  expect(status).toBe(200);
}
