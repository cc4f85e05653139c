import { describe, expect, it } from 'vitest';
import { joinText } from '../../src/ingest/pdf/join-lines.ts';

const KNOWN = new Set(['contract', 'on', 'site', 'full-time', 'provide', 'in', 'house']);

describe('The lines of a block are joined', () => {
  it.each([
    ['Secret', 'clearance', 'Secret clearance'],
    ['the require-', 'ments of the task', 'the requirements of the task'],
    ['the require\u00ad', 'ments of the task', 'the requirements of the task'],
    ['the con-', 'tract starts', 'the contract starts'],
    ['an on-', 'site technician', 'an on-site technician'],
    ['a full-', 'time analyst', 'a full-time analyst'],
    ['non-', 'federal systems', 'non-federal systems'],
    ['in accordance with FIPS 140-', '2 and later', 'in accordance with FIPS 140-2 and later'],
    ['IAW AFH 33-', '337', 'IAW AFH 33-337'],
    ['the Anglo-', 'American team', 'the Anglo-American team'],
    ['and/', 'or equivalent', 'and/or equivalent'],
    ['two persons -', 'one on each shift', 'two persons - one on each shift'],
  ])('%s + %s', (before, after, expected) => {
    expect(joinText(before, after, KNOWN)).toBe(expected);
  });
});
