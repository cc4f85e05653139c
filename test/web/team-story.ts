import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { lookAt } from './look.ts';

/** From the open Team view: what would be without somebody and with more time, kept, and taken back. */
export async function tryWhatIf(page: Page): Promise<void> {
  const outcome = page.getByRole('status').filter({ hasText: 'What changes against the saved team' });
  await page.getByRole('button', { name: 'Exclude Elena Marsh' }).click();
  await outcome.getByText('Leaves: Elena Marsh').waitFor();
  expect(new URL(page.url()).searchParams.get('lockOut')).toBe('P07');
  await page.getByRole('button', { name: 'Lock in Amara Nwosu' }).click();
  await page.getByLabel('Kickoff').last().fill('2027-06-22');
  await page.getByRole('button', { name: 'Work it out' }).click();
  await outcome.getByText('Now covered:').waitFor();
  expect(await lookAt(page, 'team-what-if')).toEqual([]);
  await page.reload();
  await outcome.getByText('Now covered:').waitFor();
  await page.getByRole('button', { name: 'Back to the saved team' }).click();
  await outcome.waitFor({ state: 'detached' });
  expect(new URL(page.url()).search).toBe('');
  await page.getByRole('button', { name: 'Exclude Elena Marsh' }).click();
  await page.getByRole('button', { name: 'Keep these as the bid’s rules' }).click();
  await page.getByText('These are the bid’s rules now').waitFor();
  await page.getByRole('button', { name: 'Let Elena Marsh be chosen freely' }).click();
  await page.getByRole('button', { name: 'Keep these as the bid’s rules' }).click();
  await page.getByRole('button', { name: 'Exclude Elena Marsh' }).waitFor();
}

/** From the same view: the next teams, who is missed most, the bench, and why somebody covers something. */
export async function readAroundTheTeam(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'The next best teams' }).getByText('Team 2').waitFor();
  const leaves = page.getByRole('table', { name: 'If one leaves' });
  await leaves.getByRole('row').filter({ hasText: 'Amara Nwosu' }).getByText('would stay open').waitFor();
  await page
    .getByRole('region', { name: 'The bench' })
    .getByRole('rowheader', { name: 'Project Manager' })
    .waitFor();
  const member = page.getByRole('region', { name: 'Members' }).getByRole('listitem');
  await member
    .filter({ hasText: 'Amara Nwosu' })
    .getByRole('button', { name: /six \(6\) years/ })
    .click();
  const why = page.getByRole('dialog', { name: 'Why' });
  await why.getByText(/rfp-27-008\.pdf, page 2/).waitFor();
  await page.keyboard.press('Escape');
  await why.waitFor({ state: 'detached' });
}
