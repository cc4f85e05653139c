import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from '../support/service.ts';
import { tryAccess } from './access-story.ts';
import { tryAdministration } from './administration-story.ts';
import { buildPage } from './build-page.ts';
import { findChromium, type OpenPage, openPage } from './chromium.ts';
import { tryHostileWords } from './hostile-story.ts';

const program = findChromium();

if (program === null)
  console.info('No chromium is installed: access is not tried in a browser (apt-get install chromium).');
else
  describe('access in a browser', () => {
    let service: TestService;
    let browser: OpenPage;

    beforeAll(async () => {
      await buildPage();
      service = await startTestService({}, { claimed: false });
      browser = await openPage(program, service.url);
    });
    afterAll(async () => {
      await browser?.close();
      await service?.close();
    });

    const stories = [tryAccess, tryAdministration, tryHostileWords];
    for (const story of stories)
      story(
        () => browser,
        () => service,
      );

    it('asks no other server for anything and reports nothing but what was refused', () => {
      expect(
        browser.complaints.filter(
          (words) => !/server responded with a status of (?:401|403|404)/.test(words),
        ),
      ).toEqual([]);
    });
  });
