import type { Locator, Page } from 'playwright-core';

/** Scrolls the frame of a table to the right, as a person would, until what is looked for is drawn: a grid draws only what is in sight. */
export async function scrollUntilDrawn(page: Page, table: string, wanted: Locator): Promise<void> {
  const frame = page.getByRole('table', { name: table }).locator('..');
  await frame.waitFor();
  const hasMore = () =>
    frame.evaluate((box) => {
      const before = box.scrollLeft;
      box.scrollLeft += box.clientWidth / 3;
      return new Promise<boolean>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(box.scrollLeft > before))),
      );
    });
  while ((await wanted.count()) === 0 && (await hasMore()));
}
