import { basename, extname } from 'node:path';
import { makeZip } from '../support/zip.ts';
import { damage, damageStructure } from './damage.ts';
import { type GoodFile, goodFiles } from './good-files.ts';
import { bytesOf, type HostileFile, randomFrom } from './hostile-file.ts';
import { makeDocx, paragraph } from './office-parts.ts';

const LEAD = 'The lead shall hold a PMP.';

/** Two formats in one file, files with another's suffix, and files that a password closes. */
export function oddFiles(): HostileFile[] {
  return [...polyglots(), ...wrongSuffixes(), ...closedFiles()];
}

/** `count` damaged files, made from good ones in turn: by bytes, by their structure, by bytes … */
export function damagedFiles(
  count: number,
  seed: number,
  good: readonly GoodFile[] = goodFiles(),
): HostileFile[] {
  return Array.from({ length: count }, (_, index) => {
    const source = good[index % good.length] as GoodFile;
    const suffix = extname(source.name);
    const random = randomFrom(seed * 1_000_003 + index);
    const isDeep = Math.floor(index / good.length) % 2 === 1;
    return {
      name: `${basename(source.name, suffix)}-${seed}-${index}${suffix}`,
      group: isDeep ? 'damaged structure' : 'damaged',
      make: () =>
        isDeep
          ? damageStructure(source.bytes, otherOf(good, suffix, random), random)
          : damage(source.bytes, random),
    };
  });
}

/** Another file, of the same suffix where there is one. */
function otherOf(good: readonly GoodFile[], suffix: string, random: () => number): Uint8Array {
  const alike = good.filter(({ name }) => name.endsWith(suffix));
  const among = random() < 0.8 ? alike : good;
  return among[Math.floor(random() * among.length)]?.bytes ?? new Uint8Array();
}

function polyglots(): HostileFile[] {
  const both = (name: string, make: () => (string | Uint8Array)[]): HostileFile => ({
    name,
    group: 'odd',
    make: () => new Uint8Array(Buffer.concat(make().map((part) => Buffer.from(part as string)))),
  });
  const good = (suffix: string) => goodFiles().find(({ name }) => name.endsWith(suffix))?.bytes ?? '';
  const zip = () => makeZip([{ name: 'rfp.txt', content: LEAD }]);
  return [
    both('PDF before ZIP.pdf', () => [good('.pdf'), zip()]),
    both('ZIP before PDF.zip', () => [zip(), good('.pdf')]),
    both('HTML before PDF.html', () => [`<html><body><p>${LEAD}</p></body></html>\n`, good('.pdf')]),
    both('PDF mark in a text.txt', () => [`${LEAD}\n%PDF-1.7\n${LEAD}\n`]),
    both('picture before PDF.jpg', () => [Buffer.from('ffd8ffe000104a464946', 'hex'), good('.pdf')]),
    both('DOCX before XLSX.docx', () => [good('.docx'), good('.xlsx')]),
    both('PDF twice.pdf', () => [good('.pdf'), good('.pdf')]),
    both('RTF before HTML.rtf', () => [`{\\rtf1 ${LEAD}}`, '<html><body>and more</body></html>']),
    both('mail before ZIP.eml', () => [good('.eml'), zip()]),
    both('program.exe', () => ['MZ', Buffer.alloc(3000, 0x90)]),
    both('program of Linux.pdf', () => ['\x7fELF\x02\x01\x01', Buffer.alloc(3000, 0x90)]),
    both('compressed.gz', () => [Buffer.from('1f8b0800000000000003', 'hex'), Buffer.alloc(3000, 7)]),
  ];
}

function wrongSuffixes(): HostileFile[] {
  const good = goodFiles();
  return good.map(({ bytes }, index) => {
    const [, suffix = ''] = good[(index + 3) % good.length]?.name.split('.') ?? [];
    return { name: `really another ${index}.${suffix}`, group: 'odd', make: () => bytes };
  });
}

function closedFiles(): HostileFile[] {
  const odd = (name: string, make: () => Uint8Array | Promise<Uint8Array>): HostileFile => ({
    name,
    group: 'odd',
    make,
  });
  return [
    odd('needs a password.pdf', closedPdf),
    odd('needs a password.docx', () => compoundFile('EncryptedPackage')),
    odd('compound file of nothing.doc', () => compoundFile('WordDocument')),
    odd('compound file in a circle.doc', () => compoundFile('WordDocument', true)),
    odd('compound file in a circle.msg', () => compoundFile('__properties_version1.0', true)),
    odd('macros.docm', () => makeDocx(paragraph(LEAD), { 'word/vbaProject.bin': Buffer.alloc(3000, 1) })),
    odd('script as text.pdf', () => bytesOf('#!/bin/sh\nrm -rf /\n')),
  ];
}

async function closedPdf(): Promise<Uint8Array> {
  const { default: PdfDocument } = await import('pdfkit');
  const document = new PdfDocument({ userPassword: 'secret', ownerPassword: 'more', pdfVersion: '1.7' });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => document.on('end', () => resolve()));
  document.text(LEAD);
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

/** The least compound file ([MS-CFB] 2): header, one FAT sector, one directory sector with a root and one stream. */
function compoundFile(stream: string, inCircle = false): Uint8Array {
  const SECTOR = 512;
  const file = Buffer.alloc(4 * SECTOR, 0);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file, 0);
  file.writeUInt16LE(0x3e, 24);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeUInt32LE(1, 44);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(4096, 56);
  file.fill(0xff, 60, SECTOR);
  file.writeUInt32LE(0, 64);
  file.writeUInt32LE(0, 72);
  file.writeUInt32LE(0, 76);
  file.fill(0xff, SECTOR, 2 * SECTOR);
  file.writeUInt32LE(0xfffffffd, SECTOR);
  // A directory that follows itself, or ends.
  file.writeUInt32LE(inCircle ? 1 : 0xfffffffe, SECTOR + 4);
  file.writeUInt32LE(inCircle ? 2 : 0xfffffffe, SECTOR + 8);
  entry(file, 2 * SECTOR, 'Root Entry', 5, inCircle ? 0 : 1);
  entry(file, 2 * SECTOR + 128, stream, 2, inCircle ? 1 : 0xffffffff);
  return new Uint8Array(file);
}

function entry(file: Buffer, at: number, name: string, kind: number, child: number): void {
  file.write(name.slice(0, 31), at, 'utf16le');
  file.writeUInt16LE(Math.min(64, (name.length + 1) * 2), at + 64);
  file[at + 66] = kind;
  file[at + 67] = 1;
  file.writeUInt32LE(0xffffffff, at + 68);
  file.writeUInt32LE(0xffffffff, at + 72);
  file.writeUInt32LE(kind === 5 ? child : 0xffffffff, at + 76);
  file.writeUInt32LE(2, at + 116);
  file.writeUInt32LE(kind === 5 ? 0 : 5000, at + 120);
}
