import { describe, expect, it } from 'vitest';
import { splitMarker } from '../../src/ingest/markers.ts';

describe('A list marker is parted from its words', () => {
  it.each([
    ['• Secret clearance', '•', 'Secret clearance', 1],
    ['\uf0b7 Secret clearance', '•', 'Secret clearance', 1],
    ['•Secret clearance', '•', 'Secret clearance', 1],
    ['o Java Server Pages', 'o', 'Java Server Pages', 1],
    ['- five years', '-', 'five years', 1],
    ['– five years', '–', 'five years', 1],
    ['1. Project Manager', '1.', 'Project Manager', 1],
    ['12) Analyst', '12)', 'Analyst', 1],
    ['(3) Closed circuit television', '(3)', 'Closed circuit television', 1],
    ['4). Knowledge of GIS', '4).', 'Knowledge of GIS', 1],
    ['6.Government Property', '6.', 'Government Property', 1],
    ['(a) Secret', '(a)', 'Secret', 1],
    ['b. TS/SCI', 'b.', 'TS/SCI', 1],
    ['(iv) CISSP', '(iv)', 'CISSP', 1],
    ['3.2.1 Key Personnel', '3.2.1', 'Key Personnel', 3],
    ['2.1.4. All personnel must be proficient', '2.1.4.', 'All personnel must be proficient', 3],
    ['C.1.5. Scope', 'C.1.5.', 'Scope', 3],
    ['L.2 General', 'L.2', 'General', 2],
  ])('%s', (text, marker, rest, depth) => {
    expect(splitMarker(text)).toMatchObject({ marker, rest, depth });
  });
});

describe('Words that only look like a marker stay words', () => {
  it.each([
    'Project Manager',
    'on call at all times',
    '-5 degrees',
    '(401) 555-0100',
    '(IT) services',
    'U.S. citizenship is required',
    '24/7 support',
    'A Secret clearance',
    '2021 was the base year',
  ])('%s', (text) => {
    expect(splitMarker(text)).toBeNull();
  });
});
