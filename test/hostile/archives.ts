import { makeZip, type ZipPart } from '../support/zip.ts';
import { bytesOf, type HostileFile } from './hostile-file.ts';
import { zipBomb } from './inflating.ts';

const MIB = 1024 * 1024;
const RFP = 'The lead shall hold a PMP at the kickoff of the project.\n';

/** ZIPs that inflate, lie about what they hold, or name files outside their folder. */
export function archives(): HostileFile[] {
  return [...bombs(), ...lies(), ...names(), ...nests()];
}

function zip(what: string, parts: () => readonly ZipPart[], more: Partial<HostileFile> = {}): HostileFile {
  return { name: `${what}.zip`, group: 'archive', make: () => makeZip(parts()), ...more };
}

function bombs(): HostileFile[] {
  const bomb = (mib: number, stated = mib * MIB) => ({
    group: 'archive',
    make: () => zipBomb('rfp.txt', mib, stated),
  });
  const overlapping = (count: number): ZipPart[] => [
    { name: 'rfp-0.txt', content: Buffer.alloc(8 * MIB, ' '), deflate: true },
    ...Array.from({ length: count }, (_, index) => ({
      name: `rfp-${index + 1}.txt`,
      content: Buffer.alloc(8 * MIB, ' '),
      deflate: true,
      sameBytesAs: 0,
    })),
  ];
  return [
    { name: '100 MiB of blanks.zip', ...bomb(100) },
    { name: '4 GiB of blanks.zip', ...bomb(4096, 4_294_967_295), quick: false },
    { name: 'a bomb that states ten bytes.zip', ...bomb(1024, 10), quick: false },
    zip('fifty entries over one another', () => overlapping(50), { quick: false }),
    zip(
      'ratio below one MiB',
      () =>
        Array.from({ length: 1500 }, (_, index) => ({
          name: `${index}.txt`,
          content: Buffer.alloc(1_000_000, ' '),
          deflate: true,
        })),
      { quick: false },
    ),
  ];
}

function lies(): HostileFile[] {
  const one = (lie: Partial<ZipPart>) => () => [{ name: 'rfp.txt', content: RFP, ...lie }];
  const cut = (from: number, to: number) => makeZip(one({})()).slice(from, to);
  return [
    zip('size of four thousand million', one({ statedBytes: 4_294_967_295 })),
    zip('size of nought', one({ statedBytes: 0, deflate: true })),
    zip('wrong check sum', one({ statedCrc: 1, deflate: true })),
    zip('unknown method', one({ method: 99 })),
    zip('stored said to be deflated', one({ method: 8 })),
    zip('protected by a password', one({ flags: 0x0801 })),
    zip('65000 entries', () =>
      Array.from({ length: 65_000 }, (_, index) => ({ name: `${index}.txt`, content: '' })),
    ),
    zip('no entry', () => []),
    zip('the same name a hundred times', () =>
      Array.from({ length: 100 }, () => ({ name: 'rfp.txt', content: RFP })),
    ),
    { name: 'without its end.zip', group: 'archive', make: () => cut(0, -30) },
    { name: 'without its beginning.zip', group: 'archive', make: () => cut(20, 10_000) },
    { name: 'only an end.zip', group: 'archive', make: () => cut(-22, 10_000) },
    {
      name: 'rubbish behind a mark.zip',
      group: 'archive',
      make: () => bytesOf(`PK\x03\x04${'x'.repeat(5000)}`),
    },
  ];
}

/** Names that would leave the folder, steer a terminal or be no names. */
export const WICKED_NAMES = [
  '../../../../etc/cron.d/evil.txt',
  '/etc/passwd.txt',
  'C:\\Windows\\evil.txt',
  '..\\..\\evil.txt',
  'a/../../b/./../evil.txt',
  'evil\u0000.pdf.txt',
  '\u001b[2J\u001b]0;owned\u0007.txt',
  '<img src=x onerror=alert(1)>.txt',
  '"; DROP TABLE documents; --.txt',
  'rfp\u202Efdp.txt',
  '\u200B\uFEFF.txt',
  `${'long'.repeat(75)}.txt`,
  'con.txt',
  '.txt',
  'e\u0301\u0301\u0301\u0301\u0301.txt',
  '%2e%2e%2fevil.txt',
  '$(touch evil).txt',
  '\r\nSet-Cookie: a=b.txt',
] as const;

function names(): HostileFile[] {
  return [
    zip('wicked names', () => WICKED_NAMES.map((name) => ({ name, content: RFP }))),
    zip('a folder as file', () => [
      { name: 'rfp.txt/', content: RFP },
      { name: 'rfp.txt/a.txt', content: RFP },
    ]),
    zip('folders 5000 deep', () => [{ name: `${'a/'.repeat(5000)}rfp.txt`, content: RFP }]),
  ];
}

function nests(): HostileFile[] {
  const nested = (depth: number): Uint8Array =>
    depth === 0
      ? bytesOf(RFP)
      : makeZip([{ name: depth === 1 ? 'rfp.txt' : `level-${depth}.zip`, content: nested(depth - 1) }]);
  // Ten archives in each of ten archives …: 10^5 texts of 1 MiB in 40 kB.
  const branching = (depth: number): Uint8Array =>
    depth === 0
      ? zipBomb('rfp.txt', 16, 16 * MIB)
      : makeZip(
          Array.from({ length: 10 }, (_, index) => ({
            name: `${depth}-${index}.zip`,
            content: index === 0 ? branching(depth - 1) : 'PK',
            deflate: true,
          })),
        );
  return [
    { name: 'fifty archives in one another.zip', group: 'archive', make: () => nested(50) },
    { name: 'three archives in one another.zip', group: 'archive', make: () => nested(3) },
    { name: 'archives that branch.zip', group: 'archive', make: () => branching(4) },
  ];
}
