import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packagePath } from '../../src/paths.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { authorization } from '../support/signed-in.ts';
import { makeZip } from '../support/zip.ts';
import { buildPage, scriptBytesOf } from './build-page.ts';
import { findChromium, type OpenPage, openPage } from './chromium.ts';
import { dropFiles } from './drop-files.ts';
import { exportAndTakeBack } from './exports-story.ts';
import { lookAt } from './look.ts';
import { tryReviews } from './review-story.ts';
import { scrollUntilDrawn } from './scroll-until-drawn.ts';
import { compareTwo, narrowPeople, weighPeople } from './shortlist-story.ts';
import { signInBrowser } from './sign-in-browser.ts';
import { readAroundTheTeam, tryWhatIf } from './team-story.ts';
import { tryViewer } from './viewer-story.ts';

const fixture = (name: string, file: string) => packagePath('fixtures', 'documents', name, file);
const ASSISTANT = fixture('ai-assistant', 'source.pdf');
const STAFFING = fixture('staffing-developers', 'source.pdf');
const program = findChromium();

describe('the build', () => {
  it('loads less than 200 kB of compressed script before the first view', async () => {
    expect(await scriptBytesOf('features/bids/components/bid-list.tsx')).toBeLessThan(200_000);
  });
});

if (program === null)
  console.info('No chromium is installed: the page is not tried in a browser (apt-get install chromium).');
else describe('the page in a browser', () => tryPage(program));

/** One story, in the order in which a bid team goes; each test builds on the one before. */
function tryPage(chromium: string): void {
  let service: TestService;
  let browser: OpenPage;
  const page = () => browser.page;
  const text = (words: string | RegExp) => page().getByText(words).first();
  const tab = (name: string) =>
    page().getByRole('navigation', { name: 'Bid' }).getByRole('link', { name }).click();

  beforeAll(async () => {
    await buildPage();
    service = await startTestService();
    browser = await openPage(chromium, service.url);
    await signInBrowser(browser.page, service);
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });

  it('says the next step where there is nothing yet', async () => {
    await page().goto('/');
    await text('No bids yet').waitFor();
    expect(await lookAt(page(), 'no-bids')).toEqual([]);
    await page().getByRole('link', { name: 'Start the first bid' }).click();
    await page().waitForURL('**/bids/new');
  });

  it('opens a bid in one step', async () => {
    await page().getByLabel('Name').fill('Policyholder assistant');
    await page().getByLabel('Client').fill('Brightwater Mutual');
    await page().getByLabel('Kickoff').fill('2027-02-22');
    await page().getByLabel('Proposal due').fill('2027-01-15');
    await page()
      .locator('input[type=file]')
      .setInputFiles([
        { name: 'rfp-27-008.pdf', mimeType: 'application/pdf', buffer: readFileSync(ASSISTANT) },
        { name: 'billing-renewal.pdf', mimeType: 'application/pdf', buffer: readFileSync(STAFFING) },
        { name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nno more') },
      ]);
    expect(await lookAt(page(), 'new-bid')).toEqual([]);
    await page().getByRole('button', { name: 'Create the bid' }).click();
    await page().waitForURL(/\/bids\/bid_\w+$/);
  });

  it('follows the reading to its end and says what to do about what failed', async () => {
    const rows = page().getByRole('list', { name: 'Documents' }).getByRole('listitem');
    await rows.filter({ hasText: 'rfp-27-008.pdf' }).getByText('Read: 3 pages').waitFor();
    await rows.filter({ hasText: 'billing-renewal.pdf' }).getByText('Read: 2 pages').waitFor();
    await rows
      .filter({ hasText: 'broken.pdf' })
      .getByText('is damaged and cannot be read; open it')
      .waitFor();
    expect(await lookAt(page(), 'documents')).toEqual([]);
  });

  it('reads a failed document again', async () => {
    const retried = page().waitForResponse((response) => response.url().endsWith('/retry'));
    await page().getByRole('button', { name: 'Read again: broken.pdf' }).click();
    expect((await retried).status()).toBe(202);
    await text('is damaged and cannot be read').waitFor();
  });

  it('takes dropped files and says which the bid already has', async () => {
    await dropFiles(page(), page().getByRole('button', { name: 'Add documents' }), [
      { name: 'copy of the RFP.pdf', content: readFileSync(ASSISTANT) },
    ]);
    await text('already has this very file under the name "rfp-27-008.pdf"').waitFor();
    await page().getByRole('button', { name: 'Dismiss copy of the RFP.pdf' }).click();
    await page().getByRole('list', { name: 'Uploads' }).waitFor({ state: 'detached' });
  });

  it('connects again after the line was down, and shows what happened meanwhile', async () => {
    await page().route('**/events', (route) => route.abort());
    await page().reload();
    await text('The line to Muster is interrupted').waitFor();
    const form = new FormData();
    const addendum = { name: 'addendum.md', content: '# Staff\n\nThe lead must hold a PMP certification.' };
    form.append('files', new Blob([Buffer.from(makeZip([addendum]))]), 'addendum.zip');
    const path = new URL(page().url()).pathname;
    await fetch(`${service.url}/api/v1${path}/documents`, {
      method: 'POST',
      body: form,
      headers: authorization(service.url),
    });
    await page().unroute('**/events');
    const rows = page().getByRole('list', { name: 'Documents' }).getByRole('listitem');
    await rows.filter({ hasText: 'addendum.zip' }).getByText('Unpacked: 1 file').waitFor();
    await rows.filter({ hasText: 'addendum.md' }).getByText('Read: ').waitFor();
    await text('found in addendum.zip').waitFor();
    await text('The line to Muster is interrupted').waitFor({ state: 'detached' });
  });

  it('shows each requirement with its words, page and section', async () => {
    await tab('Requirements');
    await page().getByRole('heading', { name: 'Project Manager' }).waitFor();
    await page().getByRole('button', { name: 'six (6) years of experience in project management' }).click();
    await text('At least six (6) years of experience in project management.').waitFor();
    await text(/rfp-27-008\.pdf, page 2, in .*Project Manager/).waitFor();
    await page().getByRole('button', { name: 'SOC 2 Type II report' }).click();
    await text('The vendor must hold a current SOC 2 Type II report that covers').waitFor();
    expect(await lookAt(page(), 'requirements')).toEqual([]);
  });

  it('narrows the requirements in an address that can be shared, and back leaves them', async () => {
    await page().getByLabel('Kind').selectOption('Company credential');
    await page().getByRole('heading', { name: 'Project Manager' }).waitFor({ state: 'detached' });
    expect(new URL(page().url()).search).toBe('?kind=company-credential');
    await page().reload();
    await page().getByRole('button', { name: 'SOC 2 Type II report' }).waitFor();
    expect(await page().locator('[data-requirement]').count()).toBeLessThan(6);
    await page().goBack();
    await page().getByRole('list', { name: 'Documents' }).waitFor();
  });

  it('asks for people where there are none', async () => {
    await tab('Shortlist');
    await text('Nobody is on the roster yet').waitFor();
    await page().getByRole('link', { name: 'Import people' }).click();
    await page().getByRole('heading', { name: 'People' }).waitFor();
    expect(await lookAt(page(), 'no-people')).toEqual([]);
  });

  it('names line and column of a roster that cannot be read', async () => {
    const rows = 'id,name,available_from\nA1,Ada Moreno,2027-01-01\nA2,Ben Osei,soon\n';
    await page()
      .locator('input[type=file]')
      .setInputFiles({ name: 'staff.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
    await text('The roster was not imported; nothing has changed').waitFor();
    await text('line 3, column available_from').waitFor();
  });

  it('imports a roster and lists the people', async () => {
    await page()
      .locator('input[type=file]')
      .setInputFiles(packagePath('fixtures', 'roster', 'roster.csv'));
    await text('24 people are on the roster now').waitFor();
    await page().getByRole('rowheader', { name: 'Amara Nwosu' }).waitFor();
    expect(await lookAt(page(), 'people')).toEqual([]);
  });

  it('says what another file would change before it does', async () => {
    const rows = 'id,name,title,certifications\nP01,Amara Nwosu,Director,Certified Kubernets Administrator\n';
    await page()
      .locator('input[type=file]')
      .setInputFiles({ name: 'new.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
    await text('This would change: 1 changed, 23 leave').waitFor();
    await page().getByRole('switch', { name: 'Keep people who are not in the file' }).click();
    await text('This would change: 1 changed, 23 stay as they are').waitFor();
    expect(await lookAt(page(), 'people-preview')).toEqual([]);
    await page().getByRole('button', { name: 'Apply', exact: true }).click();
    await text('24 people are on the roster now').waitFor();
  });

  it('asks what a name means, and keeps the answer', async () => {
    await text('1 credential to settle').waitFor();
    expect(await lookAt(page(), 'people-questions')).toEqual([]);
    await page().getByLabel('Certified Kubernets Administrator').selectOption({ index: 1 });
    await text('1 credential to settle').waitFor({ state: 'detached' });
    await page()
      .locator('input[type=file]')
      .setInputFiles(packagePath('fixtures', 'roster', 'roster.csv'));
    await page().getByRole('button', { name: 'Apply', exact: true }).click();
    await text('24 people are on the roster now').waitFor();
  });

  it('shows who meets what, and why, in a grid whose headers stay', async () => {
    await page().goto('/');
    await page().getByRole('link', { name: 'Policyholder assistant' }).click();
    await tab('Shortlist');
    const cell = page().getByRole('button', {
      name: /^Amara Nwosu, six \(6\) years of experience in project management: Met/,
    });
    await scrollUntilDrawn(page(), 'Shortlist', cell);
    await cell.click();
    const why = page().getByRole('dialog', { name: 'Why' });
    await why
      .getByText('At least six (6) years of experience in project management.', { exact: true })
      .waitFor();
    await why.getByText(/rfp-27-008\.pdf, page 2/).waitFor();
    await page().keyboard.press('Escape');
    await why.waitFor({ state: 'detached' });
    expect(await lookAt(page(), 'shortlist')).toEqual([]);
    const head = page().getByRole('columnheader', { name: 'Person' });
    const before = await head.boundingBox();
    const frame = page().getByRole('table', { name: 'Shortlist' }).locator('..');
    const headInFrame = async () =>
      ((await head.boundingBox())?.y ?? Number.NaN) - ((await frame.boundingBox())?.y ?? Number.NaN);
    const inFrameBefore = await headInFrame();
    await page()
      .getByRole('table', { name: 'Shortlist' })
      .locator('tbody tr')
      .last()
      .scrollIntoViewIfNeeded();
    expect(
      await page().evaluate(() =>
        [...document.querySelectorAll('*')].some(({ scrollTop }) => scrollTop > 200),
      ),
    ).toBe(true);
    expect((await head.boundingBox())?.x).toBe(before?.x);
    expect(Math.abs((await headInFrame()) - inFrameBefore)).toBeLessThanOrEqual(1);
  });

  it('goes through the grid by arrow keys', async () => {
    const cells = page().locator('tbody tr').first().getByRole('button');
    await cells.first().focus();
    await page().keyboard.press('ArrowRight');
    expect(await cells.nth(1).evaluate((cell) => cell === document.activeElement)).toBe(true);
    await page().keyboard.press('Enter');
    await page().getByRole('dialog', { name: 'Why' }).waitFor();
    await page().keyboard.press('Escape');
    await page().getByRole('dialog', { name: 'Why' }).waitFor({ state: 'detached' });
    expect(await cells.nth(1).evaluate((cell) => cell === document.activeElement)).toBe(true);
  });

  it('moves the order with a slider, shared by its address, kept and reset', () => weighPeople(page()));
  it('sets two people side by side', () => compareTwo(page()));
  it('narrows the people, and lists them on a phone', () => narrowPeople(page()));

  it('keeps what people review, by keys, and the shortlist follows', async () => {
    const keys = page().keyboard;
    const [experience, soc2] = ['six (6) years of experience in project management', 'SOC 2 Type II report'];
    const row = (label: string) => page().locator('[data-requirement]').filter({ hasText: label }).first();
    await tab('Requirements');
    await page().getByRole('button', { name: experience }).focus();
    await keys.press('a');
    await row(experience).getByText('Accepted').last().waitFor();
    await keys.press('e');
    const dialog = page().getByRole('dialog');
    await dialog.getByLabel('Modality').selectOption('Preferred');
    await dialog.getByLabel('Role').fill('Delivery lead');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page().getByRole('heading', { name: 'Delivery lead' }).waitFor();
    await page().getByRole('button', { name: soc2 }).focus();
    await keys.press('x');
    await dialog.getByLabel('Reason').fill('Said twice');
    await keys.press('Enter');
    await page().getByRole('button', { name: soc2 }).waitFor({ state: 'detached' });
    await page().getByRole('button', { name: 'Undo' }).click();
    await page().getByRole('button', { name: soc2 }).waitFor();
    await page().reload();
    await row(experience).getByText('edited').last().waitFor();
    expect(await page().getByRole('button', { name: soc2 }).count()).toBe(1);
    await tab('Shortlist');
    await page().getByRole('columnheader', { name: 'Delivery lead' }).first().waitFor();
  });

  it('takes a requirement out of words that nothing was read of, many at once, and shows its keys', async () => {
    await tab('Requirements');
    const left = page().getByRole('region', { name: 'Sentences to read yourself' });
    const before = await left.getByRole('button').count();
    await left.getByRole('button', { name: 'Make a requirement of it' }).first().click();
    const dialog = page().getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Requirement', exact: true }).fill('Insurance broker licence');
    expect(await lookAt(page(), 'requirement-added')).toEqual([]);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await page().getByRole('button', { name: 'Insurance broker licence' }).click();
    await page().getByText('added by hand').last().waitFor();
    expect(await left.getByRole('button').count()).toBe(before - 1);
    await page().getByRole('checkbox', { name: 'Select all: The company' }).click();
    await page().getByRole('region', { name: 'Selected requirements' }).getByText('selected').waitFor();
    expect(await lookAt(page(), 'requirements-selected')).toEqual([]);
    await page().getByRole('button', { name: 'Clear' }).click();
    await page().getByRole('button', { name: 'Show the document' }).click();
    await page()
      .getByRole('complementary', { name: 'Document' })
      .getByRole('region', { name: /^Document / })
      .waitFor();
    expect(await lookAt(page(), 'requirements-beside')).toEqual([]);
    await page().getByRole('button', { name: 'Hide the document' }).click();
    await page().keyboard.press('?');
    await dialog.getByRole('table', { name: 'Keys' }).waitFor();
    await page().keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page().keyboard.press('u');
    await page().getByRole('button', { name: 'Insurance broker licence' }).waitFor({ state: 'detached' });
    await page().keyboard.press('u');
    await page().getByRole('heading', { name: 'Delivery lead' }).waitFor({ state: 'detached' });
  });

  it('shows the team, its cost and what blocks it', async () => {
    await tab('Team');
    await page().getByRole('listitem').filter({ hasText: 'Amara Nwosu' }).getByText('$92/h').waitFor();
    await text('proven the best by HiGHS').waitFor();
    await text(/CIPP\/US: nobody on the roster meets it/).waitFor();
    expect(await lookAt(page(), 'team')).toEqual([]);
  });

  it('tries what would be with others and more time, and keeps it', () => tryWhatIf(page()));
  it('shows the next teams, who is missed most, and the bench', () => readAroundTheTeam(page()));

  it('plans what closes the rest, and says what cannot be closed', async () => {
    await tab('Plan');
    await text('Vector Database Architecture Badge').waitFor();
    await text('Latest start').waitFor();
    const left = page().getByRole('region', { name: 'What cannot be closed' });
    await left.getByText('Renew what lapses').first().waitFor();
    expect(await lookAt(page(), 'plan')).toEqual([]);
  });

  it('judges anew when the kickoff changes', async () => {
    await page().getByRole('button', { name: 'Change kickoff' }).click();
    await page().getByRole('textbox', { name: 'Kickoff' }).fill('2028-03-06');
    await page().getByRole('button', { name: 'Save' }).click();
    await text('Judged for kickoff Mar 6, 2028').waitFor();
  });

  it('exports the workbook and takes it back as a colleague edited it', () => exportAndTakeBack(page()));

  it('finds catalogue entries also by misspelt words', async () => {
    await page().getByRole('link', { name: 'Catalogue' }).click();
    await page().getByRole('textbox').fill('solutions architct professional');
    await page()
      .getByRole('button', { name: /AWS Certified Solutions Architect – Professional/ })
      .click();
    await page().getByRole('rowheader', { name: 'Valid for' }).waitFor();
    expect(await lookAt(page(), 'catalogue')).toEqual([]);
  });

  it('lists the bids with dates and state', async () => {
    await page().getByRole('link', { name: 'Bids', exact: true }).click();
    const row = page().getByRole('row').filter({ hasText: 'Policyholder assistant' });
    await row.getByText('Jan 15, 2027').waitFor();
    await row.getByText('4 documents read').waitFor();
    await row.getByText('1 document could not be read').waitFor();
    expect(await lookAt(page(), 'bids')).toEqual([]);
  });

  tryViewer(page, () => service.url);
  tryReviews(page);

  it('says what to do at an address that leads nowhere', async () => {
    await page().goto('/bids/bid_of_nobody');
    await page().getByRole('alert').getByText('Could not load the bid').waitFor();
    await page().goto('/elsewhere');
    await page().getByRole('link', { name: 'Go to the bids' }).click();
    await page().getByRole('heading', { name: 'Bids' }).waitFor();
  });

  it('asks no other server for anything and reports nothing on the console but the bid that is not there', () => {
    expect(
      browser.complaints.filter(
        (words) =>
          !/^Failed to load resource: (?:the server responded with a status of (?:404|422)|net::ERR_FAILED)/.test(
            words,
          ),
      ),
    ).toEqual([]);
  });
}
