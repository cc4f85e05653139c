import { describe, expect, it } from 'vitest';
import { didYouMean, loadCatalogue, searchCatalogue } from '../../src/catalogue/index.ts';

const catalogue = loadCatalogue();

const SEARCHES: readonly [words: string, first: string][] = [
  ['PMP', 'pmi-pmp'],
  ['pmi-pmp', 'pmi-pmp'],
  ['azure architect expert', 'ms-az-305'],
  ['isaca auditor', 'isaca-cisa'],
  ['machine lerning specialty', 'aws-ml-specialty'],
  ['architect aws professional', 'aws-solutions-architect-professional'],
  ['cyber essentials', 'cyber-essentials'],
  ['developed veting', 'uk-dv'],
  ['C#', 'skill-c-sharp'],
  ['ISO27001', 'iso-27001'],
];

describe('searching by words', () => {
  it.each(SEARCHES)('%s', (words, first) => {
    expect(
      searchCatalogue(catalogue, words, 20, ['credential', 'company-credential', 'clearance', 'skill'])[0]
        ?.id,
    ).toBe(first);
  });

  it('tells id, name, family, issuer, status, score and why', () => {
    expect(searchCatalogue(catalogue, 'AWS Certified Machine Learning Specialty')[0]).toEqual({
      id: 'aws-ml-specialty',
      name: 'AWS Certified Machine Learning – Specialty',
      family: 'credential',
      issuer: 'Amazon Web Services',
      status: 'retired',
      score: 1,
      why: 'the words are its id or a name of it',
    });
  });

  it('gives each entry once, the best first, no more than asked', () => {
    const hits = searchCatalogue(catalogue, 'aws', 10);
    expect(hits).toHaveLength(10);
    expect(new Set(hits.map(({ id }) => id)).size).toBe(10);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
  });

  it('keeps to the families that are asked', () => {
    const families = new Set(
      searchCatalogue(catalogue, 'security', 50, ['clearance']).map(({ family }) => family),
    );
    expect([...families]).toEqual(['clearance']);
  });

  it.each(['', '   ', '!!!', '^=$', "'"])('finds nothing for “%s”', (words) => {
    expect(searchCatalogue(catalogue, words)).toEqual([]);
  });

  it('bears a pasted page', () => {
    expect(searchCatalogue(catalogue, 'security clearance '.repeat(500))).toEqual(expect.any(Array));
  });
});

const MISSPELT: readonly [name: string, meant: string][] = [
  ['Certifed Scrum Mastr', 'scrumalliance-csm'],
  ['AWS Solution Architect Asociate', 'aws-solutions-architect-associate'],
  ['Projct Managment Profesional', 'pmi-pmp'],
  ['Kubernets Administrator', 'cncf-cka'],
  ['CISP', 'isc2-cissp'],
  ['CRISK', 'isaca-crisc'],
  ['iso 27001 lead auditr', 'iso27001-lead-auditor'],
  ['Security pluss', 'comptia-security-plus'],
];

describe('names nobody knows', () => {
  it.each(MISSPELT)('%s', (name, meant) => {
    const offers = didYouMean(catalogue, name, 3, ['credential']);
    expect(offers[0]?.id).toBe(meant);
    expect(offers[0]?.score).toBeLessThan(1);
    expect(offers[0]?.why).toContain('is spelt alike');
  });

  it.each(['zzzzqq', 'Certified Wizard of Things', ''])('have no offer for “%s”', (name) => {
    expect(didYouMean(catalogue, name)).toEqual([]);
  });
});
