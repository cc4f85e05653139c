import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { packagePath } from '../../src/paths.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** A desk, a tablet and a phone. */
const WIDTHS = [1440, 1024, 390] as const;
/** The three that the README shows, as small as they can still be read. */
const README_VIEWS = ['requirements', 'shortlist', 'plan'];
const README_SIZE = { width: 1120, height: 700 };

/** What axe puts into the page. */
interface Axe {
  run(options: { runOnly?: string[] }): Promise<AxeResults>;
}

/**
 * What is wrong with the view as it stands: serious faults that axe finds, in light and in dark, and a view that is wider
 * than a phone. Leaves pictures of it in build/screenshots, and with SCREENSHOTS=fixtures those of the README.
 */
export async function lookAt(page: Page, view: string): Promise<string[]> {
  const folder = folderOf('build');
  await showFromTop(page);
  await paintIn(page, 'dark');
  await page.screenshot({ path: join(folder, `${view}-dark.png`) });
  // Only what colours change can differ from the light view.
  const faults = await axeFaults(page, ['color-contrast', 'link-in-text-block']);
  await paintIn(page, 'light');
  faults.push(...(await axeFaults(page)));
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: join(folder, `${view}-${width}.png`) });
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (excess > 0) faults.push(`at ${width} pixels the view is ${excess} too wide`);
  }
  if (process.env.SCREENSHOTS === 'fixtures' && README_VIEWS.includes(view)) {
    await page.setViewportSize(README_SIZE);
    await closeNotices(page);
    await page.screenshot({ path: join(folderOf('fixtures'), `${view}.png`) });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return faults;
}

/** Notices of what was done before lie over the picture. In the page itself: one may go by itself while it is clicked. */
async function closeNotices(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const all = document.querySelectorAll<HTMLElement>(
      '.mantine-Notifications-root button[aria-label=Close]',
    );
    for (const close of all) close.click();
    return all.length === 0;
  });
}

/** As somebody sees it who has just come, without a pointer over anything. */
async function showFromTop(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('*')) element.scrollTo(0, 0);
  });
}

async function paintIn(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.locator(`html[data-mantine-color-scheme=${scheme}]`).waitFor();
}

/** Serious faults by all rules of axe, or by some of them. */
async function axeFaults(page: Page, rules?: string[]): Promise<string[]> {
  // Given as a program of its own, as the page's Content-Security-Policy allows no scripts to be added to the page.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (only) => (window as unknown as { axe: Axe }).axe.run(only ? { runOnly: only } : {}),
    rules,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

function folderOf(top: 'build' | 'fixtures'): string {
  const folder = packagePath(top, 'screenshots');
  mkdirSync(folder, { recursive: true });
  return folder;
}
