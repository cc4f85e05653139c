import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import { makeEml } from '../support/mail.ts';
import { unpackAll } from './unpack-all.ts';

async function read(bytes: Uint8Array | string): Promise<{ format: string; text: string }> {
  const result = await ingest({ name: 'any.bin', bytes: Buffer.from(bytes) });
  return result.ok ? result.document : { format: result.issue.code, text: result.issue.message };
}

const lines = (...all: string[]) => all.join('\r\n');

describe('An e-mail is a document', () => {
  it('of its subject, its people, its date and its words', async () => {
    expect(await read(makeEml('The lead must hold a PMP.'))).toMatchObject({
      format: 'eml',
      text: [
        'Amendment 2',
        'From: Ada Byron <ada@example.org>',
        'To: bids@example.com',
        'Date: Fri, 20 Nov 2026 18:04:00 +0100',
        'The lead must hold a PMP.',
      ].join('\n\n'),
    });
  });

  const bodies: [string, string, string][] = [
    [
      'headers in other alphabets',
      lines(
        'From: =?iso-8859-1?Q?J=F6rg?= <j@example.org>',
        'To: a@b.c',
        'Subject: =?utf-8?B?w5xiZXI=?=',
        '',
        'x',
      ),
      'Über\n\nFrom: Jörg <j@example.org>\n\nTo: a@b.c\n\nx',
    ],
    [
      'a body in quoted-printable and another encoding',
      lines(
        'From: a@b.c',
        'To: a@b.c',
        'Content-Type: text/plain; charset=iso-8859-15',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        '5 =A4 are n=',
        'ot enough',
      ),
      'E-mail without a subject\n\nFrom: a@b.c\n\nTo: a@b.c\n\n5 € are not enough',
    ],
    [
      'HTML, with its lists, before the same words as text',
      lines(
        'From: a@b.c',
        'Subject: s',
        'Content-Type: multipart/alternative; boundary=x',
        '',
        '--x',
        '',
        'Hold a PMP',
        '--x',
        'Content-Type: text/html',
        '',
        '<h2>Staff</h2><ul><li>Hold a PMP</li></ul>',
        '--x--',
      ),
      's\n\nFrom: a@b.c\n\nStaff\n\n• Hold a PMP',
    ],
    [
      'text where the HTML says next to nothing',
      lines(
        'From: a@b.c',
        'Subject: s',
        'Content-Type: multipart/alternative; boundary=x',
        '',
        '--x',
        '',
        'The lead must hold a PMP',
        '--x',
        'Content-Type: text/html',
        '',
        '<img src="cid:1">',
        '--x--',
      ),
      's\n\nFrom: a@b.c\n\nThe lead must hold a PMP',
    ],
    [
      'a message of a mailbox file',
      lines('From a@b.c Fri Nov 20 17:04:29 2026', 'From: a@b.c', 'Message-ID: <1@b.c>', '', 'x'),
      'E-mail without a subject\n\nFrom: a@b.c\n\nx',
    ],
  ];
  it.each(bodies)('%s', async (_, mail, text) => {
    expect(await read(mail)).toMatchObject({ format: 'eml', text });
  });
});

it('An e-mail is told before what is attached to it, packed or not', async () => {
  const type = 'Content-Type: application/pdf';
  const part = ['--x', type, 'Content-Transfer-Encoding: binary', '', '%PDF-1.7 \0\x01\x02', '--x--'];
  const head = ['\xef\xbb\xbfFrom: a@b.c', 'Subject: s', 'Content-Type: multipart/mixed; boundary=x', ''];
  const bytes = Buffer.from(lines(...head, ...part), 'latin1');
  expect(await read(bytes)).toMatchObject({ format: 'eml', text: 's\n\nFrom: a@b.c' });
  expect(await unpackAll(bytes)).toEqual([expect.stringMatching(/^attachment-1: %PDF-1\.7/)]);
});

describe('What begins like headers may be another text', () => {
  it.each([
    [
      'a memo',
      'TO: All vendors\nFROM: Purchasing\nDATE: 20 November 2026\nSUBJECT: RFP 12\n\nThe lead must hold a PMP.\n',
    ],
    ['a form', 'Name: Ada\nSubject: Staffing\n\nThe lead must hold a PMP.\n'],
    ['a sentence', 'From: the first page to the last, all is text.\n'],
  ])('%s', async (_, text) => {
    expect((await read(text)).format).toBe('txt');
  });
});

describe('An e-mail gives its attachments', () => {
  it('by name, whatever way they are written', async () => {
    const mail = makeEml('See attached.', [
      { name: '../rates.csv', type: 'text/csv', content: 'a,b' },
      { type: 'application/pdf', content: 'x' },
      { content: 'y', headers: ["Content-Disposition: attachment; filename*=utf-8''%C3%9Cber.txt"] },
    ]);
    expect(await unpackAll(mail)).toEqual(['rates.csv: a,b', 'attachment-2: x', 'Über.txt: y']);
  });

  it('and messages within it as e-mails of their own', async () => {
    const inner = Buffer.from(makeEml('Inner words.')).toString();
    const outer = lines(
      'From: a@b.c',
      'Subject: s',
      'Content-Type: multipart/mixed; boundary=outer',
      '',
      '--outer',
      'Content-Type: message/rfc822',
      '',
      inner,
      '--outer--',
    );
    const [only = '', ...more] = await unpackAll(Buffer.from(outer));
    expect(only).toMatch(/^attachment-1\.eml: From: Ada Byron/);
    expect(more).toEqual([]);
  });

  it('without pictures of the body and signatures', async () => {
    const mail = makeEml('See attached.', [
      { type: 'image/png', content: 'x', headers: ['Content-Disposition: inline', 'Content-ID: <logo>'] },
      { name: 'smime.p7s', type: 'application/pkcs7-signature', content: 'x' },
      { name: 'scan.png', type: 'image/png', content: 'x' },
    ]);
    expect(await unpackAll(mail)).toEqual(['scan.png: x']);
  });

  it('up to the limits', async () => {
    const mail = makeEml('', [
      { name: 'a', content: 'x' },
      { name: 'b', content: Buffer.alloc(1_100_000, 'y') },
      { name: 'c', content: 'z' },
    ]);
    expect(await unpackAll(mail, { partMb: 1 })).toEqual(['a: x', 'b! limit-reached', 'c: z']);
    expect(await unpackAll(mail, { entries: 2 })).toEqual(['! limit-reached']);
    expect(await unpackAll(mail, { unpackedMb: 1 })).toEqual(['a: x', '! limit-reached']);
    const empty = makeEml('x\r\n--part\r\n'.repeat(30));
    expect(await unpackAll(empty, { entries: 9 })).toEqual(['! limit-reached']);
  });
});
