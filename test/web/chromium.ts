import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';

/** What Debian, Fedora and Google call the program. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** It asks no one else's server for anything while a test runs, and root needs it without its sandbox. */
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];
/** Longest wait for something to appear: two busy cores read a PDF in a few seconds. */
const PATIENCE_MS = 30_000;

/** A page of a real browser with a profile of its own. */
export interface OpenPage {
  page: Page;
  /** What the page did that it should not: errors on its console, and requests that leave the service. */
  complaints: string[];
  close(): Promise<void>;
}

/** The chromium on the PATH, or null. */
export function findChromium(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}

/** Opens a browser in English of the United States, so that dates and numbers are the same everywhere. */
export async function openPage(program: string, url: string): Promise<OpenPage> {
  const profile = mkdtempSync(join(tmpdir(), 'muster-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program,
    headless: true,
    args: FLAGS,
    // The test run ends its processes by signals; a handler of Playwright's would keep this one alive.
    handleSIGTERM: false,
    handleSIGINT: false,
    handleSIGHUP: false,
    baseURL: url,
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = context.pages()[0] ?? (await context.newPage());
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) complaints.push(request.url());
  });
  return {
    page,
    complaints,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
