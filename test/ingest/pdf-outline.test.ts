import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import { OutlineTitles } from '../../src/ingest/pdf/outline-titles.ts';
import { openPdf } from '../../src/ingest/pdf/pdfium.ts';
import { readOutline } from '../../src/ingest/pdf/pdfium-outline.ts';
import { makePdf } from './sample-files.ts';

const BODY =
  'The contractor shall provide all personnel that are needed to perform the services of this order.';

/** Two pages whose headings look like their text; only the outline tells them. */
function plainPdf(): Promise<Uint8Array> {
  return makePdf((pdf) => {
    pdf.fontSize(11);
    const staff = pdf.outline.addItem('Staff of the contractor');
    pdf.text('Staff of the contractor').moveDown().text(BODY).moveDown();
    pdf.addPage();
    staff.addItem('Who manages it');
    pdf.text('Who manages it').moveDown().text(BODY);
  });
}

it('A line that is a bookmark’s title is a heading whatever its look', async () => {
  const result = await ingest({ name: 'plain.pdf', bytes: await plainPdf() });
  if (!result.ok) throw new Error(result.issue.message);
  const { text, blocks } = result.document;
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  expect(headings.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Staff of the contractor',
    'Who manages it',
  ]);
});

it('The outline is read in order, with depths and pages', async () => {
  const open = await openPdf(await plainPdf());
  if (typeof open === 'string') throw new Error(open);
  expect(readOutline(open)).toEqual([
    { title: 'Staff of the contractor', level: 1, page: 1 },
    { title: 'Who manages it', level: 2, page: 2 },
  ]);
});

it('An outline that leads back to itself ends', async () => {
  const bytes = Buffer.from(await plainPdf()).toString('latin1');
  const first = /\/First (\d+) 0 R/.exec(bytes)?.[1] ?? '';
  // Every entry's next and first is the first of all.
  const looped = bytes.replace(/\/(Next|First) \d+ 0 R/g, (_, key) => `/${key} ${first} 0 R`);
  const open = await openPdf(Buffer.from(looped, 'latin1'));
  if (typeof open === 'string') throw new Error(open);
  expect(readOutline(open).length).toBeLessThan(10);
});

describe('A title is known', () => {
  const titles = new OutlineTitles([
    { title: 'C.1.1.  Introduction:', level: 1, page: 3 },
    { title: 'Annex', level: 1, page: null },
  ]);
  it.each([
    ['with its number and other marks', { text: 'introduction', marker: 'C.1.1', page: 3 }, true],
    ['not on another page', { text: 'Introduction', marker: 'C.1.1', page: 4 }, false],
    ['on any page where it leads nowhere', { text: 'ANNEX', marker: null, page: 9 }, true],
    ['not where only a part of it stands', { text: 'Introduction', marker: null, page: 3 }, false],
  ])('%s', (_, place, expected) => {
    expect(titles.has(place)).toBe(expected);
  });
});
