import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, ingest } from '../../src/ingest/index.ts';
import { makePptx } from '../support/office.ts';
import { outlineOf, readDocument } from './read-outline.ts';

const text = (words: string, level = 0, bullet = '') =>
  `<a:p><a:pPr lvl="${level}">${bullet}</a:pPr><a:r><a:t>${words}</a:t></a:r></a:p>`;
const shape = (paragraphs: string, placeholder: string | null = null) => {
  const holder = placeholder === null ? '' : `<p:ph${placeholder === '' ? '' : ` type="${placeholder}"`}/>`;
  return `<p:sp><p:nvSpPr><p:nvPr>${holder}</p:nvPr></p:nvSpPr><p:txBody>${paragraphs}</p:txBody></p:sp>`;
};
const cell = (words: string, attributes = '') =>
  `<a:tc ${attributes}><a:txBody>${text(words)}</a:txBody></a:tc>`;
const table = (...rows: string[]) =>
  `<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tblPr firstRow="1"/>${rows.map((row) => `<a:tr>${row}</a:tr>`).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
const AUTO = '<a:buAutoNum type="alphaLcParenR"/>';

describe('A PPTX', () => {
  it('has a page for each slide with its title, text, tables and notes', async () => {
    const bytes = makePptx([
      {
        shapes:
          shape(text('The lead holds a PMP') + text('or PRINCE2', 1) + text('Plain', 0, '<a:buNone/>'), '') +
          shape(text('Key Personnel'), 'title') +
          shape(text('7'), 'sldNum'),
        notes: shape(text('Say that CSM counts too.'), 'body') + shape(text('7'), 'sldNum'),
      },
      { shapes: '' },
      {
        shapes:
          shape(text('Years'), 'ctrTitle') + table(cell('Role') + cell('Years'), cell('Lead') + cell('Ten')),
      },
    ]);
    const document = await readDocument('a.pptx', bytes);
    expect(document.format).toBe('pptx');
    expect(outlineOf(document)).toEqual([
      'h1 Key Personnel',
      'i1 • The lead holds a PMP',
      'i2 • or PRINCE2',
      'p Plain',
      'p Say that CSM counts too.',
      'h1 Years',
      'C0,0 Role',
      'C0,1 Years',
      'c1,0 Lead',
      'c1,1 Ten',
    ]);
    expect(document.blocks.map(({ page }) => page)).toEqual([1, 1, 1, 1, 1, 3, 3, 3, 3, 3]);
    expect(
      document.pages.map(({ number, start, end }) => [number, document.text.slice(start, end).length > 0]),
    ).toEqual([
      [1, true],
      [2, false],
      [3, true],
    ]);
  });

  it('has automatic numbers, which begin anew behind other text', async () => {
    const shapes = shape(
      [text('one', 0, AUTO), text('two', 0, AUTO), text('so:'), text('three', 0, AUTO)].join(''),
    );
    expect(outlineOf(await readDocument('a.pptx', makePptx([{ shapes }])))).toEqual([
      'i1 a) one',
      'i1 b) two',
      'p so:',
      'i1 a) three',
    ]);
  });

  it('has merged cells once', async () => {
    const shapes = table(
      cell('Both', 'gridSpan="2"') + cell('', 'hMerge="1"') + cell('Third'),
      cell('Tall', 'rowSpan="2"') + cell('a') + cell('b'),
      cell('', 'vMerge="1"') + cell('c') + cell('d'),
    );
    expect(outlineOf(await readDocument('a.pptx', makePptx([{ shapes }])))).toEqual([
      'C0,0 Both',
      'C0,2 Third',
      'c1,0 Tall',
      'c1,1 a',
      'c1,2 b',
      'c2,1 c',
      'c2,2 d',
    ]);
  });

  it('with more slides than allowed names the limit', async () => {
    const bytes = makePptx([{ shapes: shape(text('One')) }, { shapes: shape(text('Two')) }]);
    const result = await ingest({ name: 'a.pptx', bytes }, { ...DEFAULT_LIMITS, pages: 1 });
    expect(result).toMatchObject({ ok: false, issue: { code: 'limit-reached' } });
  });
});
