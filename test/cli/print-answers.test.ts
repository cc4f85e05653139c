import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { matchText } from '../../src/cli/print-answers.ts';
import { clip, hanging, listed, plain, wrap } from '../../src/cli/text.ts';
import { readConfig, readLimitsOf } from '../../src/config.ts';
import type { Match } from '../../src/domain/index.ts';
import { packagePath } from '../../src/paths.ts';
import { matchFiles } from '../../src/service/index.ts';

const fixture = (...path: string[]) => ({
  name: path.at(-1) ?? '',
  bytes: new Uint8Array(readFileSync(packagePath('fixtures', ...path))),
});

let match: Match;
let text: string;

beforeAll(async () => {
  const path = packagePath('fixtures', 'documents', 'ai-assistant', 'source.pdf');
  const wish = {
    roster: [fixture('roster', 'roster.csv')],
    kickoff: '2027-02-22',
    dates: { proposal: '2027-01-15', award: '2027-02-05' },
    hoursPerWeek: 5,
    budgetUsd: null,
    asOf: '2026-11-20',
  };
  const limits = readLimitsOf(readConfig({ environment: {} }));
  const { answer } = await matchFiles([{ name: 'source.pdf', path }], wish, limits);
  match = answer;
  text = matchText(match);
});

/** All words with single spaces: what was said, however it was wrapped. */
const flat = (words: string) => words.replace(/\s+/g, ' ');

describe('the answer as text', () => {
  it('fits a terminal of 100 columns', () => {
    expect(text.split('\n').filter((line) => [...line].length > 100)).toEqual([]);
  });

  it('tells the story in order', () => {
    const titles = [...text.matchAll(/^([A-Z][A-Z ]{3,}?) {2}/gm)].map(([, title]) => title);
    expect(titles).toEqual([
      'IN SHORT',
      'DAYS',
      'REQUIREMENTS',
      'SHORTLIST',
      'TEAM',
      'PLAN',
      'CANNOT BE CLOSED IN TIME',
    ]);
  });

  it('counts every mandatory requirement once at the top', () => {
    const [summary = ''] = text.split('REQUIREMENTS');
    const counts = [...summary.matchAll(/^ {2,5}(\d+) {2}\w/gm)].map(([, count]) => Number(count));
    const mandatory = match.requirements.filter(({ modality }) => modality === 'mandatory');
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(mandatory.length);
  });

  it('says every requirement with the beginning of its words', () => {
    for (const { label, evidence } of match.requirements) {
      expect(flat(text)).toContain(flat(label).split(' ').slice(0, 3).join(' '));
      expect(flat(text)).toContain(`“${flat(evidence[0]?.quote ?? '').slice(0, 30)}`);
    }
  });

  it('puts what is mandatory before what is preferred in each group', () => {
    const requirements = text.split(/^REQUIREMENTS|^SHORTLIST/m)[1] ?? '';
    for (const group of requirements.split('\n\n').slice(1)) {
      const order = [...group.matchAll(/^ {2}(must|nice|info) {2}/gm)].map(([, word]) => word);
      expect(order).toEqual([...order].sort((one, other) => rank(one) - rank(other)));
    }
  });

  it('names everybody in the team, and every action with person, dates and hours', () => {
    const names = new Map(match.shortlist.map(({ person }) => [person.id, person.name]));
    for (const { person } of match.team.members) expect(text).toContain(names.get(person));
    for (const { credential, start, finish, latestStart } of match.plan) {
      expect(flat(text)).toContain(credential.name);
      expect(flat(text)).toContain(`${start} to ${finish} (latest start ${latestStart})`);
    }
  });

  it('says what cannot be closed, why, and what can be done', () => {
    expect(match.unclosable.length).toBeGreaterThan(0);
    for (const { why, options } of match.unclosable) {
      expect(flat(text)).toContain(flat(why));
      expect(flat(text)).toContain(options.map((choice) => choice.replaceAll('-', ' ')).join(', '));
    }
  });

  it('sends nothing from a document to the terminal that is not a character to read', () => {
    const [first] = match.requirements;
    if (first === undefined) throw new Error('the fixture has requirements');
    const label = 'PMP\u001b[2J\u0007 or \u202eCSM\u0000';
    const hostile = matchText({ ...match, requirements: [{ ...first, label, role: 'PM\u001b]0;x\u0007' }] });
    expect(hostile).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(hostile).toContain('PMP\\u001b[2J\\u0007 or \\u202eCSM\\u0000');
  });
});

const rank = (word: string | undefined) => ['must', 'nice', 'info'].indexOf(word ?? '');

describe('text', () => {
  it.each([
    ['tabs and\n line ends', 'tabs and line ends'],
    ['a\u009bm', 'a\\u009bm'],
    ['zero\u200bwidth', 'zero\\u200bwidth'],
    ['Zürich 東京', 'Zürich 東京'],
  ])('%j is shown as %j', (words, shown) => {
    expect(plain(words)).toBe(shown);
  });

  it('wraps at the width, cuts words that are longer, and ends short with an ellipsis', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrap('one two three four', 7, 2)).toEqual(['one two', 'three …']);
    expect(clip('abcdef', 4)).toBe('abc…');
  });

  it('hangs later lines under the first', () => {
    expect(hanging('has  ', 'PMP and CISSP', { width: 12 })).toEqual(['has  PMP and', '     CISSP']);
  });

  it('counts what it does not list', () => {
    expect(listed(['a', 'b', 'c'], 2)).toBe('a · b · 1 more');
  });
});
