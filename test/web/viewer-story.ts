import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { packagePath } from '../../src/paths.ts';
import { authorization } from '../support/signed-in.ts';
import { lookAt } from './look.ts';

const answerSchema = z.object({
  documents: z.array(z.object({ id: z.string(), name: z.string() })),
  requirements: z.array(
    z.object({
      evidence: z.array(
        z.object({ document: z.string(), quote: z.string(), start: z.number(), end: z.number() }),
      ),
    }),
  ),
});

/** Tries the documents beside their evidence, in a bid of its own. */
export function tryViewer(page: () => Page, url: () => string): void {
  let bid = '';
  /** The quotes of a document's evidence in the order of its text, each place once. */
  const placesIn = async (name: string) => {
    const answer = await fetch(`${url()}/api/v1${bid}/requirements`, { headers: authorization(url()) });
    const { documents, requirements } = answerSchema.parse(await answer.json());
    const id = documents.find((document) => document.name === name)?.id;
    const evidence = requirements.flatMap((one) => one.evidence).filter(({ document }) => document === id);
    const places = new Map(evidence.map((place) => [`${place.start}-${place.end}`, place]));
    return [...places.values()]
      .sort((one, other) => one.start - other.start || one.end - other.end)
      .map(({ quote }) => quote);
  };
  const next = async (index: number, of: number) => {
    await page().getByRole('button', { name: 'Next' }).click();
    await page().getByText(`${index} of ${of} marked`).waitFor();
  };

  it('shows a PDF as its pages look, the evidence marked where its words stand', async () => {
    bid = await makeBid(url(), {
      'rfp.pdf': 'ai-assistant/source.pdf',
      'sow.docx': 'health-analytics/source.docx',
    });
    await page().goto(bid);
    await page().getByRole('link', { name: 'Show rfp.pdf' }).click();
    await page().locator('canvas').first().waitFor();
    const places = await placesIn('rfp.pdf');
    expect(places.length).toBeGreaterThan(3);
    for (const [index, words] of places.entries()) {
      await next(index + 1, places.length);
      await page().locator('rect[data-shown]').first().waitFor();
      await page().locator('section:has(rect[data-shown]) canvas').first().waitFor();
      expect(await page().evaluate(strayMarks), words).toEqual([]);
    }
    expect(page().url()).toMatch(/\?at=\d+-\d+$/);
    await page().reload();
    await page().locator('rect[data-shown]').first().waitFor();
    await page().locator('section:has(rect[data-shown]) canvas').first().waitFor();
    expect(await lookAt(page(), 'viewer-pdf')).toEqual([]);
  });

  it('keeps the words in sight when the pages grow, and shows them as text too', async () => {
    await page().getByRole('button', { name: 'Larger' }).click();
    await page().getByRole('button', { name: 'Larger' }).click();
    const box = page().getByRole('region', { name: 'Document rfp.pdf' });
    const mark = page().locator('rect[data-shown]').first();
    const [frame, marked] = [await box.boundingBox(), await mark.boundingBox()];
    expect(marked?.y).toBeGreaterThan(frame?.y ?? Number.NaN);
    expect(marked?.y).toBeLessThan((frame?.y ?? 0) + (frame?.height ?? 0));
    await page().getByText('Text', { exact: true }).click();
    await page().locator('mark[data-shown]').first().waitFor();
  });

  it('offers a requirement of words that are selected on a page', async () => {
    await page().goto(`${bid}/requirements?document=beside`);
    const aside = page().getByRole('complementary', { name: 'Document' });
    await aside.locator('canvas').first().waitFor();
    await aside
      .locator('text', { hasText: /^kickoff$/ })
      .first()
      .dblclick();
    await aside.getByRole('button', { name: 'Make a requirement of them' }).click();
    expect(await page().getByLabel('Words that demand it').inputValue()).toBe('kickoff');
    await page().keyboard.press('Escape');
  });

  it('shows a Word file as text, each quote marked in it', async () => {
    await page().goto(bid);
    await page().getByRole('link', { name: 'Show sow.docx' }).click();
    const places = await placesIn('sow.docx');
    expect(places.length).toBeGreaterThan(3);
    const bare = (words: string) => words.replaceAll(/\s/g, '');
    for (const [index, words] of places.entries()) {
      await next(index + 1, places.length);
      const shown = await page().locator('mark[data-shown]').allTextContents();
      expect(bare(shown.join(''))).toBe(bare(words));
    }
    expect(await lookAt(page(), 'viewer-docx')).toEqual([]);
  });
}

/** Opens a bid by the API with these fixtures, and returns its path once they are read. */
async function makeBid(url: string, files: Readonly<Record<string, string>>): Promise<string> {
  const made = await fetch(`${url}/api/v1/bids`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...authorization(url) },
    body: JSON.stringify({ name: 'Documents beside their evidence', kickoff: '2027-02-22' }),
  });
  const { id } = z.object({ id: z.string() }).parse(await made.json());
  const form = new FormData();
  for (const [name, path] of Object.entries(files))
    form.append('files', new Blob([readFileSync(packagePath('fixtures', 'documents', path))]), name);
  await fetch(`${url}/api/v1/bids/${id}/documents`, {
    method: 'POST',
    body: form,
    headers: authorization(url),
  });
  return `/bids/${id}`;
}

/** Runs in the page: what of the shown marks is not over words, by the ink of the picture below them. */
function strayMarks(): string[] {
  return [...document.querySelectorAll('rect[data-shown]')].flatMap((mark) => {
    const canvas = mark.closest('section')?.querySelector('canvas');
    if (!canvas) return [];
    const [sheet, box] = [canvas.getBoundingClientRect(), mark.getBoundingClientRect()];
    const scale = canvas.width / sheet.width;
    const ink = (left: number, width: number) => {
      const at = [left - sheet.left, box.top - sheet.top, width, box.height].map((value) =>
        Math.max(1, Math.round(value * scale)),
      ) as [number, number, number, number];
      const pixels = canvas.getContext('2d')?.getImageData(...at).data ?? [];
      const dark = [...pixels].filter((value, index) => index % 4 === 1 && value < 128).length;
      return dark / (pixels.length / 4);
    };
    const faults = ink(box.left, box.width) > 0.03 ? [] : ['no words below the mark'];
    // Marks begin and end between words.
    if (ink(box.left - 1, 1) > 0.05 || ink(box.right, 1) > 0.05) faults.push('a word is cut by the mark');
    return faults;
  });
}
