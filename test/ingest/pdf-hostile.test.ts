import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import { linesInOrder } from '../../src/ingest/pdf/reading-order.ts';
import { aLine, aPage, styleOf } from './build-lines.ts';

/** A PDF of objects that count from 1. */
function pdfOf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = `/Size ${objects.length + 1}`;
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(
    `${file}${end}trailer <<${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`,
    'latin1',
  );
}

const stream = (content: string, entries = '') =>
  `<<${entries}/Length ${content.length}>>stream\n${content}\nendstream`;
const SENTENCE = 'The contractor shall hold a facility clearance at the level of Secret.';
const SHOWN = `BT /F 10 Tf 72 700 Td (${SENTENCE}) Tj ET`;
const onePage = (pages: string, content = SHOWN, resources = '') => [
  '<</Type/Catalog/Pages 2 0 R>>',
  pages,
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>${resources}>>>>`,
  stream(content),
  '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
];
const ONE = '<</Type/Pages/Kids[3 0 R]/Count 1>>';

describe('A PDF made to do harm ends with its text or a named error', () => {
  it.each<[string, string, string[]]>([
    ['a count that lies', 'ok', onePage('<</Type/Pages/Kids[3 0 R]/Count 100000>>')],
    ['a page tree in circles', 'ok', onePage('<</Type/Pages/Kids[2 0 R 3 0 R 2 0 R]/Count 3>>')],
    [
      '100,000 pages',
      'limit-reached',
      onePage(`<</Type/Pages/Kids[${'3 0 R '.repeat(100_000)}]/Count 100000>>`),
    ],
    [
      'a line of dots',
      'ok',
      onePage(ONE, `BT /F 1 Tf ${`(${'. '.repeat(10_000)}) Tj `.repeat(6)} (x y z) Tj ET`),
    ],
    [
      'too many letters on a page',
      'limit-reached',
      onePage(ONE, `BT /F 1 Tf ${`(${'a'.repeat(30_000)}) Tj `.repeat(9)} ET`),
    ],
    [
      'a form that draws itself',
      'ok',
      [
        ...onePage(ONE, '/X Do', '/XObject<</X 6 0 R>>'),
        stream(
          `${SHOWN} /X Do`,
          '/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>',
        ),
      ],
    ],
  ])('%s: %s', async (_, expected, objects) => {
    const result = await ingest({ name: 'hostile.pdf', bytes: pdfOf(objects) });
    expect(result.ok ? 'ok' : result.issue.code).toBe(expected);
  });

  it('words that a damaged matrix sets far apart are no columns', () => {
    const far = Array.from({ length: 12 }, (_, index) => [
      ...aLine('Left words of the line', { y: 100 + index * 14 }).words,
      ...aLine('right words of the line', { x: 1e8, y: 100 + index * 14 }).words,
    ]);
    const lines = linesInOrder({ ...aPage(1), words: far.flat() });
    expect(lines).toHaveLength(12);
    expect(styleOf(lines).rightEdges.get(1)?.gutter).toBeNull();
  });
});
