import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, LimitReached, type Limits } from '../../src/ingest/limits.ts';
import { openPackage } from '../../src/ingest/package/open-package.ts';
import { walkXml } from '../../src/ingest/package/walk-xml.ts';
import { Unreadable } from '../../src/ingest/unreadable.ts';
import { makeZip, type ZipPart } from '../support/zip.ts';

const MIB = 1024 * 1024;
const limits = (own: Partial<Limits>): Limits => ({ ...DEFAULT_LIMITS, ...own });

/** The code of Unreadable or the name of the limit that ends `work`; "read" where nothing does. */
async function outcome(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'read',
    (error) => {
      if (error instanceof LimitReached) return error.limit;
      if (error instanceof Unreadable) return error.code;
      throw error;
    },
  );
}

async function readAll(bytes: Uint8Array, allowed: Limits = DEFAULT_LIMITS): Promise<string[]> {
  const archive = await openPackage(bytes, allowed);
  const texts: string[] = [];
  for (const entry of archive.entries) {
    texts.push(`${entry.name}: ${Buffer.from(await archive.read(entry)).toString()}`);
  }
  return texts;
}

describe('A package', () => {
  it('gives its entries in order, stored and deflated', async () => {
    const parts = [
      { name: 'a.txt', content: 'one' },
      { name: 'b/c.txt', content: 'two '.repeat(50_000), deflate: true },
    ];
    expect(await readAll(makeZip(parts))).toEqual(['a.txt: one', `b/c.txt: ${'two '.repeat(50_000)}`]);
  });

  it('is found by name, letters of either case', async () => {
    const archive = await openPackage(makeZip([{ name: 'Word/Document.xml', content: 'x' }]), DEFAULT_LIMITS);
    expect(archive.find('word/document.xml')?.name).toBe('Word/Document.xml');
    expect(archive.find('word')).toBeNull();
  });

  it('is read with bytes behind its end', async () => {
    const bytes = Buffer.concat([makeZip([{ name: 'a', content: 'one' }]), Buffer.from('\r\n\0\0')]);
    expect(await readAll(bytes)).toEqual(['a: one']);
  });

  it('counts archives that share a counter together', async () => {
    const bytes = makeZip([{ name: 'a', content: Buffer.alloc(MIB * 0.6) }]);
    const unpacked = { bytes: 0 };
    const read = async () => {
      const archive = await openPackage(bytes, limits({ unpackedMb: 1 }), unpacked);
      return archive.entries[0] && archive.read(archive.entries[0]);
    };
    expect(await outcome(read())).toBe('read');
    expect(await outcome(read())).toBe('unpackedMb');
  });
});

describe('Names cannot leave their folder', () => {
  it.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['..\\..\\windows\\win.ini', 'windows/win.ini'],
    ['/etc/passwd', 'etc/passwd'],
    ['C:\\docs\\rfp.pdf', 'docs/rfp.pdf'],
    ['rfp.pdf\0.exe', 'rfp.pdf.exe'],
    ['a/./b//c', 'a/b/c'],
    ['..', ''],
  ])('%j', async (name, expected) => {
    const archive = await openPackage(makeZip([{ name, content: '' }]), DEFAULT_LIMITS);
    expect(archive.entries.map((entry) => entry.name)).toEqual([expected]);
  });
});

const ZEROS = Buffer.alloc(2 * MIB);

describe('Archives that lie or burst end by name', () => {
  const cases: [string, string, ZipPart[], Partial<Limits>?][] = [
    [
      'more entries than allowed',
      'entries',
      Array.from({ length: 4 }, (_, n) => ({ name: `${n}`, content: '' })),
      { entries: 3 },
    ],
    ['a part that is too large', 'partMb', [{ name: 'a', content: ZEROS }], { partMb: 1 }],
    [
      'parts that are too large together',
      'unpackedMb',
      [
        { name: 'a', content: ZEROS },
        { name: 'b', content: ZEROS },
      ],
      { unpackedMb: 3 },
    ],
    ['a bomb of zeros', 'ratio', [{ name: 'a', content: ZEROS, deflate: true }]],
    [
      'a bomb that says it is small',
      'corrupt',
      [{ name: 'a', content: ZEROS, deflate: true, statedBytes: 10 }],
    ],
    ['a part that says it is larger', 'corrupt', [{ name: 'a', content: 'abc', statedBytes: 4 }]],
    ['a wrong check sum', 'corrupt', [{ name: 'a', content: 'abc', statedCrc: 1 }]],
    ['bytes that are no deflate', 'corrupt', [{ name: 'a', content: '\xff\xff\xff\xff', method: 8 }]],
    ['an entry with a password', 'encrypted', [{ name: 'a', content: 'abc', flags: 1 }]],
    ['an unknown compression', 'unsupported-format', [{ name: 'a', content: 'abc', method: 12 }]],
    [
      'entries that overlap',
      'corrupt',
      [
        { name: 'a', content: 'abc' },
        { name: 'b', content: 'abc', sameBytesAs: 0 },
      ],
    ],
  ];
  it.each(cases)('%s: %s', async (_, code, parts, own = {}) => {
    expect(await outcome(readAll(makeZip(parts), limits(own)))).toBe(code);
  });

  it('a name that two files have is refused only where it is asked for', async () => {
    const archive = await openPackage(
      makeZip([
        { name: 'A', content: '1' },
        { name: 'a', content: '2' },
      ]),
      DEFAULT_LIMITS,
    );
    expect(archive.entries).toHaveLength(2);
    expect(() => archive.find('a')).toThrow(Unreadable);
  });

  it('cut at any byte', async () => {
    const whole = makeZip([
      { name: 'a', content: 'one' },
      { name: 'b', content: 'two', deflate: true },
    ]);
    for (let end = 0; end < whole.length; end += 1) {
      expect(await outcome(readAll(whole.subarray(0, end)))).toBe('corrupt');
    }
  });
});

async function walk(xml: string | Uint8Array, allowed: Limits = DEFAULT_LIMITS): Promise<string[]> {
  const seen: string[] = [];
  await walkXml(typeof xml === 'string' ? Buffer.from(xml) : xml, allowed, {
    open: (element) => seen.push(`<${element.name} ${element.get('val')} ${element.get('r:id')}`),
    close: (name) => seen.push(`>${name}`),
    text: (text) => seen.push(text),
  });
  return seen;
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

describe('XML', () => {
  it.each([
    ['its usual prefix', `<w:p xmlns:w="${W}" xmlns:r="${R}" w:val="1" r:id="x">a &amp; b</w:p>`],
    [
      'another prefix',
      `<p xmlns="${W}" xmlns:q="${R}" xmlns:o="${W}" o:val="1" q:id="x"><![CDATA[a & b]]></p>`,
    ],
    ['the strict namespace', `<w:p xmlns:w="${STRICT}" xmlns:r="${R}" w:val="1" r:id="x">a &#38; b</w:p>`],
  ])('has the same names with %s', async (_, xml) => {
    expect(await walk(xml)).toEqual(['<w:p 1 x', 'a & b', '>w:p']);
  });

  it.each([
    ['UTF-16', Buffer.from('\ufeff<a>é</a>', 'utf16le')],
    ['UTF-16 without its mark', Buffer.from('<a>é</a>', 'utf16le')],
    ['as declared', Buffer.from('<?xml version="1.0" encoding="windows-1252"?><a>é</a>', 'latin1')],
    ['UTF-8 with its mark', Buffer.from('\ufeff<a>é</a>')],
  ])('is decoded: %s', async (_, bytes) => {
    expect((await walk(bytes)).filter((text) => /^[^<>]/.test(text))).toEqual(['é']);
  });

  it.each([
    ['not closed', '<a><b></a>', 'corrupt'],
    ['nothing', '', 'corrupt'],
    ['an unknown entity', '<a>&lol;</a>', 'corrupt'],
    ['an unknown encoding', '<?xml version="1.0" encoding="klingon"?><a/>', 'corrupt'],
    ['an entity bomb', '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a>&y;</a>', 'corrupt'],
    ['entities of a DTD elsewhere', '<!DOCTYPE a SYSTEM "file:///etc/a.dtd"><a>&x;</a>', 'corrupt'],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'corrupt'],
    ['too deep', '<a>'.repeat(300) + '</a>'.repeat(300), 'xmlDepth'],
  ])('%s ends as %s', async (_, xml, code) => {
    expect(await outcome(walk(xml))).toBe(code);
  });
});
