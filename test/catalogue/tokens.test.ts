import { describe, expect, it } from 'vitest';
import { type NamedEntry, NameIndex, tokenise } from '../../src/catalogue/index.ts';

const KEYS: readonly [text: string, keys: string][] = [
  ['ISO27001', 'iso 27001'],
  ['ISO 27001', 'iso 27001'],
  ['ISO/IEC 27001:2022', 'iso / iec 27001 2022'],
  ['Security +', 'security +'],
  ['Security+', 'security +'],
  ['CompTIA Security+®', 'comptia security +'],
  ['C#', 'c #'],
  ['C++', 'c + +'],
  ['.NET', '. net'],
  ['Node.js', 'node . js'],
  ['CI/CD', 'ci / cd'],
  ['TS/SCI', 'ts / sci'],
  ['AWS Certified Solutions Architect – Associate', 'aws certified solutions architect associate'],
  ['AWS Certified Solutions Architect-Associate', 'aws certified solutions architect associate'],
  ['Master’s degree', 'master degree'],
  ["driver's license", 'driver license'],
  ['drivers’ licenses', 'drivers licenses'],
  ['Développeur', 'developpeur'],
  ['B.S.', 'b s'],
  ['8(a)', '8 a'],
  ['FAC-P/PM', 'fac p / pm'],
  ['DoD 8570.01-M', 'dod 8570.01 m'],
  ['NIST SP 800-53', 'nist sp 800 53'],
  ['  ', ''],
];

describe('tokens', () => {
  it.each(KEYS)('%s → %s', (text, keys) => {
    expect(
      tokenise(text)
        .map(({ key }) => key)
        .join(' '),
    ).toBe(keys);
  });

  it('say where they stand', () => {
    const text = 'a CISSP, or “Security+”.';
    for (const { text: word, start, end } of tokenise(text)) expect(text.slice(start, end)).toBe(word);
  });
});

const entry = (id: string, ...texts: string[]): NamedEntry => ({
  id,
  name: texts[0] ?? id,
  family: 'credential',
  names: texts.map((text) => ({ text, class: 'safe' })),
});

const INDEX = new NameIndex([
  entry('security', 'Security+', 'CompTIA Security+'),
  entry('iso', 'ISO/IEC 27001', 'ISO 27001'),
  entry('ts', 'Top Secret', 'TS'),
  entry('ts-sci', 'TS/SCI', 'TS'),
  entry('sharp', 'C#'),
  entry('c', 'C'),
  entry('net', '.NET'),
  entry('excel', 'Excel'),
  entry('pmp', 'Project Management Professional'),
  entry('cissp', 'CISSP'),
  entry('architect', 'registered architect'),
  entry('wosb', 'women-owned small business'),
  entry('agency', 'green agency'),
  entry('services', 'web services'),
]);

const FOUND: readonly [text: string, found: readonly string[]][] = [
  ['CompTIA Security + certified', ['security:CompTIA Security +', 'security:Security +']],
  ['ISO27001 and ISO 27001', ['iso:ISO27001', 'iso:ISO 27001']],
  ['TS/SCI', ['ts:TS', 'ts-sci:TS', 'ts-sci:TS/SCI']],
  ['C# or C', ['c:C', 'sharp:C#', 'c:C']],
  ['ASP.NET', ['net:.NET']],
  ['network', []],
  ['two CISSPs', ['cissp:CISSPs']],
  ['Registered Architects', ['architect:Registered Architects']],
  ['Women-Owned Small Businesses', ['wosb:Women-Owned Small Businesses']],
  ['green agencies', ['agency:green agencies']],
  ['she excels', []],
  ['project management professionals', []],
  ['web serviceses', []],
  ['', []],
];

describe('names found in a text', () => {
  it.each(FOUND)('%s', (text, found) => {
    const tokens = tokenise(text);
    const hits = INDEX.find(tokens).map(
      ({ entry: { id }, first, last }) => `${id}:${text.slice(tokens[first]?.start, tokens[last]?.end)}`,
    );
    expect(hits.sort()).toEqual([...found].sort());
  });

  it('may be names of several entries', () => {
    expect(INDEX.lookUp('ts').map(({ id }) => id)).toEqual(['ts', 'ts-sci']);
  });

  it.each(['', '!!!', 'TS/', 'Security'])('is none for “%s”', (words) => {
    expect(INDEX.lookUp(words)).toEqual([]);
  });
});
