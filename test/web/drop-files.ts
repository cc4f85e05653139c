import type { Locator, Page } from 'playwright-core';

/** Drops files on a place, as from a folder of the desktop. */
export async function dropFiles(
  page: Page,
  place: Locator,
  files: readonly { name: string; content: Uint8Array }[],
): Promise<void> {
  const sent = files.map(({ name, content }) => ({ name, content: [...content] }));
  const dataTransfer = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, content } of all) transfer.items.add(new File([new Uint8Array(content)], name));
    return transfer;
  }, sent);
  await place.dispatchEvent('drop', { dataTransfer });
}
