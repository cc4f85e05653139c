import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, ingest } from '../../src/ingest/index.ts';
import { makeOpenDocument } from '../support/office.ts';
import { makeZip } from '../support/zip.ts';
import { outlineOf, readDocument } from './read-outline.ts';

const STYLES = `<office:styles><text:outline-style>
  <text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>
  <text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style></office:styles>`;
const AUTOMATIC = `<style:style style:name="Head" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="B2" style:family="text" style:parent-style-name="B"/>
  <style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
  <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>
  <text:list-level-style-bullet text:level="2" text:bullet-char="-"/></text:list-style>`;
const p = (inner: string) => `<text:p>${inner}</text:p>`;
const list = (items: string[], attributes = 'text:style-name="L"') =>
  `<text:list ${attributes}>${items.map((one) => `<text:list-item>${one}</text:list-item>`).join('')}</text:list>`;
const cell = (words: string, attributes = '') =>
  `<table:table-cell ${attributes}>${words === '' ? '' : p(words)}</table:table-cell>`;

async function outline(content: string, kind: 'text' | 'presentation' = 'text'): Promise<string[]> {
  const bytes = makeOpenDocument(kind, content, { styles: STYLES, automatic: AUTOMATIC });
  return outlineOf(await readDocument('a', bytes));
}

describe('An ODT has', () => {
  it.each([
    [
      'headings with the numbers of the outline',
      '<text:h text:outline-level="1">Scope</text:h><text:h text:outline-level="2">Staff</text:h><text:h text:outline-level="1" text:is-list-header="true">End</text:h>',
      ['h1 1. Scope', 'h2 1.1 Staff', 'h1 End'],
    ],
    ['bold headings', p('<text:span text:style-name="B2">Key Personnel</text:span>'), ['h1 Key Personnel']],
    [
      'lists inside lists',
      list([p('one') + list([p('dot')], ''), p('two')]),
      ['i1 (a) one', 'i2 • dot', 'i1 (b) two'],
    ],
    [
      'lists that go on',
      list([p('one')]) +
        p('Meanwhile.') +
        list([p('two')], 'text:style-name="L" text:continue-numbering="true"'),
      ['i1 (a) one', 'p Meanwhile.', 'i1 (b) two'],
    ],
    ['lists that begin anew', list([p('one')]) + list([p('again')]), ['i1 (a) one', 'i1 (a) again']],
    [
      'spaces, tabs and line breaks',
      p('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>D'),
      ['p a b c', 'p D'],
    ],
    [
      'notes after their paragraph',
      p(
        'Held<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>By whom.</text:p></text:note-body></text:note> here.',
      ),
      ['p Held here.', 'p By whom.'],
    ],
    [
      'text boxes after their paragraph',
      p(
        'Around<draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box><svg:title>pic</svg:title></draw:frame>',
      ),
      ['p Around', 'p boxed'],
    ],
    [
      'no deleted words, comments and hidden words',
      `<text:tracked-changes>${p('old')}</text:tracked-changes>${p('new<office:annotation><text:p>why</text:p></office:annotation><text:span text:style-name="H"> unseen</text:span>')}`,
      ['p new'],
    ],
  ])('%s', async (_, content, expected) => {
    expect(await outline(content)).toEqual(expected);
  });

  it('tables with header rows, spans and repeated cells', async () => {
    const head = `<table:table-header-rows><table:table-row>${cell('Role')}${cell('A')}${cell('B')}</table:table-row></table:table-header-rows>`;
    const first = `<table:table-row>${cell('Lead', 'table:number-rows-spanned="2"')}${cell('x', 'table:number-columns-repeated="2"')}</table:table-row>`;
    const second = `<table:table-row><table:covered-table-cell/>${cell('y', 'table:number-columns-spanned="2"')}${cell('', 'table:number-columns-repeated="1000000"')}</table:table-row>`;
    const empty = `<table:table-row table:number-rows-repeated="1000000">${cell('')}</table:table-row>`;
    expect(await outline(`<table:table>${head}${first}${second}${empty}</table:table>`)).toEqual([
      'C0,0 Role',
      'C0,1 A',
      'C0,2 B',
      'c1,0 Lead',
      'c1,1 x',
      'c1,2 x',
      'c2,1 y',
    ]);
  });
});

it('An ODP has a page for each slide', async () => {
  const frame = (kind: string, words: string) =>
    `<draw:frame presentation:class="${kind}"><draw:text-box>${p(words)}</draw:text-box></draw:frame>`;
  const slide = (...frames: string[]) => `<draw:page>${frames.join('')}</draw:page>`;
  const bytes = makeOpenDocument(
    'presentation',
    slide(frame('title', 'Scope'), frame('page-number', '1')) + slide(frame('outline', 'The work.')),
  );
  const document = await readDocument('a', bytes);
  expect(outlineOf(document)).toEqual(['h1 Scope', 'p The work.']);
  expect(document.blocks.map(({ page }) => page)).toEqual([1, 2]);
});

it('An ODS has a section for each sheet, cells with their headers and those that are repeated', async () => {
  const row = (...words: string[]) =>
    `<table:table-row>${words.map((one) => cell(one)).join('')}</table:table-row>`;
  const filler = `<table:table-row table:number-rows-repeated="1048000">${cell('', 'table:number-columns-repeated="1024"')}</table:table-row>`;
  const sheet = `<table:table table:name="Staff">${row('Role', 'Needs').replaceAll('table-cell ', 'table-cell table:style-name="Head" ')}${row('Lead', 'PMP')}${row('Tester', 'ISTQB')}${filler}</table:table>`;
  const document = await readDocument('a', makeOpenDocument('spreadsheet', sheet, { automatic: AUTOMATIC }));
  expect(outlineOf(document)).toEqual([
    'h1 Staff',
    'C0,0 Role',
    'C0,1 Needs',
    'c1,0 Lead',
    'c1,1 PMP',
    'c2,0 Tester',
    'c2,1 ISTQB',
  ]);
  expect(document.blocks.at(-1)?.cell).toMatchObject({ header: 'Needs', rowHeader: 'Tester' });
});

describe('An ODT that hurts or is broken ends by name', () => {
  const repeated = `<table:table><table:table-row table:number-rows-repeated="999999">${cell('x', 'table:number-columns-repeated="999"')}</table:table-row></table:table>`;
  const manifest = (inner: string) => ({
    name: 'META-INF/manifest.xml',
    content: `<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${inner}</m:manifest>`,
  });
  const mimetype = { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' };
  it.each([
    ['cells without end', 'limit-reached', makeOpenDocument('text', repeated)],
    [
      'a password',
      'encrypted',
      makeZip([mimetype, manifest('<m:file-entry><m:encryption-data/></m:file-entry>')]),
    ],
    ['no content', 'corrupt', makeZip([mimetype])],
    ['nothing in it', 'empty', makeOpenDocument('text', '')],
  ])('%s: %s', async (_, code, bytes) => {
    expect(await ingest({ name: 'a.odt', bytes }, DEFAULT_LIMITS)).toMatchObject({
      ok: false,
      issue: { code },
    });
  });
});
