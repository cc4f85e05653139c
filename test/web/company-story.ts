import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { lookAt } from './look.ts';

/** What the company holds, usual weights, and the settings and changes of a bid with an amendment. */
export function tryCompany(page: () => Page, bid: () => string): void {
  const text = (words: string | RegExp) => page().getByText(words).first();
  const dialog = () => page().getByRole('dialog');

  it('keeps what the company holds and the usual weights', async () => {
    await page().goto('/company');
    await page().getByLabel('Name of the company').fill('Juniper Reach');
    await page().getByRole('button', { name: 'Begin' }).click();
    await page().getByRole('button', { name: 'Add what it holds' }).click();
    await dialog().getByLabel('Credential').fill('ISO/IEC 27001');
    await dialog().getByLabel('Expires').fill('2029-06-30');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await text('Valid to Jun 30, 2029').waitFor();
    await page().getByLabel('Cost').fill('20');
    await page().getByRole('button', { name: 'Save the weights' }).click();
    await text('Every shortlist goes by these weights now.').waitFor();
    expect(await lookAt(page(), 'company')).toEqual([]);
  });

  it('keeps the rules of a bid’s team', async () => {
    await page().goto(`/bids/${bid()}/settings`);
    await page().getByLabel('Ceilings of single roles').fill('Tester 80');
    await text(/is no ceiling of a role/).waitFor();
    await page().getByLabel('Ceilings of single roles').fill('Tester: 80');
    await page().getByLabel('The client’s field', { exact: true }).fill('insurance');
    expect(await lookAt(page(), 'bid-settings')).toEqual([]);
    await page().getByRole('button', { name: 'Save the rules' }).click();
    await text('Every answer goes by these rules now.').waitFor();
    await page().reload();
    await expect.poll(() => page().getByLabel('Ceilings of single roles').inputValue()).toBe('Tester: 80');
  });

  it('shows what an amendment changes, word by word, and what that does', async () => {
    await page().goto(`/bids/${bid()}/changes`);
    await text('No document of this bid replaces another yet').waitFor();
    await page().getByLabel('“amendment.md” replaces').selectOption({ label: 'rfp.md' });
    await text(/1 requirement added, 1 changed, 0 removed/).waitFor();
    const changed = page().getByRole('region', { name: 'Changed' });
    await changed.getByText('must hold a current PMP').waitFor();
    await changed.getByText('should hold a current PMP').waitFor();
    await page().getByRole('region', { name: 'What that does' }).getByText('Requirements met').waitFor();
    expect(await lookAt(page(), 'changes')).toEqual([]);
  });
}
