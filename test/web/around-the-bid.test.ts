import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packagePath } from '../../src/paths.ts';
import { openApi, type TestApi } from '../support/api.ts';
import { untilFinished } from '../support/events.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { buildPage } from './build-page.ts';
import { tryCatalogue } from './catalogue-story.ts';
import { findChromium, type OpenPage, openPage } from './chromium.ts';
import { tryCompany } from './company-story.ts';
import { tryInsight } from './insight-story.ts';
import { tryPeople } from './people-story.ts';
import { tryPlan } from './plan-story.ts';
import { signInBrowser } from './sign-in-browser.ts';

const program = findChromium();
const STEWARDS = '# Staff\n\nThe Data Lead must hold the Northwind Data Steward certification.\n';
const AMENDED = '# Staff\n\nThe Project Manager must hold a current PMP certification.\n';
const AMENDMENT =
  '# Staff\n\nThe Project Manager should hold a current PMP certification.\n\nThe Security Lead must hold the CISSP certification.\n';

if (program === null)
  console.info('No chromium is installed: plan, people, catalogue and insight are not tried in a browser.');
else
  describe('what lies around a bid, in a browser', () => {
    let service: TestService;
    let browser: OpenPage;
    let api: TestApi;
    const bids = { assistant: '', steward: '', amended: '' };
    let stewardDocument = '';

    async function openBid(
      name: string,
      files: Parameters<TestApi['upload']>[1],
    ): Promise<[bid: string, document: string]> {
      const { body: bid } = await api.post('/bids', {
        name,
        client: `Client of ${name}`,
        kickoff: '2027-02-22',
      });
      const { body } = await api.upload(`/bids/${bid.id}/documents`, files);
      const ids = body.documents.map(({ id }: { id: string }) => id);
      await untilFinished(service.url, bid.id, ids);
      return [bid.id, ids[0]];
    }

    beforeAll(async () => {
      await buildPage();
      service = await startTestService();
      api = await openApi(service.url);
      browser = await openPage(program, service.url);
      await signInBrowser(browser.page, service);
      const roster = readFileSync(packagePath('fixtures', 'roster', 'roster.csv'));
      await api.upload('/people/import', [{ name: 'roster.csv', content: new Uint8Array(roster) }]);
      const rfp = readFileSync(packagePath('fixtures', 'documents', 'ai-assistant', 'source.pdf'));
      [bids.assistant] = await openBid('Policyholder assistant', [
        { name: 'rfp.pdf', content: new Uint8Array(rfp) },
      ]);
      [bids.steward, stewardDocument] = await openBid('Stewards', [
        { name: 'stewards.md', content: STEWARDS },
      ]);
      [bids.amended] = await openBid('Amended', [
        { name: 'rfp.md', content: AMENDED },
        { name: 'amendment.md', content: AMENDMENT },
      ]);
    });
    afterAll(async () => {
      await browser?.close();
      await service?.close();
    });

    describe('plan', () =>
      tryPlan(
        () => browser.page,
        () => bids.assistant,
      ));
    describe('people', () => tryPeople(() => browser.page));
    describe('catalogue', () =>
      tryCatalogue(
        () => browser.page,
        () => ({ url: service.url, api, bidId: bids.steward, documentId: stewardDocument }),
      ));
    describe('insight', () =>
      tryInsight(
        () => browser.page,
        () => bids.assistant,
      ));
    describe('company, settings and changes', () =>
      tryCompany(
        () => browser.page,
        () => bids.amended,
      ));

    it('asks no other server for anything and reports only refusals on the console', () => {
      const known = /^Failed to load resource: the server responded with a status of (?:400|422)/;
      expect(browser.complaints.filter((words) => !known.test(words))).toEqual([]);
    });
  });
