import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcome, read } from './read-cells.ts';

const utf32 = (text: string) =>
  Buffer.concat([...text].map((letter) => Buffer.from(Uint32Array.of(letter.codePointAt(0) ?? 0).buffer)));
const bytes = (hexadecimal: string) => Buffer.from(hexadecimal.replaceAll(' ', ''), 'hex');
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
const WORDS = 'Der Bewerber – “PMP” – ist zertifiziert.';

describe('A text file is read in its own encoding', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(WORDS), WORDS],
    ['UTF-8 with a mark', Buffer.concat([bytes('ef bb bf'), Buffer.from(WORDS)]), WORDS],
    [
      'UTF-8 with a broken letter',
      Buffer.concat([Buffer.from(WORDS.repeat(3)), bytes('e2 80')]),
      `${WORDS.repeat(3)}\ufffd`,
    ],
    [
      'UTF-16, little end first, with a mark',
      Buffer.concat([bytes('ff fe'), Buffer.from(WORDS, 'utf16le')]),
      WORDS,
    ],
    ['UTF-16, big end first, with a mark', Buffer.concat([bytes('fe ff'), swapped(WORDS)]), WORDS],
    ['UTF-16 without a mark', Buffer.from(WORDS, 'utf16le'), WORDS],
    ['UTF-16, big end first, without a mark', swapped(WORDS), WORDS],
    ['UTF-32 with a mark', Buffer.concat([bytes('ff fe 00 00'), utf32(WORDS)]), WORDS],
    ['UTF-32 without a mark', utf32(WORDS), WORDS],
    ['Windows-1252', bytes('52e973756de9 20 96 20 93504d5094'), 'Résumé – “PMP”'],
    ['Shift-JIS', bytes('93fa967b8cea82cc95b68f9182c582b7'), '日本語の文書です'],
    ['EUC-JP', bytes('c6fccbdcb8eca4cecab8bdf1a4c7a4b9'), '日本語の文書です'],
    ['ISO-2022-JP', bytes('1b2442467c4b5c386c244e1b2842'), '日本語の'],
    ['EUC-KR', bytes('c7d1b1b9bbe7b6f7c0ba20c0d4c2fb'), '한국사람은 입찰'],
    ['GBK', bytes('d5e2cac7d2bbb7ddd6d0cec4b5c4cec4bcfea3ac'), '这是一份中文的文件，'],
    ['Big5', bytes('b36facb0a440a5f7a4a4a4e5aabaa4e5a5f3a141'), '這為一份中文的文件，'],
    ['Windows-1251', bytes('cff0e8e2e5f22c20eceef120e4f0f3e3'), 'Привет, мос друг'],
    ['KOI8-R', bytes('f0d2c9d7c5d4 2c20 cdcfd3 20 c4d2d5c7'), 'Привет, мос друг'],
  ])('%s', async (_, content, words) => {
    expect((await read('a.txt', content)).text).toBe(words);
  });

  it.each([
    ['BMI invites tenders for a manager.', 'txt'],
    ['ID3 is the name of the third lot.', 'txt'],
    ['II* marks what is said twice.', 'txt'],
  ])('"%s" is text, whatever its first letters mark elsewhere', async (text, format) => {
    expect((await read('a', text)).format).toBe(format);
  });

  it('a stray NUL in it is left out', async () => {
    expect((await read('a.txt', `${'The manager holds a PMP. '.repeat(20)}\0`)).text).not.toContain('\0');
  });

  it('however many lines it has', async () => {
    const lines = Array.from({ length: 150_000 }, (_, at) => `the contractor provides staff for lot ${at}`);
    expect((await read('a.txt', lines.join('\n'))).words).toBe(150_000 * 7);
  });

  it('but not more than MAX_CHARACTERS', async () => {
    expect(await outcome('a manager', { characters: 8 })).toBe('limit-reached');
    expect(await outcome('a manager', { characters: 9 })).toBe('read');
  });
});

describe('An HTML page', () => {
  it.each([
    ['<p>seen</p><p style="display: none">gone</p>'],
    ['<p>seen</p><p hidden>gone</p>'],
    ['<p>seen<span style="font-size:0">gone</span></p>'],
    ['<p>seen<span style="mso-hide:all">gone</span></p>'],
    ['<p>seen</p><div aria-hidden="true"><p>gone</p></div>'],
    ['<p>seen</p><template>gone</template><script>gone()</script><style>.gone{}</style>'],
    [
      '<p><a href="javascript:gone()" title="gone">seen</a><img src="http://127.0.0.1:9/gone.png" alt=""></p>',
    ],
  ])('%s keeps what is seen', async (html) => {
    const { text } = await read('a.html', `<html><body>${html}</body></html>`);
    expect(text).toBe('seen');
  });

  it('is read in the encoding that it names', async () => {
    const page = (label: string, letters: string) =>
      Buffer.concat([Buffer.from(`<html><head><meta charset="${label}"></head><body><p>`), bytes(letters)]);
    expect((await read('a.html', page('windows-1251', 'cff0'))).text).toBe('Пр');
    expect((await read('a.html', page('iso-8859-1', '93e994'))).text).toBe('“é”');
    expect((await read('a.html', page('no-such-thing', 'e9'))).text).toBe('é');
    expect((await read('a.html', page('windows-1251', 'c3a9'))).text).toBe('é');
  });

  it('ends at MAX_XML_DEPTH elements in each other', async () => {
    const deep = (depth: number) => `<html><body>${'<div>'.repeat(depth - 2)}words`;
    expect(await outcome(deep(256))).toBe('read');
    expect(await outcome(deep(257))).toBe('limit-reached');
    expect(await outcome(`<html><body>${'<b><table><tr><td>'.repeat(50_000)}words`)).toBe('limit-reached');
  });

  it('ends at MAX_CELLS, also where few cells span many', async () => {
    const row = `<tr>${'<td rowspan=200 colspan=200>x</td>'.repeat(30)}</tr>`;
    const page = `<html><body><table>${row.repeat(3)}</table>`;
    expect(await outcome(page, { cells: 100_000 })).toBe('limit-reached');
  });
});

it('Markdown that holds a page in itself is held to the same depth', async () => {
  expect(await outcome(`# A\n\n# B\n\n${'<div>'.repeat(300)}`)).toBe('limit-reached');
});

it('Any bytes are text or a named error', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (content) => {
      expect(await outcome(content)).not.toBe('reader-failed');
    }),
    { numRuns: 150 },
  );
});
