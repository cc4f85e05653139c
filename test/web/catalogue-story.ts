import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { TestApi } from '../support/api.ts';
import { untilFinished } from '../support/events.ts';
import { lookAt } from './look.ts';

/** Where a document stands that names a credential which only this firm knows. */
export interface StewardBid {
  url: string;
  api: TestApi;
  bidId: string;
  documentId: string;
}

/** From an empty list of own entries: adds a credential of one's own, reads again what names it, corrects a shipped entry. */
export function tryCatalogue(page: () => Page, steward: () => StewardBid): void {
  const text = (words: string | RegExp) => page().getByText(words).first();
  const dialog = () => page().getByRole('dialog');
  const demanded = async () => {
    const { api, bidId } = steward();
    const { body } = await api.get(`/bids/${bidId}/requirements`);
    return body.requirements.flatMap((one: { anyOf: { id: string | null }[] }) =>
      one.anyOf.map(({ id }) => id),
    );
  };

  it('adds an own credential, checked like the shipped ones', async () => {
    expect(await demanded()).not.toContain('own-northwind-data-steward');
    await page().goto('/catalogue');
    await page().getByRole('button', { name: 'Add an own credential' }).click();
    await dialog()
      .getByRole('textbox', { name: 'Name', exact: true })
      .fill('Project Management Professional');
    await dialog().getByLabel('Issuer').fill('Northwind Institute');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog()
      .getByText(/means Project Management Professional \(pmi-pmp\) already/)
      .first()
      .waitFor();
    await dialog().getByRole('textbox', { name: 'Name', exact: true }).fill('Northwind Data Steward');
    await dialog().getByLabel('Other names').fill('NDS');
    await dialog().getByLabel('Study hours, at least').fill('6');
    await dialog().getByLabel('Study hours, at most').fill('10');
    await dialog().getByLabel('Assessment').selectOption('quiz');
    expect(await lookAt(page(), 'catalogue-own-form')).toEqual([]);
    await dialog().getByRole('button', { name: 'Save' }).click();
    await page().getByRole('heading', { name: 'Northwind Data Steward' }).waitFor();
    await text('Own entry').waitFor();
  });

  it('reads again the documents that name it, and their requirements know it then', async () => {
    await text('1 document names it').waitFor();
    expect(await lookAt(page(), 'catalogue-own')).toEqual([]);
    await page().getByRole('button', { name: 'Read again' }).click();
    const { url, bidId, documentId } = steward();
    await text('1 document is being read again').waitFor();
    await untilFinished(url, bidId, [documentId]);
    expect(await demanded()).toContain('own-northwind-data-steward');
  });

  it('corrects a shipped entry, which stays under the correction', async () => {
    await page().goto('/catalogue?q=PMP&entry=pmi-pmp');
    await page().getByRole('region', { name: 'Quality' }).getByText('Verifiable: yes').waitFor();
    await page().getByRole('button', { name: 'Correct it or add names' }).click();
    await dialog().getByLabel('Cost, USD').fill('123');
    await dialog().getByLabel('Names to add').fill('Firm-wide PM ticket');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await text('Corrected here: names, costUsd').waitFor();
    await page().getByRole('button', { name: 'Correct it or add names' }).click();
    await dialog().getByRole('button', { name: 'Remove the correction' }).click();
    await text('Corrected here').waitFor({ state: 'detached' });
    await page().goto('/catalogue');
    await page().getByRole('region', { name: 'Own entries' }).getByText('Northwind Data Steward').waitFor();
  });

  it('finds entries also by misspelt words, own ones too', async () => {
    await page().getByRole('textbox').fill('northwnd data stewart');
    await page()
      .getByRole('button', { name: /^Northwind Data Steward/ })
      .waitFor();
  });
}
