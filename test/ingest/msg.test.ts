import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import { type Message, makeMsg } from '../support/msg.ts';
import { unpackAll } from './unpack-all.ts';

async function textOf(bytes: Uint8Array): Promise<string> {
  const result = await ingest({ name: 'any.bin', bytes });
  return result.ok ? `${result.document.format}: ${result.document.text}` : result.issue.code;
}

const SUBJECT = '0037001F';
const TEXT = '1000001F';
const HTML = '10130102';
const RTF = '10090102';
const FILE_NAME = '3707001F';
const FILE = '37010102';

/** RTF as Outlook keeps it where compressing would not help ([MS-OXRTFCP] 2.1.3.1.1). */
function storedRtf(rtf: string): Uint8Array {
  const header = Buffer.alloc(16);
  header.writeUInt32LE(rtf.length + 12, 0);
  header.writeUInt32LE(rtf.length, 4);
  header.write('MELA', 8);
  return Buffer.concat([header, Buffer.from(rtf)]);
}

// [MS-OXRTFCP] 3.1.1: the specification's own example; it says "hello world".
const HELLO = Buffer.from(
  '2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232' + '0af32068656c090020627705b06c647d0a800fa0',
  'hex',
);

describe('A message of Outlook is a document', () => {
  const cases: [string, Message, string][] = [
    [
      'of its subject, its people, its date and its words',
      {
        properties: {
          [SUBJECT]: 'Amendment 2',
          [TEXT]: 'The lead must hold a PMP.\r\n',
          '0C1A001F': 'Ada Byron',
          '5D01001F': 'ada@example.org',
        },
        recipients: [
          { properties: { '3001001F': 'Bids', '39FE001F': 'bids@example.com' }, numbers: { '0C150003': 1 } },
          { properties: { '3001001F': 'Ben', '3003001F': '/O=ORG/CN=BEN' }, numbers: { '0C150003': 2 } },
        ],
      },
      'Amendment 2\n\nFrom: Ada Byron <ada@example.org>\n\nTo: Bids <bids@example.com>\n\nCc: Ben\n\nThe lead must hold a PMP.',
    ],
    [
      'HTML in the encoding that the message names, before text',
      {
        properties: { [SUBJECT]: 's', [TEXT]: 'Grösse', [HTML]: Buffer.from('<p>Gr\xf6\xdfe</p>', 'latin1') },
        numbers: { '3FDE0003': 1252 },
      },
      's\n\nGröße',
    ],
    [
      'text in the code page that the message names',
      {
        properties: { '0037001E': '\xcf\xf0\xe8\xe2\xe5\xf2', '1000001E': 'x' },
        numbers: { '3FFD0003': 1251 },
      },
      'Привет\n\nx',
    ],
    [
      'RTF where there is nothing else',
      { properties: { [SUBJECT]: 's', [RTF]: storedRtf('{\\rtf1\\ansi Hold a PMP}') } },
      's\n\nHold a PMP',
    ],
    ['RTF that is compressed', { properties: { [SUBJECT]: 's', [RTF]: HELLO } }, 's\n\nhello world'],
  ];
  it.each(cases)('%s', async (_, message, text) => {
    expect(await textOf(makeMsg(message))).toBe(`msg: ${text}`);
  });
});

describe('A message of Outlook gives its attachments', () => {
  const inner = { properties: { [SUBJECT]: 'Inner', [TEXT]: 'Inner words.' } };
  const message = makeMsg({
    properties: { [SUBJECT]: 's', [TEXT]: 'x', [HTML]: Buffer.from('<p>x<img src="cid:logo"></p>') },
    attachments: [
      { properties: { [FILE_NAME]: '..\\rates.csv', [FILE]: Buffer.from('a,b') } },
      { properties: { [FILE_NAME]: 'logo.png', [FILE]: Buffer.from('x'), '3712001F': 'logo' } },
      { properties: { [FILE_NAME]: 'a file elsewhere' } },
      { message: inner },
    ],
  });

  it('but no pictures of its body and no links', async () => {
    const found = await unpackAll(message);
    expect(found.map((line) => line.slice(0, 14))).toEqual(['rates.csv: a,b', 'Inner.msg: \uFFFD\uFFFD\x11']);
  });

  it('up to the limits', async () => {
    expect(await unpackAll(message, { entries: 1 })).toEqual(['! limit-reached']);
  });
});

describe('A damaged message ends by name', () => {
  const whole = makeMsg({
    properties: { [SUBJECT]: 's', [TEXT]: 'The lead must hold a PMP.'.repeat(200) },
    attachments: [{ properties: { [FILE_NAME]: 'a', [FILE]: Buffer.alloc(9000, 'x') } }],
  });

  it('cut at any sector', async () => {
    for (let end = 1024; end < whole.length - 512; end += 512) {
      expect(await textOf(whole.subarray(0, end))).toBe('corrupt');
    }
  });

  it('with any number of its tables gone mad', { timeout: 30_000 }, async () => {
    for (let at = 24; at < whole.length; at += 41) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt32LE(at % 3 === 0 ? 0 : 0x7ffffff0 + (at % 16), Math.min(at, whole.length - 4));
      expect(await textOf(bytes)).toMatch(/^(?:msg: .*|corrupt|unsupported-format|reader-failed)$/s);
      await unpackAll(bytes);
    }
  });
});
