import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { packagePath } from '../../src/paths.ts';
import { lookAt } from './look.ts';

const badge = () =>
  readFileSync(packagePath('fixtures', 'credentials', 'open-badge-3-eddsa-rdfc-2022-with-status.json'));

/** From a roster: finds people, and corrects one of them. */
export function tryPeople(page: () => Page): void {
  const text = (words: string | RegExp) => page().getByText(words).first();
  const dialog = () => page().getByRole('dialog');
  const credentials = () => page().getByRole('region', { name: 'Credentials' });

  it('filters and sorts the people, in an address that can be shared', async () => {
    await page().goto('/people');
    await page().getByRole('rowheader', { name: 'Amara Nwosu' }).waitFor();
    await page().getByRole('group', { name: 'Renewals due' }).getByRole('button').first().click();
    await text(/24 people, \d+ shown/).waitFor();
    expect(page().url()).toContain('expiry=0');
    expect(await lookAt(page(), 'people-filtered')).toEqual([]);
    await page().getByLabel('Renewals', { exact: true }).selectOption('');
    await page().getByLabel('Order').selectOption('cost');
    await page().getByRole('rowheader').first().getByText('Sam Whitfield').waitFor();
  });

  it('shows a person with expiry in words, and where they are used', async () => {
    await page().getByRole('link', { name: 'Tomas Lindqvist' }).click();
    await page().waitForURL('**/people/P02');
    await credentials()
      .getByText(/^Expires in \d+ days, Feb 12, 2027$/)
      .waitFor();
    const inBids = page().getByRole('region', { name: 'In bids' });
    const look = inBids.getByRole('button', { name: 'Look through the bids' });
    const found = inBids.getByText(/In the team as|In no team/).first();
    await look.or(found).waitFor();
    // With many bids it is asked first.
    if (await look.isVisible()) await look.click();
    await found.waitFor();
    await inBids.getByText(/^(?:In no team and no plan\. )?Looked at \d/).waitFor();
    expect(await lookAt(page(), 'person')).toEqual([]);
  });

  it('adds a credential by hand, corrects and removes it, and undoes that', async () => {
    await credentials().getByRole('button', { name: 'Add a credential' }).click();
    await dialog().getByLabel('Credential').fill('certified kubernets');
    await page().getByRole('option', { name: 'Certified Kubernetes Administrator' }).click();
    await dialog().getByLabel('Expires').fill('2026-01-31');
    expect(await lookAt(page(), 'person-form')).toEqual([]);
    await dialog().getByRole('button', { name: 'Save' }).click();
    await credentials().getByText('Expired Jan 31, 2026').waitFor();
    const change = credentials().getByRole('button', { name: 'Change Certified Kubernetes Administrator' });
    await change.click();
    await dialog().getByLabel('Expires').fill('2029-01-31');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await credentials().getByText('Valid to Jan 31, 2029').waitFor();
    await change.click();
    await dialog().getByRole('button', { name: 'Remove' }).click();
    await change.waitFor({ state: 'detached' });
    const removed = page().getByRole('alert').filter({ hasText: 'Removed.' });
    await removed.getByRole('button', { name: 'Undo' }).click();
    await change.waitFor();
  });

  it('takes a badge after saying what it changes, and refuses a PDF with a sentence', async () => {
    const files = page().locator('input[type=file]');
    await files.setInputFiles({ name: 'badge.json', mimeType: 'application/json', buffer: badge() });
    await text(/This would change:/).waitFor();
    expect(await lookAt(page(), 'person-upload')).toEqual([]);
    await page().getByRole('button', { name: 'Keep the roster as it is' }).click();
    await files.setInputFiles({
      name: 'pmp.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n'),
    });
    await text(/^pmp\.pdf shows a certificate and proves nothing/).waitFor();
  });

  it('adds somebody by hand', async () => {
    await page().goto('/people');
    await page().getByRole('button', { name: 'Add a person' }).click();
    await dialog().getByLabel('Name').fill('Zoë Ångström');
    await dialog().getByRole('button', { name: 'Add', exact: true }).click();
    await page().waitForURL('**/people/zoe-angstrom');
    await page().getByRole('heading', { name: 'Zoë Ångström' }).waitFor();
  });
}
