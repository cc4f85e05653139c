import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, handOverMembers, type Limits, unpack } from '../../src/ingest/index.ts';
import { makeZip, type ZipPart } from '../support/zip.ts';
import { makePdf, staffingDocx } from './sample-files.ts';
import { unpackAll } from './unpack-all.ts';

const MIB = 1024 * 1024;
const file = (name: string, content = name): ZipPart => ({ name, content });

describe('A ZIP gives its files by folder and name', () => {
  const cases: [string, ZipPart[], string[]][] = [
    ['in the order of its directory', [file('b.txt'), file('a/c.txt')], ['b.txt: b.txt', 'a/c.txt: a/c.txt']],
    ['without folders', [file('a/', ''), file('a/b.txt')], ['a/b.txt: a/b.txt']],
    [
      'without what systems leave behind',
      ['__MACOSX/._a.pdf', '.DS_Store', 'a/Thumbs.db', 'a/desktop.ini', '~$staff.docx', 'a.txt'].map((name) =>
        file(name),
      ),
      ['a.txt: a.txt'],
    ],
    ['two of one name', [file('a', '1'), file('a', '2')], ['a: 1', 'a: 2']],
    ['names that lead out of it', [file('../../etc/passwd', 'x')], ['etc/passwd: x']],
    ['names of which nothing is left', [file('..', 'x')], ['entry-1: x']],
  ];
  it.each(cases)('%s', async (_, parts, expected) => {
    expect(await unpackAll(makeZip(parts))).toEqual(expected);
  });

  it('cuts the middle out of an endless name', async () => {
    const [found = ''] = await unpackAll(makeZip([file(`${'a'.repeat(5000)}.pdf`, '')]));
    expect(found).toMatch(/^a{160}…a{35}\.pdf: $/);
  });
});

describe('One bad entry does not spoil the others', () => {
  const bad: [string, ZipPart, string][] = [
    ['with a password', { name: 'bad', content: 'x', flags: 1 }, 'bad! encrypted'],
    ['that is damaged', { name: 'bad', content: 'x', statedCrc: 1 }, 'bad! corrupt'],
    ['of an unknown compression', { name: 'bad', content: 'x', method: 12 }, 'bad! unsupported-format'],
    ['that is a bomb', { name: 'bad', content: Buffer.alloc(2 * MIB), deflate: true }, 'bad! limit-reached'],
  ];
  it.each(bad)('%s', async (_, part, expected) => {
    expect(await unpackAll(makeZip([file('a'), part, file('b')]))).toEqual(['a: a', expected, 'b: b']);
  });
});

describe('Limits hold for a package as a whole', () => {
  const two = makeZip([file('a', 'x'.repeat(MIB * 0.6)), file('b', 'y'.repeat(MIB * 0.6))]);

  it('entries', async () => {
    expect(await unpackAll(two, { entries: 3 }, { depth: 1, entries: 2, bytes: 0 })).toEqual([
      '! limit-reached',
    ]);
  });

  it('bytes: what came before is given', async () => {
    const found = await unpackAll(two, { unpackedMb: 1 });
    expect(found.map((line) => line.slice(0, 4))).toEqual(['a: x', '! li']);
  });

  it('bytes of the containers around it', async () => {
    expect(await unpackAll(two, { unpackedMb: 2 }, { depth: 1, entries: 2, bytes: 2 * MIB })).toEqual([
      '! limit-reached',
    ]);
  });

  it('depth', async () => {
    const at = (depth: number) => unpackAll(makeZip([file('a')]), {}, { depth, entries: 0, bytes: 0 });
    expect([await at(3), await at(4)]).toEqual([['a: a'], ['! limit-reached']]);
  });

  it('what was spent is told for the next one', async () => {
    const spent = { depth: 0, entries: 5, bytes: 10 };
    await unpackAll(makeZip([file('abc')]), {}, spent);
    expect(spent).toEqual({ depth: 0, entries: 6, bytes: 13 });
  });
});

describe('A ZIP as a document', () => {
  const locked = (name: string): ZipPart => ({ name, content: 'x', flags: 1 });
  const damaged = (name: string): ZipPart => ({ name, content: 'x', statedCrc: 1 });
  /** What it is when its files are taken, and what could not be. */
  async function taken(parts: readonly ZipPart[], own: Partial<Limits> = {}): Promise<string> {
    const spent = { depth: 0, entries: 0, bytes: 0 };
    const file = { name: 'a.zip', bytes: makeZip(parts) };
    const held = await handOverMembers(file, async () => null, { ...DEFAULT_LIMITS, ...own }, spent);
    const { result, contents } = held ?? {};
    const lost = contents?.lost.map(({ name, issue }) => `${name} ${issue.code}`) ?? [];
    return [
      result?.ok ? `${result.document.format} ${result.document.issues.length}` : result?.issue.code,
      ...lost,
    ].join(', ');
  }

  it.each<[string, ZipPart[], string, Partial<Limits>?]>([
    ['has no words and no issue', [file('a')], 'zip 0'],
    [
      'has an issue for each file that could not be had',
      [file('a'), locked('b')],
      'zip 1, a.zip/b encrypted',
    ],
    ['without files is empty', [file('__MACOSX/a')], 'empty'],
    [
      'with nothing that can be opened wants a password',
      [locked('a'), locked('b')],
      'encrypted, a.zip/a encrypted, a.zip/b encrypted',
    ],
    [
      'with nothing that can be unpacked is damaged',
      [locked('a'), damaged('b')],
      'corrupt, a.zip/a encrypted, a.zip/b corrupt',
    ],
    [
      'that is too large has failed',
      [file('a'), file('b')],
      'limit-reached, a.zip limit-reached',
      { unpackedMb: 1.5 / MIB },
    ],
  ])('%s', async (_, parts, expected, own = {}) => {
    expect(await taken(parts, own)).toBe(expected);
  });

  it('that is cut short by a limit is not whole', async () => {
    const spent = { depth: 0, entries: 0, bytes: 0 };
    const pair = { name: 'a.zip', bytes: makeZip([file('a'), file('b')]) };
    const contentsOf = async (bytes: number) => {
      const allowed = { ...DEFAULT_LIMITS, unpackedMb: bytes / MIB };
      return (await handOverMembers(pair, async () => null, allowed, spent))?.contents;
    };
    expect(await contentsOf(2)).toEqual({ entries: 2, bytes: 2, isWhole: true, lost: [] });
    expect(await contentsOf(1)).toMatchObject({ isWhole: false });
  });
});

describe('Not every archive is a container', () => {
  it.each([
    ['a DOCX', staffingDocx],
    ['plain text', async () => Buffer.from('The lead must hold a PMP.')],
    ['an archive that is cut off', async () => makeZip([file('a')]).subarray(0, 40)],
  ])('%s', async (_, make) => {
    expect(await unpack({ name: 'a', bytes: await make() })).toBeNull();
  });

  it('a PDF gives what is attached to it', async () => {
    const pdf = await makePdf((one) => {
      one.text('See the attachment.').file(Buffer.from('a,b'), { name: 'rates.csv' });
    });
    expect(await unpackAll(pdf)).toEqual(['rates.csv: a,b']);
    expect(await unpackAll(await makePdf((one) => one.text('Alone.')))).toEqual([]);
  });
});
