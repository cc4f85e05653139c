import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INGEST_ISSUES, ingest } from '../../src/ingest/index.ts';
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts';
import { docxParts, makeDocx, makeOpenDocument, makePptx } from '../support/office.ts';
import { makeZip } from '../support/zip.ts';

const words = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const PARTS = {
  body: `${words('The lead shall hold a PMP.')}<w:tbl><w:tr><w:tc>${words('a')}</w:tc><w:tc>${words('b')}</w:tc></w:tr></w:tbl>`,
  styles: '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>',
  numbering: '<w:abstractNum w:abstractNumId="0"/><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  footnotes: `<w:footnote w:id="1">${words('note')}</w:footnote>`,
};
const DOCX = makeDocx(PARTS);
const PPTX = makePptx([
  { shapes: '<p:sp><p:txBody><a:p><a:r><a:t>Words</a:t></a:r></a:p></p:txBody></p:sp>' },
]);
const ODT = makeOpenDocument('text', '<text:h>Scope</text:h><text:p>Words</text:p>');

/** "text", or the code of the issue; anything that is neither is what the test looks for. */
async function outcome(bytes: Uint8Array): Promise<string> {
  const result = await ingest({ name: 'offer', bytes });
  return result.ok ? 'text' : result.issue.code;
}

const NAMED = new Set(['text', ...Object.keys(INGEST_ISSUES)]);
const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });

describe('A package with changed bytes ends as text or as a named error that is no fault of the reader', () => {
  it.each([
    ['DOCX', DOCX],
    ['PPTX', PPTX],
    ['ODT', ODT],
  ])('%s', async (_, good) => {
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(good.length), async (flips, cut) => {
        const bytes = good.slice(0, cut % 5 === 0 ? cut : good.length);
        for (const [at, value] of flips) bytes[at % Math.max(1, bytes.length)] = value;
        const code = await outcome(bytes);
        expect(NAMED).toContain(code);
        expect(code).not.toBe('reader-failed');
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

const SPOILS = ['<', '>', '&', '"', '</w:p>', '<w:p>', '\0', '-1', '99999999999', 'xmlns:w=""', '<![CDATA['];

it('A DOCX with a changed part, packed as it should be, ends as text or as a named error', async () => {
  const parts = docxParts(PARTS);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(parts.length - 1),
      fc.nat(),
      fc.constantFrom(...SPOILS),
      fc.nat(3),
      async (which, at, spoil, cut) => {
        const spoiled = parts.map((part, index) => {
          const text = String(part.content);
          const place = at % text.length;
          return index === which
            ? { ...part, content: text.slice(0, place) + spoil + text.slice(place + cut) }
            : part;
        });
        expect(['text', 'corrupt', 'empty', 'unsupported-format', 'package']).toContain(
          await outcome(makeZip(spoiled)),
        );
      },
    ),
    { numRuns: 80, seed: 7 },
  );
});

/** Elements in every order and nesting, most of them where they do not belong. */
function treeOf(names: string, attributes: readonly string[]): fc.Arbitrary<string> {
  return fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom('words', '12', ' '),
      fc
        .tuple(
          fc.constantFrom(...names.split(' ')),
          fc.constantFrom('', ...attributes),
          fc.array(tie('node'), { maxLength: 4 }),
        )
        .map(([name, attribute, inner]) => `<${name} ${attribute}>${inner.join('')}</${name}>`),
    ),
  })).node;
}

const WORD = treeOf(
  'w:p w:r w:t w:tbl w:tr w:tc w:tcPr w:trPr w:pPr w:rPr w:numPr w:ilvl w:numId w:vMerge w:gridSpan w:del w:ins w:fldChar w:txbxContent w:footnoteReference w:sdt w:hyperlink mc:AlternateContent mc:Fallback w:ffData w:checkBox',
  ['w:val="1"', 'w:id="1"', 'w:fldCharType="begin"', 'w:fldCharType="end"'],
);
const SLIDE = treeOf(
  'p:sp p:nvPr p:ph p:txBody a:p a:pPr a:r a:rPr a:t a:br a:tbl a:tr a:tc a:buAutoNum a:buNone a:fld mc:AlternateContent mc:Fallback p:grpSp p:graphicFrame',
  ['type="title"', 'type="body"', 'lvl="3"', 'lvl="-1"', 'gridSpan="2"', 'startAt="x"'],
);
const OPEN = treeOf(
  'text:p text:h text:span text:list text:list-item text:list-header text:note text:note-body text:s text:tab table:table table:table-row table:table-cell table:covered-table-cell table:table-header-rows draw:frame draw:text-box draw:page office:annotation text:section text:tracked-changes text:list-style text:list-level-style-number style:style style:text-properties',
  [
    'text:outline-level="2"',
    'text:style-name="L"',
    'table:number-columns-repeated="3"',
    'text:level="x"',
    'xml:id="a"',
    'text:continue-list="a"',
    'style:name="L"',
  ],
);

describe('A package whose elements stand where they do not belong is text or empty', () => {
  const cases: [string, fc.Arbitrary<string>, (content: string) => Uint8Array][] = [
    ['DOCX', WORD, (body) => makeDocx({ body })],
    ['PPTX', SLIDE, (shapes) => makePptx([{ shapes }])],
    ['ODT', OPEN, (content) => makeOpenDocument('text', content)],
    ['ODP', OPEN, (content) => makeOpenDocument('presentation', content)],
    ['ODS', OPEN, (content) => makeOpenDocument('spreadsheet', content)],
  ];
  it.each(cases)('%s', async (_, tree, make) => {
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 6 }), async (nodes) => {
        expect(['text', 'empty']).toContain(await outcome(make(nodes.join(''))));
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe('A package made to hurt ends by its limit', () => {
  const replaced = (name: string, content: string) =>
    makeZip(
      docxParts({ body: words('x'), styles: '' }).map((part) =>
        part.name === name ? { ...part, content } : part,
      ),
    );
  const rows = `<w:tr>${`<w:tc>${words('x')}</w:tc>`.repeat(20)}</w:tr>`.repeat(10);
  it.each([
    ['a part of white space', 'limit-reached', replaced('word/document.xml', ' '.repeat(2_000_000))],
    ['elements in elements', 'limit-reached', replaced('word/document.xml', '<a>'.repeat(5000))],
    [
      'an entity bomb in the styles',
      'corrupt',
      replaced('word/styles.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
    ],
    ['too many cells', 'limit-reached', makeDocx({ body: `<w:tbl>${rows}</w:tbl>` })],
    ['too many characters', 'limit-reached', makeDocx({ body: words('word '.repeat(3000)) })],
  ])('%s', async (_, code, bytes) => {
    const limits = { ...DEFAULT_LIMITS, cells: 100, characters: 10_000 };
    expect(await ingest({ name: 'a.docx', bytes }, limits)).toMatchObject({ ok: false, issue: { code } });
  });
});
