import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { withOwner } from '../support/edited-workbook.ts';
import { lookAt } from './look.ts';

/** From an open bid with a kickoff: downloads the workbook, edits it as a colleague would, and takes it back. */
export async function exportAndTakeBack(page: Page): Promise<void> {
  const menu = () => page.getByRole('button', { name: 'Export' }).click();
  await menu();
  expect(await lookAt(page, 'export-menu')).toEqual([]);
  const started = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Excel workbook' }).click();
  const download = await started;
  expect(download.suggestedFilename()).toMatch(/^\S.* workbook\.xlsx$/);
  const edited = await withOwner(await readFile(await download.path()), 'Kim Doe');
  await menu();
  await page.getByRole('menuitem', { name: 'Take an edited workbook back' }).click();
  await page.locator('input[type=file][accept=".xlsx"]').setInputFiles({
    name: 'edited.xlsx',
    mimeType: download.suggestedFilename(),
    buffer: Buffer.from(edited),
  });
  await page.getByText('“Kim Doe”').first().waitFor();
  expect(await lookAt(page, 'take-back')).toEqual([]);
  await page.getByRole('button', { name: 'Take 1 change' }).click();
  await page.getByText('1 cell is taken from the workbook.').waitFor();
}
