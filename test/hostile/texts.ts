import { bytesOf, type HostileFile } from './hostile-file.ts';

const LEAD = 'The lead shall hold a PMP.';
const MIB = 1024 * 1024;

/** Plain text, Markdown, CSV, RTF and e-mail that are hard on patterns, on stacks and on screens. */
export function texts(size = MIB): HostileFile[] {
  return [...longLines(size), ...marks(size), ...tables(), ...encodings(), ...mails(), ...rich()];
}

function text(name: string, words: string | (() => string), more: Partial<HostileFile> = {}): HostileFile {
  const make = () => bytesOf(typeof words === 'string' ? words : words());
  return { name, group: 'text', make, ...more };
}

/** Units that a careless pattern looks at again and again when they stand in one line. */
export const LONG_UNITS: Readonly<Record<string, string>> = {
  'one word': 'a',
  capitals: 'A',
  blanks: ' ',
  tabs: '\t',
  'no-break blanks': '\u00a0',
  'opening brackets': '(',
  'closing brackets': ')',
  quotes: '"',
  digits: '7',
  'digits and dots': '1.',
  dots: '.',
  hyphens: '-',
  underscores: '_',
  slashes: 'a/',
  commas: 'a, ',
  semicolons: 'a; ',
  'or or or': 'or ',
  'and and and': 'and ',
  'PMP or': 'PMP or ',
  'PMP and CISSP or': 'PMP, CISSP and/or ',
  'shall shall': 'shall ',
  'must hold': 'must hold ',
  'certified certified': 'certified ',
  'Capital Words': 'Certified Project Manager ',
  'years of': '5 years of ',
  numbers: 'two (2) ',
  'Project Manager': 'Project Manager ',
  'at least': 'at least ',
  'letters with marks': 'e\u0301',
  sentences: 'The lead shall hold a PMP. ',
  'no sentences': 'the lead shall hold a PMP and ',
  colons: 'a: ',
  'list marks': '(a) ',
  'dates of nothing': '31 February ',
  'mail addresses': 'a@b.c ',
  'web addresses': 'http://a.b/c ',
};

function longLines(size: number): HostileFile[] {
  return Object.entries(LONG_UNITS).map(([what, unit]) =>
    text(`${size >= MIB ? '1 MiB' : 'a line'} of ${what}.txt`, () =>
      unit.repeat(Math.ceil(size / unit.length)),
    ),
  );
}

function marks(size: number): HostileFile[] {
  const line = (unit: string) => () =>
    `# Scope\n\n${LEAD}\n\n${unit.repeat(Math.ceil(size / 10 / unit.length))}\n`;
  return [
    text('quotes in quotes.md', line('>')),
    text('lists in lists.md', () =>
      Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    ),
    text('lists in one line.md', line('1. ')),
    text('lists of every kind in one line.md', line('* + - ')),
    text('a hundred quotes before every line.md', () => `${'> '.repeat(100)}a\n\n`.repeat(size / 1000)),
    text('opening links.md', line('[')),
    text('closing links.md', line(']')),
    text('links half open.md', line('[a](')),
    text('pictures half open.md', line('![a](')),
    text('stars in links.md', line('*[')),
    text('lines and stars.md', line('_*')),
    text('stars.md', line('*')),
    text('stars and words.md', line('*a **b ')),
    text('back quotes.md', line('`a``')),
    text('half a table.md', line('|a')),
    text('angle brackets.md', line('<a ')),
    text('comments half open.md', line('<!--')),
    text('footnotes.md', line('[^a]: [^a] ')),
    text('definitions.md', () => `${'[a]: b\n'.repeat(50_000)}${'[a] '.repeat(20_000)}`),
    text('strikes.md', line('~a~~b')),
    text('entities.md', line('&amp;&#0;&a')),
    text('50000 headings.md', () => `# Heading\n\n${LEAD}\n\n`.repeat(50_000), { quick: false }),
    text(
      '50000 headings of every level.md',
      () =>
        Array.from(
          { length: 50_000 },
          (_, index) => `${'#'.repeat((index % 6) + 1)} Heading ${index}\n`,
        ).join('\n'),
      { quick: false },
    ),
    text(
      '50000 headings.txt',
      () => Array.from({ length: 50_000 }, (_, index) => `${index}.1 KEY PERSONNEL\n\n${LEAD}\n`).join('\n'),
      { quick: false },
    ),
  ];
}

function tables(): HostileFile[] {
  const row = (cells: number) => `|${' shall hold a PMP |'.repeat(cells)}\n`;
  return [
    text('100000 cells.md', () => `${row(10)}|${'---|'.repeat(10)}\n${row(10).repeat(10_000)}`, {
      quick: false,
    }),
    text('20000 columns.md', () => `${row(20_000)}|${'---|'.repeat(20_000)}\n${row(20_000)}`, {
      quick: false,
    }),
    text(
      '100000 cells.html',
      () =>
        `<html><body><table>${`<tr>${'<td>shall hold a PMP</td>'.repeat(10)}</tr>`.repeat(10_000)}</table>`,
      { quick: false },
    ),
    text(
      'spans of 1000.html',
      () =>
        `<html><body><table>${`<tr>${'<td colspan=1000 rowspan=65534>a</td>'.repeat(100)}</tr>`.repeat(100)}</table>`,
    ),
    text(
      'span of everything.html',
      () => '<html><body><table><tr><td colspan=999999999 rowspan=999999999>a</td></tr></table>',
    ),
    text('100000 cells.csv', () => `role,certification\n${'Lead,shall hold a PMP\n'.repeat(50_000)}`, {
      quick: false,
    }),
    text('a million columns.csv', () => `${','.repeat(1_000_000)}\n${','.repeat(1_000_000)}\n`, {
      quick: false,
    }),
    text(
      'a quote that never ends.csv',
      () => `role,certification\nLead,"${'shall hold a PMP\n'.repeat(20_000)}`,
    ),
    text('formulas.csv', "role,certification\n=cmd|'/C calc'!A0,@SUM(1)\n+1,-1\n"),
    text('quotes in quotes.csv', () => `a,b\n${'"'.repeat(100_001)}\n`),
  ];
}

function encodings(): HostileFile[] {
  const raw = (name: string, bytes: () => Uint8Array): HostileFile => ({ name, group: 'text', make: bytes });
  return [
    raw('nothing.txt', () => new Uint8Array()),
    raw('nothing.pdf', () => new Uint8Array()),
    raw('one byte.docx', () => new Uint8Array([0x50])),
    raw('noughts.txt', () => new Uint8Array(100_000)),
    raw('noughts between words.txt', () => bytesOf(`${LEAD}\u0000${LEAD}`)),
    raw('half a UTF-16.txt', () =>
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(LEAD, 'utf16le').subarray(0, -1)]),
    ),
    raw('halves of pairs.txt', () =>
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${LEAD}\ud800 \udc00\ud800\ud800`, 'utf16le')]),
    ),
    raw('surrogates in UTF-8.txt', () =>
      Buffer.concat([Buffer.from(LEAD), Buffer.from([0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80])]),
    ),
    raw('every byte.txt', () => Uint8Array.from({ length: 65_536 }, (_, index) => index % 256)),
    raw('bytes that are no UTF-8.txt', () => Buffer.concat([Buffer.from(LEAD), Buffer.alloc(1000, 0xff)])),
    text('writing from the right.txt', `\u202E${LEAD}\u202C \u2066${LEAD}\u2069 \u200F`),
    text('a tower of marks.txt', () => `${LEAD} e${'\u0301'.repeat(100_000)} z\u0335\u0322\u0327`),
    text(
      'invisible words.txt',
      () => `The\u200B lead\u2060 shall\uFEFF hold\u00AD a P\u200DMP.${'\u{E0041}'.repeat(1000)}`,
    ),
    text('letters that look alike.txt', 'The lеad shаll hold а РМР.'),
    text(
      'terminal steering.txt',
      `\u001b[2J\u001b[1;1H\u001b]0;owned\u0007\u009b31m${LEAD}\u001b]8;;http://a.b\u001b\\`,
    ),
    text('script.txt', `<script>alert(1)</script> ${LEAD} <img src=x onerror=alert(1)> {{7*7}} \${7*7}`),
    text('script in a heading.md', `# <script>alert(1)</script>\n\n${LEAD} [press](javascript:alert(1))\n`),
  ];
}

function mails(): HostileFile[] {
  const head = 'From: a@b.c\r\nTo: d@e.f\r\nSubject: RFP\r\nMIME-Version: 1.0\r\n';
  const multipart = (depth: number): string => {
    const opening = Array.from(
      { length: depth },
      (_, level) => `Content-Type: multipart/mixed; boundary="b${level}"\r\n\r\n--b${level}\r\n`,
    );
    return `${opening.join('')}Content-Type: text/plain\r\n\r\n${LEAD}\r\n`;
  };
  const nested = (depth: number) =>
    `${`${head}Content-Type: message/rfc822\r\n\r\n`.repeat(depth)}${head}\r\n${LEAD}\r\n`;
  return [
    text('parts 10000 deep.eml', () => `${head}${multipart(10_000)}`),
    text('mails 1000 deep.eml', () => nested(1000)),
    text('a header of 5 MiB.eml', () => `${head}X-Long: ${'a '.repeat(2_500_000)}\r\n\r\n${LEAD}`, {
      quick: false,
    }),
    text('100000 headers.eml', () => `${head}${'X-A: b\r\n'.repeat(100_000)}\r\n${LEAD}`),
    text(
      'a boundary that never comes.eml',
      () => `${head}Content-Type: multipart/mixed; boundary="b"\r\n\r\n${'--c\r\n'.repeat(50_000)}${LEAD}`,
    ),
    text(
      '50000 parts.eml',
      () => `${head}Content-Type: multipart/mixed; boundary="b"\r\n\r\n${'--b\r\n\r\na\r\n'.repeat(50_000)}`,
      { quick: false },
    ),
    text(
      'encoded words.eml',
      () => `From: a@b.c\r\nSubject: ${'=?utf-8?Q?=41?= '.repeat(50_000)}\r\n\r\n${LEAD}`,
    ),
    text(
      'addresses in groups.eml',
      () => `From: ${'a:'.repeat(50_000)}b@c.d;\r\nTo: ${'<('.repeat(50_000)}\r\nSubject: x\r\n\r\n${LEAD}`,
    ),
    text(
      'a wicked attachment.eml',
      () =>
        `${head}Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; name="../../../evil.txt"\r\nContent-Disposition: attachment; filename="../../../etc/\u001b[2Jevil.txt"\r\n\r\n${LEAD}\r\n--b--\r\n`,
    ),
  ];
}

function rich(): HostileFile[] {
  return [
    text('binary of four thousand million.rtf', `{\\rtf1 ${LEAD} \\bin4294967295 abc}`),
    text('unicode skips.rtf', () => `{\\rtf1 \\uc99999 ${'\\u8364 ?'.repeat(50_000)} ${LEAD}}`),
    text('control words for ever.rtf', () => `{\\rtf1 \\${'b'.repeat(500_000)} ${LEAD}}`),
    text('hex half done.rtf', () => `{\\rtf1 ${"\\'zz\\'f".repeat(50_000)} ${LEAD}}`),
    text(
      'object inside.rtf',
      () =>
        `{\\rtf1 ${LEAD} {\\object\\objdata ${'41'.repeat(200_000)}} {\\*\\template http://127.0.0.1:9/x}}`,
    ),
    text('never closed.rtf', () => `{\\rtf1 ${'{\\b '.repeat(2000)}${LEAD}`),
    text(
      'a table without rows.rtf',
      () => `{\\rtf1 ${'\\trowd\\cellx99999999999 '.repeat(20_000)}${LEAD}\\cell\\row}`,
    ),
    text('only its mark.rtf', '{\\rtf'),
  ];
}
