import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { lookAt } from './look.ts';

/** From the open Shortlist: the order moves with a slider, is shared by its address, kept and reset. */
export async function weighPeople(page: Page): Promise<void> {
  await page.getByLabel('Order').selectOption('Score alone');
  await page.getByRole('button', { name: 'Weights', exact: true }).click();
  const cost = page.getByRole('slider', { name: 'Weight of cost' });
  await cost.focus();
  await page.keyboard.press('End');
  await page.getByText(/people moved/).waitFor();
  await page
    .getByText(/▲ up \d/)
    .first()
    .waitFor();
  expect(new URL(page.url()).searchParams.get('weights')).toBe('cost:100');
  expect(await lookAt(page, 'shortlist-weights')).toEqual([]);
  await page.reload();
  await page.getByText(/people moved/).waitFor();
  await page.getByRole('button', { name: 'Keep for this bid' }).click();
  await page.getByText(/people moved/).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Reset to the usual weights' }).click();
  await page.getByRole('button', { name: 'Reset to the usual weights' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Weights', exact: true }).click();
  await page.getByLabel('Order').selectOption('Most mandatory met, then score');
}

/** From the open Shortlist: two people side by side at an address of their own; back shows the grid again. */
export async function compareTwo(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'Compare Amara Nwosu' }).check();
  await page.getByRole('checkbox', { name: 'Compare Tomas Lindqvist' }).check();
  await page.getByRole('button', { name: 'Compare these two' }).click();
  const table = page.getByRole('table', { name: 'Comparison' });
  await table.getByRole('columnheader', { name: /Tomas Lindqvist/ }).waitFor();
  const all = await table.getByRole('row').count();
  await page.getByLabel('Differences only').check();
  expect(await table.getByRole('row').count()).toBeLessThan(all);
  expect(await lookAt(page, 'shortlist-compared')).toEqual([]);
  await page.goBack();
  await page.getByRole('table', { name: 'Shortlist' }).waitFor();
}

/** From the open Shortlist: whoever can be ready, and the list that phones show. */
export async function narrowPeople(page: Page): Promise<void> {
  const shown = page.getByText(/\d+ (?:people|person) by \d+ requirements?, judged/);
  await page.getByLabel('People who').selectOption('lack something mandatory');
  await shown.waitFor();
  expect(new URL(page.url()).searchParams.get('standing')).toBe('lacks');
  await page.getByLabel('People who').selectOption('are on the roster');
  await page.setViewportSize({ width: 390, height: 900 });
  await page.getByRole('button', { name: /^1\. / }).click();
  await page.getByRole('list', { name: 'Shortlist' }).waitFor();
  expect(await lookAt(page, 'shortlist-phone')).toEqual([]);
}
