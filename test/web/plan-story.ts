import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { lookAt } from './look.ts';

/** A team is solved first; on a busy machine that takes longer than anything else on the page. */
const SOLVING_MS = 50_000;
const BADGE = 'Vector Database Architecture Badge';

/** From a bid that is read, with a roster: follows the plan to its end and back, by whoever may contribute. */
export function tryPlan(page: () => Page, bid: () => string): void {
  const text = (words: string | RegExp) => page().getByText(words).first();
  const button = (name: string | RegExp) => page().getByRole('button', { name });
  const way = () => page().getByRole('list', { name: `Progress of ${BADGE}` });
  const here = (state: string) => way().locator('[aria-current=step]').filter({ hasText: state });

  it('shows the days to kickoff by person, with hours and cost in sum', async () => {
    await page().goto(`/bids/${bid()}/plan`);
    const calendar = page().getByRole('region', { name: 'Calendar to kickoff' });
    await calendar
      .getByRole('img', { name: new RegExp(`^${BADGE}: from .*latest start .*\\d+ days to spare`) })
      .waitFor({ timeout: SOLVING_MS });
    await page()
      .getByRole('table', { name: 'By person' })
      .getByRole('row')
      .filter({ hasText: '8 h' })
      .first()
      .waitFor({ state: 'attached' });
    await text(/Should have begun by/).waitFor();
    expect(await lookAt(page(), 'plan-calendar')).toEqual([]);
    await page().setViewportSize({ width: 390, height: 900 });
    await page().getByRole('list', { name: 'By day' }).getByText('Kickoff').waitFor();
    expect(await calendar.isVisible()).toBe(false);
    await page().setViewportSize({ width: 1440, height: 900 });
  });

  it('tracks what is studied, and takes a step back', async () => {
    await here('Planned').waitFor();
    const card = way().locator('..');
    await card.getByRole('button', { name: 'Begin studying' }).click();
    await here('Studying').waitFor();
    await card.getByRole('button', { name: 'Undo: back to planned' }).click();
    await here('Planned').waitFor();
  });

  it('adds what is earned to the holdings, says what it changes, and undoes it', async () => {
    await way().locator('..').getByRole('button', { name: 'Earned …' }).click();
    await page().getByLabel('Certificate number').fill('VDB-1');
    await button('Add to the holdings').click();
    await text(new RegExp(`${BADGE} is earned and among the holdings now.*Requirements met`)).waitFor();
    const ended = page().getByRole('region', { name: 'Earned and dropped' });
    await ended.getByText(BADGE).waitFor();
    await ended.getByRole('button', { name: 'Undo' }).click();
    await here('Planned').waitFor();
  });

  it('gives an action to somebody else after saying what that changes', async () => {
    const card = way().locator('xpath=../..');
    await card.getByRole('button', { name: 'Somebody else earns it …' }).click();
    const dialog = page().getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Person' }).fill('Lucas');
    await page()
      .getByRole('option', { name: /Lucas Ferreira/ })
      .click();
    await dialog.getByText('What it changes').waitFor();
    await dialog.getByText(/Lucas Ferreira earns|Nothing that can be seen|No more in the plan/).waitFor();
    expect(await lookAt(page(), 'plan-assign')).toEqual([]);
    await dialog.getByRole('button', { name: 'Assign', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await text('The action is somebody else’s now.').waitFor();
  });

  it('notes what the team does about what no study closes', async () => {
    const gap = page().getByRole('region', { name: 'What cannot be closed' });
    await gap.getByRole('radio', { name: 'Hire somebody who has it' }).first().click();
    await gap.getByLabel('Note').fill('Kim asks the agency by Friday');
    await gap.getByRole('button', { name: 'Note the decision' }).first().click();
    await gap.getByText(/^Decided .* by Test administrator/).waitFor();
    await page().reload();
    await gap.getByText(/^Decided .* by Test administrator/).waitFor();
    expect(await gap.getByLabel('Note').inputValue()).toBe('Kim asks the agency by Friday');
  });

  it('hands the plan to a calendar', async () => {
    const address = await page().getByRole('link', { name: 'Download as calendar' }).getAttribute('href');
    const answer = await page().request.get(address ?? '');
    expect(answer.headers()['content-type']).toContain('text/calendar');
    expect(await answer.text()).toContain('BEGIN:VCALENDAR');
  });
}
