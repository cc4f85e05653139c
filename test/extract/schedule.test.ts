import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/index.ts';
import { extractDocument } from '../../src/extract/index.ts';
import { ingest } from '../../src/ingest/index.ts';

const catalogue = loadCatalogue();

/** "proposal 2026-12-11" for each day that a Markdown text names. */
async function scheduleOf(text: string): Promise<string[]> {
  const read = await ingest({ name: 'rfp.md', bytes: new TextEncoder().encode(text) });
  if (!read.ok) throw new Error(read.issue.message);
  return extractDocument(read.document, catalogue).schedule.map(({ event, day }) => `${event} ${day}`);
}

describe('days that a text names', () => {
  it.each<[string, string[]]>([
    ['Proposals are due on 11 December 2026.', ['proposal 2026-12-11']],
    [
      'Quotations must be received no later than 2:00 PM EST on Friday, December 11, 2026.',
      ['proposal 2026-12-11'],
    ],
    ['Deadline for receipt of tenders: 12 noon, 11th December 2026', ['proposal 2026-12-11']],
    ['Closing Date: 2026-12-11', ['proposal 2026-12-11']],
    ['Responses shall be submitted electronically by Dec. 11, 2026 at 5 pm.', ['proposal 2026-12-11']],
    ['December 11, 2026: proposals due', ['proposal 2026-12-11']],
    ['Award is expected on 15 January 2027.', ['award 2027-01-15']],
    ['Anticipated contract award date: January 15, 2027', ['award 2027-01-15']],
    ['The County intends to award the contract by 01/15/2027.', ['award 2027-01-15']],
    ['Work starts on 1 February 2027 and ends on 31 January 2028.', ['kickoff 2027-02-01', 'end 2028-01-31']],
    [
      'The period of performance is February 1, 2027 through January 31, 2028.',
      ['kickoff 2027-02-01', 'end 2028-01-31'],
    ],
    [
      'The due date moves from 15 January 2027 to 20 January 2027.',
      ['proposal 2027-01-15', 'proposal 2027-01-20'],
    ],
    ['The period of performance is from notice of award through September 30, 2028.', ['end 2028-09-30']],
    ['- Quotes by 10 February 2027, noon', ['proposal 2027-02-10']],
    ['Start: 19 April 2027', ['kickoff 2027-04-19']],
    ['Anticipated start date: February 1, 2027', ['kickoff 2027-02-01']],
    ['The contract will commence on 1st February 2027.', ['kickoff 2027-02-01']],
    ['A kickoff meeting is held on February 1, 2027.', ['kickoff 2027-02-01']],
    ['The agreement expires on January 31, 2028.', ['end 2028-01-31']],
    [
      'Proposals are due on 11 December 2026. Award is expected on 15 January 2027.',
      ['proposal 2026-12-11', 'award 2027-01-15'],
    ],
  ])('%s', async (text, expected) => {
    expect(await scheduleOf(text)).toEqual(expected);
  });

  it('in a table of steps', async () => {
    const table = [
      '| Event | Date |',
      '|---|---|',
      '| RFP issued | November 1, 2026 |',
      '| Questions due | November 20, 2026 |',
      '| Proposals due | December 11, 2026 |',
      '| Anticipated award | January 15, 2027 |',
      '| Contract start | February 1, 2027 |',
    ].join('\n');
    expect(await scheduleOf(table)).toEqual([
      'proposal 2026-12-11',
      'award 2027-01-15',
      'kickoff 2027-02-01',
    ]);
  });
});

describe('days of other things are left alone', () => {
  it.each([
    'Questions are due by November 30, 2026.',
    'A pre-proposal conference is held on November 16, 2026.',
    'Notices of intent to bid are due November 25, 2026.',
    'This RFP was issued on November 1, 2026.',
    'Offers shall remain valid until March 31, 2027.',
    'Oral presentations take place on January 7, 2027.',
    'The system went live on May 1, 2019.',
    'Base year reports go to the office by March 5, 2027.',
    'Reports are due by March 5, 2027.',
    'The certification must be held by February 1, 2027.',
    'Proposals are due on 04/05/2027.',
  ])('%s', async (text) => {
    expect(await scheduleOf(text)).toEqual([]);
  });
});
