import { describe, expect, it } from 'vitest';
import { demandsIn } from './read.ts';

const experiences = (text: string, role: string | null = 'Analyst') =>
  demandsIn(text, { role, scope: 'qualification' })
    .filter(({ kind }) => kind === 'experience')
    .map(({ years, anyOf }) => [years, anyOf[0]?.name]);

describe('years of experience and what they are in', () => {
  it.each([
    ['A minimum of five (5) years of experience in data warehousing.', [[5, 'data warehousing']]],
    [
      'Ten (10) years of experience, within the last fifteen (15) years, as a Project Manager.',
      [[10, 'Project Manager']],
    ],
    [
      "Ten years' experience in network design, at least five of which in data centres.",
      [
        [10, 'network design'],
        [5, 'data centres'],
      ],
    ],
    [
      'Twelve years in banking IT, of which no less than four (4) years must have been as a Release Lead.',
      [
        [12, 'banking IT'],
        [4, 'Release Lead'],
      ],
    ],
    [
      'Nine years of IT experience (two of which were in a hospital) are required.',
      [
        [9, 'IT'],
        [2, 'hospital'],
      ],
    ],
    [
      'Six years of experience, including two years with Ansible.',
      [
        [6, 'Analyst experience'],
        [2, 'Ansible'],
      ],
    ],
    [
      'The Database Lead will be expected to have a minimum of eight years in data warehousing, ideally in retail.',
      [[8, 'data warehousing']],
    ],
    ['Four analysts with six years of experience, two of which must hold CISA.', [[6, 'Analyst experience']]],
    [
      '7+ years software engineering, 3+ years ML; Kubernetes',
      [
        [7, 'software engineering'],
        [3, 'ML'],
      ],
    ],
    ['Must have led data migrations for at least four years.', [[4, 'led data migrations']]],
    ['5+ years of Java experience.', [[5, 'Java']]],
    [
      'Six (6) years of relevant experience, two (2) of which must be in audit.',
      [
        [6, 'Analyst experience'],
        [2, 'audit'],
      ],
    ],
    ['Bidders must have been in business for at least three (3) years.', [[3, 'been in business']]],
    [
      'The firm must have operated call centres for at least six years for public bodies.',
      [[6, 'operated call centres']],
    ],
    [
      'Offerors must have direct experience in records digitisation for at least four (4) years.',
      [[4, 'records digitisation']],
    ],
    [
      'At least seven years contracting experience in the Department of Defense.',
      [[7, 'contracting in Department of Defense']],
    ],
    ["Five years' experience in audit.", [[5, 'audit']]],
    ['Twenty-five years of experience in shipping.', [[25, 'shipping']]],
    ['3-5 years of experience with public websites.', [[3, 'public websites']]],
    ['One and a half (1.5) years experience with Reporting Services.', [[1.5, 'Reporting Services']]],
    [
      'Ten (10) years of professional management experience, with at least five (5) years in Navy IT systems.',
      [
        [10, 'management'],
        [5, 'Navy IT systems'],
      ],
    ],
    [
      'A minimum of three (3) years professional experience with .NET programming.',
      [[3, '.NET programming']],
    ],
    [
      'Years of Experience: A minimum of ten (10) years managing construction projects.',
      [[10, 'managing construction projects']],
    ],
  ])('%s', (text, expected) => {
    expect(experiences(text)).toEqual(expected);
  });

  it.each([
    ['The contract has a base period of one year and four option years.'],
    ['Records shall be retained for five years after completion.'],
    ['Describe projects of the last three years.'],
    ['The warranty lasts two years.'],
  ])('%s — no experience', (text) => {
    expect(experiences(text, null)).toEqual([]);
  });
});

describe('experience without years', () => {
  it.each([
    ['Proven experience on a comparable portal project.', [[null, 'comparable portal project']]],
    ['Must have source selection experience.', [[null, 'source selection']]],
    ['Experience in the water industry is preferred.', [[null, 'water industry']]],
    ['A proven track record in delivering citizen portals.', [[null, 'delivering citizen portals']]],
  ])('%s', (text, expected) => {
    expect(experiences(text)).toEqual(expected);
  });
});

describe('years that may stand for a degree are an alternative of it', () => {
  it.each([
    [
      "Bachelor's degree or eight (8) years of experience in audit.",
      ["Bachelor's degree", 'eight (8) years of experience in audit'],
    ],
    [
      "A Bachelor's degree may be replaced by eight years of experience in audit.",
      ["Bachelor's degree", 'eight years of experience in audit'],
    ],
  ])('%s', async (text, names) => {
    const { joinSubstitutes } = await import('../../src/extract/resolve/equivalents.ts');
    const joined = joinSubstitutes(demandsIn(text, { scope: 'qualification' }));
    expect(joined.map(({ kind, anyOf }) => [kind, anyOf.map(({ name }) => name)])).toEqual([
      ['education', names],
    ]);
  });
});

describe('a number alone under a header of years', () => {
  it.each([
    ['12', 'Minimum Years of Experience', 'Test Lead', [[12, 'Test Lead experience']]],
    ['5+', 'Years', 'Tester', [[5, 'Tester experience']]],
    ['12', 'Hourly rate', 'Tester', []],
    ['4', 'Option years', null, []],
  ])('%s under “%s” for %s', (text, header, role, expected) => {
    const cell = { table: 0, row: 1, column: 2, isHeader: false, header, rowHeader: role };
    const found = demandsIn(text, { role, scope: 'qualification' }, { kind: 'table-cell', cell });
    expect(found.map(({ years, anyOf }) => [years, anyOf[0]?.name])).toEqual(expected);
  });
});

describe('a number behind a label of years', () => {
  it.each([
    ['Minimum Years of Experience: 8', 'Storage Engineer', [[8, 'Storage Engineer experience']]],
    ['Years of relevant experience – 5+', 'Tester', [[5, 'Tester experience']]],
    ['Option years: 4', 'Tester', []],
  ])('%s for %s', (text, role, expected) => {
    const found = demandsIn(text, { role, scope: 'qualification' });
    expect(found.map(({ years, anyOf }) => [years, anyOf[0]?.name])).toEqual(expected);
  });
});
