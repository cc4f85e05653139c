import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import { type DocxParts, docxParts, makeDocx } from '../support/office.ts';
import { makeZip } from '../support/zip.ts';
import { outlineOf, readDocument } from './read-outline.ts';

const outline = async (parts: DocxParts) => outlineOf(await readDocument('a.docx', makeDocx(parts)));
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const item = (text: string, level = 0, list = 1) =>
  p(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const style = (id: string, inner: string, type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}">${inner}</w:style>`;
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;

const LEGAL = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}${level(
  2,
  'lowerLetter',
  '(%3)',
)}${level(3, 'lowerRoman', '%4.')}</w:abstractNum>`;
const LISTS = `${LEGAL}<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'upperRoman', 'Article %1')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>`;

describe('Lists of a DOCX have their numbers as printed', () => {
  it('of several levels, which begin anew below a new number', async () => {
    const body = [
      item('Staff holds', 0),
      item('a badge', 1),
      item('red', 2),
      item('blue', 2),
      item('a pass', 1),
    ];
    expect(
      await outline({ body: [...body, item('Work begins', 0), item('soon', 1)].join(''), numbering: LISTS }),
    ).toEqual([
      'i1 1. Staff holds',
      'i2 1.1 a badge',
      'i3 (a) red',
      'i3 (b) blue',
      'i2 1.2 a pass',
      'i1 2. Work begins',
      'i2 2.1 soon',
    ]);
  });

  it('with bullets, other starts, Roman numbers and legal digits', async () => {
    const body = [
      item('dot', 0, 2),
      item('first', 0, 1),
      item('from seven', 0, 3),
      item('on', 0, 3),
      item('one', 0, 4),
      item('two', 1, 4),
    ];
    expect(await outline({ body: body.join(''), numbering: LISTS })).toEqual([
      'i1 • dot',
      'i1 1. first',
      'i1 7. from seven',
      'i1 8. on',
      'i1 Article I one',
      'i2 1.1 two',
    ]);
  });

  it('by the style of the paragraph, and none where it says 0', async () => {
    const styles =
      style('Clause', '<w:name w:val="Clause"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr>') +
      style('Sub', '<w:name w:val="Sub"/><w:basedOn w:val="Clause"/>');
    const numbering = `<w:abstractNum w:abstractNumId="5">${level(0, 'decimal', '%1)', '<w:pStyle w:val="Clause"/>')}${level(
      1,
      'upperLetter',
      '%2)',
      '<w:pStyle w:val="Sub"/>',
    )}</w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="5"/></w:num>`;
    const none = '<w:pStyle w:val="Clause"/><w:numPr><w:numId w:val="0"/></w:numPr>';
    const body =
      p(run('top'), '<w:pStyle w:val="Clause"/>') +
      p(run('below'), '<w:pStyle w:val="Sub"/>') +
      p(run('Plain.'), none);
    expect(await outline({ body, styles, numbering })).toEqual(['i1 1) top', 'i2 A) below', 'p Plain.']);
  });

  it('as headings where they are bold and short', async () => {
    const number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const body = p(run('Key Personnel', '<w:b/>'), number) + p(run('The lead must hold a PMP.'), number);
    expect(await outline({ body, numbering: LISTS })).toEqual([
      'h1 1. Key Personnel',
      'i1 2. The lead must hold a PMP.',
    ]);
  });
});

describe('Headings of a DOCX are told', () => {
  const styles =
    style('berschrift1', '<w:name w:val="heading 1"/>') +
    style('Own', '<w:name w:val="Chapter"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>') +
    style('Child', '<w:name w:val="Child"/><w:basedOn w:val="Own"/>') +
    style('Titel', '<w:name w:val="Title"/>') +
    style('Loop', '<w:name w:val="Loop"/><w:basedOn w:val="Loop"/>');
  it.each([
    [
      'a built-in name under an id of another language',
      p(run('Scope'), '<w:pStyle w:val="berschrift1"/>'),
      'h1 Scope',
    ],
    ['an outline level', p(run('Scope'), '<w:pStyle w:val="Own"/>'), 'h2 Scope'],
    ['an inherited outline level', p(run('Scope'), '<w:pStyle w:val="Child"/>'), 'h2 Scope'],
    ['the outline level of the paragraph itself', p(run('Scope'), '<w:outlineLvl w:val="2"/>'), 'h3 Scope'],
    [
      'body text in a heading’s style',
      p(run('scope'), '<w:pStyle w:val="Own"/><w:outlineLvl w:val="9"/>'),
      'p scope',
    ],
    ['the title', p(run('Scope'), '<w:pStyle w:val="Titel"/>'), 'h1 Scope'],
    ['bold', p(run('Key Personnel', '<w:b/>')), 'h1 Key Personnel'],
    ['bold switched off', p(run('Key Personnel', '<w:b w:val="0"/>')), 'p Key Personnel'],
    ['underlining', p(run('Key Personnel', '<w:u w:val="single"/>')), 'h1 Key Personnel'],
    ['a style that is based on itself', p(run('scope'), '<w:pStyle w:val="Loop"/>'), 'p scope'],
  ])('by %s', async (_, body, expected) => {
    expect(await outline({ body, styles })).toEqual([expected]);
  });
});

const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${run(
    'never shown',
  )}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const box = (text: string) => `<w:txbxContent>${p(run(text))}</w:txbxContent>`;
const formBox = (ticked: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>${ticked}</w:checkBox></w:ffData></w:fldChar></w:r>
   <w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('The words of a DOCX are those that are printed', () => {
  it.each([
    [
      'inserted words, not deleted ones',
      p(
        `${run('a ')}<w:ins>${run('new ')}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>${run('word.')}`,
      ),
      ['p a new word.'],
    ],
    [
      'words where they were moved to',
      p(`<w:moveFrom>${run('gone')}</w:moveFrom><w:moveTo>${run('here.')}</w:moveTo>`),
      ['p here.'],
    ],
    [
      'a paragraph joined to the next by a deleted mark',
      p(run('one '), '<w:rPr><w:del/></w:rPr>') + p(run('two.')),
      ['p one two.'],
    ],
    [
      'properties as they are, not as they were',
      p(run('plain text', '<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>')),
      ['p plain text'],
    ],
    ['no hidden words', p(run('seen') + run(' unseen', '<w:vanish/>')), ['p seen']],
    [
      'no comments',
      p(`<w:commentRangeStart w:id="0"/>${run('said')}<w:r><w:commentReference w:id="0"/></w:r>`),
      ['p said'],
    ],
    ['a field’s result, not its code', p(field('REF _x', 'Section 4')), ['p Section 4']],
    ['a simple field’s result', p(`<w:fldSimple w:instr="DATE">${run('1 May')}</w:fldSimple>`), ['p 1 May']],
    [
      'what follows a field without an end',
      p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p(run('still there')),
      ['p still there'],
    ],
    ['links', p(`${run('see ')}<w:hyperlink r:id="x">${run('the site')}</w:hyperlink>`), ['p see the site']],
    [
      'content controls',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p(run('chosen'))}</w:sdtContent></w:sdt>`,
      ['p chosen'],
    ],
    [
      'hyphens, tabs and breaks',
      p(
        '<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/><w:t>erate</w:t><w:tab/><w:t>now</w:t><w:br/><w:t>Then</w:t></w:r>',
      ),
      ['p co-operate now', 'p Then'],
    ],
    [
      'symbols',
      p(
        `${run('\uf0b3 5 years', '<w:rFonts w:ascii="Symbol"/>')}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>`,
      ),
      ['p ≥ 5 years☑'],
    ],
    [
      'boxes of forms',
      p(formBox('<w:checked/>') + run('yes')) + p(formBox('') + run('no')),
      ['p ☒ yes', 'p ☐ no'],
    ],
    ['formulas', p(`<m:oMath><m:r><m:t>x≥5</m:t></m:r></m:oMath>`), ['p x≥5']],
    [
      'a text box once, after its paragraph',
      p(
        `<w:r><mc:AlternateContent><mc:Choice><wps:txbx>${box('boxed')}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('boxed')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('around')}`,
      ),
      ['p around', 'p boxed'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await outline({ body })).toEqual(expected);
  });

  it('with notices of what is left out or taken as accepted', async () => {
    const body = `${p(`<w:ins>${run('new')}</w:ins>${run(' unseen', '<w:vanish/>')}<w:r><w:commentReference w:id="0"/></w:r>`)}<w:altChunk r:id="x"/>`;
    const { issues } = await readDocument('a.docx', makeDocx({ body }));
    expect(issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'info hidden-text',
      'info comments-left-out',
      'info changes-accepted',
      'warning embedded-not-read',
    ]);
  });

  it('footnotes and endnotes after their paragraph', async () => {
    const note = (kind: string, id: number, text: string) =>
      `<w:${kind} w:id="${id}">${p(run(text))}</w:${kind}>`;
    const body =
      p(
        `${run('Staff is certified')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' here')}<w:r><w:endnoteReference w:id="1"/></w:r>`,
      ) + p(run('Next.'));
    const parts = {
      body,
      footnotes: note('footnote', 2, 'By an accredited body.'),
      endnotes: note('endnote', 1, 'At award.'),
    };
    expect(await outline(parts)).toEqual([
      'p Staff is certified here',
      'p By an accredited body.',
      'p At award.',
      'p Next.',
    ]);
  });

  it('a diagram’s words after its paragraph', async () => {
    const drawing = '<w:drawing><x:relIds xmlns:x="urn:diagram" r:dm="diagramData"/></w:drawing>';
    const box = (text: string) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`;
    const body = p(`${run('Who reports to whom:')}<w:r>${drawing}</w:r>`) + p(run('Next.'));
    expect(await outline({ body, diagramData: box('Director') + box('Project Manager') })).toEqual([
      'p Who reports to whom:',
      'p Director',
      'p Project Manager',
      'p Next.',
    ]);
  });

  it('what headers and footers alone say, once and first', async () => {
    const parts = {
      body: p(run('Offer 12 is due in May.')),
      header: p(run('Offer 12')) + p(run('Page 1 of 9')),
      footer: p(run('Town of Elder Moor')),
    };
    expect(await outline(parts)).toEqual(['p Town of Elder Moor', 'p Offer 12 is due in May.']);
  });
});

describe('Tables of a DOCX', () => {
  const texts = (...words: string[]) => words.map((word) => cell(p(run(word)))).join('');

  it('have spans, header rows and lists in their cells', async () => {
    const body = `<w:tbl>${row(texts('Role', 'Needs', 'Years'), '<w:tblHeader/>')}
      ${row(cell(p(run('Lead')), '<w:vMerge w:val="restart"/>') + cell(item('PMP') + item('CSM'), '<w:gridSpan w:val="2"/>'))}
      ${row(cell(p(''), '<w:vMerge/>') + texts('Secret', 'Five'))}</w:tbl>`;
    const document = await readDocument('a.docx', makeDocx({ body, numbering: LISTS }));
    expect(outlineOf(document)).toEqual([
      'C0,0 Role',
      'C0,1 Needs',
      'C0,2 Years',
      'c1,0 Lead',
      'c1,1 1. PMP\n2. CSM',
      'c2,1 Secret',
      'c2,2 Five',
    ]);
    expect(document.blocks.at(-1)?.cell).toMatchObject({ header: 'Years', rowHeader: 'Lead' });
  });

  it('leave out deleted rows, and inner tables follow', async () => {
    const inner = `<w:tbl>${row(texts('in 1', 'in 2'))}${row(texts('in 3', 'in 4'))}</w:tbl>`;
    const body = `<w:tbl>${row(texts('a', 'b'))}${row(texts('x', 'y'), '<w:del/>')}${row(cell(p(run('c')) + inner) + texts('d'))}</w:tbl>`;
    expect(await outline({ body })).toEqual([
      'c0,0 a',
      'c0,1 b',
      'c1,0 c',
      'c1,1 d',
      'c0,0 in 1',
      'c0,1 in 2',
      'c1,0 in 3',
      'c1,1 in 4',
    ]);
  });

  it('of one column are running text', async () => {
    expect(await outline({ body: `<w:tbl>${row(texts('One.'))}${row(texts('Two.'))}</w:tbl>` })).toEqual([
      'p One.',
      'p Two.',
    ]);
  });
});

it('A DOCX whose XML breaks a rule that can be forgiven is read by the second reader', async () => {
  expect(await outline({ body: `<x:undeclared/>${p(run('Still read.'))}` })).toEqual(['p Still read.']);
});

describe('A DOCX that is broken ends by name', () => {
  const parts = () => docxParts({ body: p(run('Words.')) });
  const change = (name: string, content: string) =>
    makeZip(parts().map((part) => (part.name === name ? { ...part, content } : part)));
  it.each([
    ['without its body', 'corrupt', makeZip(parts().filter(({ name }) => name !== 'word/document.xml'))],
    ['with two bodies', 'corrupt', makeZip([...parts(), ...parts().slice(-1)])],
    ['with XML that is not closed', 'corrupt', change('word/document.xml', '<w:document')],
    [
      'with an entity bomb',
      'corrupt',
      change('word/document.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
    ],
    ['with nothing in it', 'empty', change('word/document.xml', '<a/>')],
    ['of another document alone', 'embedded-not-read', makeDocx({ body: '<w:altChunk r:id="x"/>' })],
  ])('%s: %s', async (_, code, bytes) => {
    expect(await ingest({ name: 'a.docx', bytes })).toMatchObject({ ok: false, issue: { code } });
  });
});
