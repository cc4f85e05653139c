import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { packagePath } from '../../src/paths.ts';

const RFP = `# Personnel

## Cloud Architect

The Cloud Architect must hold AWS Certified Solutions Architect - Professional or CISSP.

The Cloud Architect should know Terraform. The Cloud Architect should know Ansible.

All staff shall complete the harbour induction before they enter.
`;
const AMENDED = RFP.replace('should know Terraform', 'must know Terraform');

/** Takes requirements apart, puts them together, and marks words with a pointer; in a bid of its own. */
export function tryReviews(page: () => Page): void {
  const row = (label: string) => page().locator('[data-requirement]').filter({ hasText: label });
  const opener = (label: string | RegExp) => page().getByRole('button', { name: label });
  const aside = () => page().getByRole('complementary', { name: 'Document' });
  const dialog = () => page().getByRole('dialog');
  const undo = () => page().getByRole('button', { name: 'Undo' }).last();

  it('splits a requirement, and puts two together; both can be undone', async () => {
    await page().goto('/bids/new');
    await page()
      .locator('input[type=file]')
      .setInputFiles([
        { name: 'port.md', mimeType: 'text/markdown', buffer: Buffer.from(RFP) },
        {
          name: 'port.pdf',
          mimeType: 'application/pdf',
          buffer: readFileSync(packagePath('fixtures', 'documents', 'ai-assistant', 'source.pdf')),
        },
      ]);
    await page().getByRole('button', { name: 'Create the bid' }).click();
    await page().getByText('All that can be read is read').waitFor();
    await page().getByRole('link', { name: 'See what it demands' }).click();
    const both = opener(/AWS Certified Solutions Architect . Professional or/);
    await both.click();
    await page().getByRole('button', { name: 'Split', exact: true }).click();
    await dialog().getByRole('button', { name: 'Split' }).click();
    await both.waitFor({ state: 'detached' });
    expect(await row('split off').count()).toBe(2);
    await undo().click();
    await both.waitFor();
    for (const skill of ['Terraform', 'Ansible'])
      await page()
        .getByRole('checkbox', { name: `Select ${skill}` })
        .check();
    await page().getByRole('button', { name: 'Merge' }).click();
    await opener('Terraform or Ansible').waitFor();
    await undo().click();
    await opener('Terraform or Ansible').waitFor({ state: 'detached' });
  });

  it('makes a requirement of words that a pointer marks, in a text', async () => {
    await page().getByRole('button', { name: 'Show the document' }).click();
    await opener('Terraform').click();
    await drag(page(), aside().getByText('All staff shall complete the harbour induction').first(), [2, 180]);
    await aside().getByRole('button', { name: 'Make a requirement of them' }).click();
    // The pointer let go somewhere; the words are whole.
    expect(await dialog().getByLabel('Words that demand it').inputValue()).toMatch(
      /^All staff shall complete( the( harbour( induction)?)?)?$/,
    );
    await dialog().getByRole('textbox', { name: 'Requirement', exact: true }).fill('Harbour induction');
    await dialog().getByRole('button', { name: 'Add', exact: true }).click();
    await row('Harbour induction').getByText('added by hand').last().waitFor();
  });

  it('and on the page of a PDF', async () => {
    await opener('six (6) years of experience in project management').click();
    const word = aside()
      .locator('text', { hasText: /^kickoff$/ })
      .first();
    await aside().locator('canvas').first().waitFor();
    await word.scrollIntoViewIfNeeded();
    const width = (await word.boundingBox())?.width ?? 0;
    await drag(page(), word, [1, width - 1]);
    await aside().getByRole('button', { name: 'Make a requirement of them' }).click();
    expect(await dialog().getByLabel('Words that demand it').inputValue()).toBe('kickoff');
    await page().keyboard.press('Escape');
  });

  it('leaves what was typed where it stands when it could not be kept', async () => {
    await page().route('**/reviews', (route) => route.abort());
    const comment = page().getByLabel('Comment').first();
    await comment.fill('Ask the buyer');
    await comment.press('Enter');
    await page().getByText('Muster does not answer').waitFor();
    expect(await comment.inputValue()).toBe('Ask the buyer');
    await page().unroute('**/reviews');
    await page().getByLabel('Notes').first().fill('A long note');
    await comment.press('Enter');
    await page().getByText('Comment kept.').waitFor();
    expect(await comment.inputValue()).toBe('');
    expect(await page().getByLabel('Notes').first().inputValue()).toBe('A long note');
  });

  it('keeps what people added when another document takes the place, and says what that changed', async () => {
    await page().getByRole('navigation', { name: 'Bid' }).getByRole('link', { name: 'Documents' }).click();
    await page()
      .locator('input[type=file]')
      .setInputFiles({ name: 'amended.md', mimeType: 'text/markdown', buffer: Buffer.from(AMENDED) });
    await page().getByRole('button', { name: 'Replaces another: amended.md' }).click();
    await page().getByLabel('“amended.md” replaces').selectOption('port.md');
    await page().getByText('"port.md" is replaced by "amended.md"').waitFor();
    await page().getByRole('link', { name: 'See what that changes' }).click();
    await page().getByRole('status').filter({ hasText: '1 changed' }).waitFor();
    await page().getByRole('navigation', { name: 'Bid' }).getByRole('link', { name: 'Requirements' }).click();
    await row('Harbour induction').getByText('added by hand').last().waitFor();
  });
}

/** Draws a pointer with its button down over a line of words, between two distances from the left end. */
async function drag(page: Page, words: Locator, [from, to]: readonly [number, number]): Promise<void> {
  await words.scrollIntoViewIfNeeded();
  const box = await words.boundingBox();
  const y = (box?.y ?? 0) + Math.min(10, (box?.height ?? 0) / 2);
  await page.mouse.move((box?.x ?? 0) + from, y);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + (from + to) / 2, y, { steps: 4 });
  await page.mouse.move((box?.x ?? 0) + to, y, { steps: 4 });
  await page.mouse.up();
}
