import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { lookAt } from './look.ts';

/** What each view shows first, by its name in the address. */
const VIEWS = [
  ['', 'What is asked most'],
  ['renewals', 'Renewals due'],
  ['portfolios', 'Foundation plus specialisation'],
  ['stacks', 'Somebody who holds nothing yet'],
  ['partners', 'Amazon Web Services'],
] as const;

/** From bids that are read, with a roster: looks at every view over all bids and takes its files. */
export function tryInsight(page: () => Page, bid: () => string): void {
  const text = (words: string | RegExp) => page().getByText(words).first();

  it.each(VIEWS)('shows %s as a chart with its figures', async (view, title) => {
    await page().goto(`/insight?view=${view}`);
    await text(title).or(page().getByPlaceholder(title)).first().waitFor();
    await page().locator('svg.recharts-surface').first().waitFor();
    expect(await lookAt(page(), `insight-${view || 'demand'}`)).toEqual([]);
  });

  it('saves a chart as a picture, a drawing and a table', async () => {
    await page().goto('/insight');
    for (const [words, start] of [
      ['CSV', '\uFEFFAsked for,Kind,Bids'],
      ['SVG', '<svg'],
      ['PNG', '\x89PNG'],
    ] as const) {
      const started = page().waitForEvent('download');
      await page()
        .getByRole('button', { name: `Save as ${words}: demand` })
        .click();
      const download = await started;
      expect(download.suggestedFilename()).toBe(`demand.${words.toLowerCase()}`);
      const bytes = readFileSync(await download.path());
      const shown = words === 'PNG' ? bytes.toString('latin1') : bytes.toString('utf8');
      expect(shown.startsWith(start)).toBe(true);
    }
  });

  it('suggests a first month', async () => {
    await page().goto(`/insight?view=onboarding&bid=${bid()}&person=P20`);
    await page().getByRole('table', { name: 'For the first month' }).getByRole('row').nth(1).waitFor();
  });

  it('says how many more people a tier asks for', async () => {
    await page().goto('/insight?view=partners');
    await page().getByLabel('People that Any AWS certification asks for').fill('20');
    await text(/^12 more$/).waitFor();
    expect(page().url()).toContain('need=aws-any%3A20');
  });

  it('counts what a certification earned once it is recorded', async () => {
    await page().goto('/insight?view=returns');
    await text('Nothing is recorded yet').waitFor();
    await page().getByRole('button', { name: 'Record a certification' }).click();
    const dialog = page().getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Certification' }).fill('PMP');
    await page().getByRole('option', { name: 'Project Management Professional' }).first().click();
    await dialog.getByLabel('Invested').fill('1000');
    await dialog.getByLabel('Hours billed').fill('500');
    await dialog.getByLabel('Rate before').fill('100');
    await dialog.getByLabel('Rate after').fill('110');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page().getByRole('table', { name: 'What it earned' }).getByText('$5,000').waitFor();
    expect(await lookAt(page(), 'insight-returns')).toEqual([]);
  });
}
