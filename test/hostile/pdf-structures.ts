import type { HostileFile } from './hostile-file.ts';
import { HELVETICA, makePdf, onePage, PDF_LINE, type PdfLies, type PdfPart } from './make-pdf.ts';

const LINE: PdfPart = { entries: '', content: PDF_LINE };

/** PDFs whose objects lie, point in circles, or are more than anybody needs. */
export function pdfStructures(): HostileFile[] {
  return [
    ...pageTrees(),
    ...crossReferences(),
    ...circles(),
    ...deepThings(),
    pdf('zero objects', []),
    pdf('page without size', onePage(LINE, { page: '/MediaBox [0 0 0 0]' })),
    pdf(
      'page of a million metres',
      onePage(LINE, { page: '/MediaBox [-1e12 -1e12 1e12 1e12] /UserUnit 1e9' }),
    ),
    pdf('page turned by 45 degrees', onePage(LINE, { page: '/Rotate 45' })),
  ];
}

function pdf(what: string, parts: readonly PdfPart[], lies: PdfLies = {}, quick = true): HostileFile {
  return { name: `${what}.pdf`, group: 'PDF', make: () => makePdf(parts, lies), quick };
}

function later(what: string, parts: () => readonly PdfPart[]): HostileFile {
  return { name: `${what}.pdf`, group: 'PDF', make: () => makePdf(parts()), quick: false };
}

function pageTrees(): HostileFile[] {
  const counts = ['2147483647', '-5', '1e30', '(many)', '99999999999999999999', '4 0 R'];
  const lying = counts.map((count) => {
    const parts = onePage();
    parts[1] = `<< /Type /Pages /Kids [3 0 R] /Count ${count} >>`;
    return pdf(`count of ${count.replace(/\W/g, '')}`, parts);
  });
  const self = onePage();
  self[1] = '<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 3 >>';
  const same = onePage();
  same[1] = `<< /Type /Pages /Kids [${'3 0 R '.repeat(5000)}] /Count 5000 >>`;
  const parent = onePage(LINE, { page: '/Parent 3 0 R' });
  return [
    ...lying,
    pdf('page tree that holds itself', self),
    pdf('page that is its own parent', parent),
    pdf('one page 5000 times', same, {}, false),
    later('100000 pages', () => manyPages(100_000)),
    later('3000 pages', () => manyPages(3000)),
    later('page tree 20000 deep', () => deepPageTree(20_000)),
  ];
}

function manyPages(count: number): PdfPart[] {
  const kids = Array.from({ length: count }, (_, index) => `${index + 5} 0 R`).join(' ');
  const page =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 3 0 R /Resources << /Font << /F1 4 0 R >> >> >>';
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    LINE,
    HELVETICA,
    ...Array.from({ length: count }, () => page),
  ];
}

function deepPageTree(depth: number): PdfPart[] {
  const nodes = Array.from(
    { length: depth },
    (_, index) => `<< /Type /Pages /Kids [${index + 3} 0 R] /Count 1 >>`,
  );
  const page = `<< /Type /Page /Parent ${depth + 1} 0 R /MediaBox [0 0 612 792] /Contents ${depth + 3} 0 R >>`;
  return ['<< /Type /Catalog /Pages 2 0 R >>', ...nodes, page, LINE];
}

function crossReferences(): HostileFile[] {
  const parts = onePage();
  const size = makePdf(parts).length;
  const start = Number(/startxref\n(\d+)/.exec(Buffer.from(makePdf(parts)).toString('latin1'))?.[1] ?? 0);
  const objectStream = {
    entries: '/Type /ObjStm /N 2 /First 8 /Extends 6 0 R',
    content: '6 0 1 9 << >> << >>',
  };
  return [
    pdf('cross-reference that follows itself', parts, { trailer: `/Prev ${start}` }),
    pdf('cross-reference beyond the end', parts, { startxref: size * 1000 }),
    pdf('cross-reference at nought', parts, { startxref: 0 }),
    pdf('size of two thousand million', parts, { trailer: '/Size 2147483647' }),
    pdf('hybrid that follows itself', parts, { trailer: `/XRefStm ${start} /Prev ${start}` }),
    pdf('object stream in itself', onePage(LINE, { parts: [objectStream] })),
    pdf('length that points at itself', onePage('<< /Length 4 0 R >>\nstream\nBT ET\nendstream')),
    pdf('length of minus one', onePage('<< /Length -1 >>\nstream\nBT ET\nendstream')),
    pdf('object that is itself', onePage('4 0 R')),
    pdf(
      'filter that is itself',
      onePage({ entries: '/Filter 6 0 R', content: PDF_LINE }, { parts: ['[6 0 R 6 0 R]'] }),
    ),
  ];
}

function circles(): HostileFile[] {
  const form = (content: string, uses: string) => ({
    entries: `/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << ${uses} >> /Font << /F1 5 0 R >> >>`,
    content,
  });
  const draw: PdfPart = { entries: '', content: `${PDF_LINE} /X1 Do` };
  const resources = '/XObject << /X1 6 0 R >>';
  // Each form draws the next ten times: 10^9 lines of text from eleven objects.
  const laughing = Array.from({ length: 10 }, (_, level) =>
    form(level === 9 ? PDF_LINE : '/X1 Do '.repeat(10), level === 9 ? '' : `/X1 ${level + 7} 0 R`),
  );
  const glyph = { entries: '', content: '1000 0 0 0 750 750 d1 BT /F1 1 Tf (a) Tj ET' };
  const type3 =
    '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /a 6 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [1000] /Resources << /Font << /F1 7 0 R >> >> >>';
  const typed: PdfPart = { entries: '', content: 'BT /F3 12 Tf 72 700 Td (aaaa) Tj ET' };
  return [
    pdf('form that draws itself', onePage(draw, { resources, parts: [form('/X1 Do', '/X1 6 0 R')] })),
    pdf(
      'forms that draw each other',
      onePage(draw, { resources, parts: [form('/X1 Do', '/X1 7 0 R'), form('/X1 Do /X1 Do', '/X1 6 0 R')] }),
    ),
    pdf('forms that laugh', onePage(draw, { resources, parts: laughing }), {}, false),
    pdf(
      'glyph that writes itself',
      onePage(typed, {
        resources: '/XObject << >>',
        page: '/Resources << /Font << /F3 7 0 R >> >>',
        parts: [glyph, type3],
      }),
    ),
    pdf(
      'outline in a circle',
      onePage(LINE, {
        catalogue: '/Outlines 6 0 R',
        parts: [
          '<< /First 7 0 R /Last 7 0 R /Count 2147483647 >>',
          '<< /Title (One) /Parent 6 0 R /Next 7 0 R /Prev 7 0 R /First 6 0 R /Last 6 0 R >>',
        ],
      }),
    ),
    pdf(
      'field that is its own kid',
      onePage(LINE, {
        catalogue: '/AcroForm << /Fields [6 0 R] >>',
        page: '/Annots [6 0 R 6 0 R]',
        parts: [
          '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (value) /Kids [6 0 R] /Parent 6 0 R /Rect [0 0 9 9] >>',
        ],
      }),
    ),
    pdf(
      'structure in a circle',
      onePage(LINE, {
        catalogue: '/MarkInfo << /Marked true >> /StructTreeRoot 6 0 R',
        parts: [
          '<< /Type /StructTreeRoot /K 7 0 R >>',
          '<< /Type /StructElem /S /P /P 7 0 R /K [7 0 R 7 0 R] >>',
        ],
      }),
    ),
    pdf(
      'names in a circle',
      onePage(LINE, {
        catalogue: '/Names << /EmbeddedFiles 6 0 R >>',
        parts: ['<< /Kids [6 0 R 6 0 R] /Names [(a) 6 0 R] >>'],
      }),
    ),
  ];
}

function deepThings(): HostileFile[] {
  const brackets = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const dictionaries = (depth: number) => `${'<< /A '.repeat(depth)}1${' >>'.repeat(depth)}`;
  const fields = Array.from(
    { length: 20_000 },
    () => '<< /Type /Annot /Subtype /Text /Contents (note) /Rect [0 0 9 9] >>',
  );
  return [
    pdf('arrays 100000 deep', onePage(LINE, { page: `/Odd ${brackets(100_000)}` })),
    pdf('dictionaries 100000 deep', onePage(LINE, { page: `/Odd ${dictionaries(100_000)}` })),
    pdf('arrays deep in content', onePage({ entries: '', content: `${PDF_LINE} ${brackets(200_000)} TJ` })),
    pdf(
      'states never restored',
      onePage({ entries: '', content: `${'q '.repeat(1_000_000)}${PDF_LINE}` }),
      {},
      false,
    ),
    pdf('string that never ends', onePage({ entries: '', content: `BT /F1 12 Tf (${'('.repeat(500_000)}` })),
    pdf(
      '20000 notes',
      onePage(LINE, {
        page: `/Annots [${fields.map((_, index) => `${index + 6} 0 R`).join(' ')}]`,
        parts: fields,
      }),
      {},
      false,
    ),
  ];
}
