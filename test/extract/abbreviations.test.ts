import { describe, expect, it } from 'vitest';
import { definedAbbreviations } from '../../src/extract/recognise/abbreviations.ts';
import { firmDemands } from './read.ts';

describe('abbreviations that the document defines', () => {
  it.each([
    ['the Program Management Plan (PMP) is due monthly', 'PMP', 'Program Management Plan'],
    [
      'the Cybersecurity and Infrastructure Security Agency (CISA)',
      'CISA',
      'Cybersecurity and Infrastructure Security Agency',
    ],
    ['registered in the System for Award Management (SAM)', 'SAM', 'System for Award Management'],
    ['Working Capital Fund (WCF) accounting', 'WCF', 'Working Capital Fund'],
  ])('%s', (text, short, long) => {
    expect(definedAbbreviations(text).get(short)).toEqual([long]);
  });

  it('a bracket that abbreviates nothing before it is none', () => {
    expect(definedAbbreviations('the vendor (ACME) shall').size).toBe(0);
  });

  it('come before the catalogue', () => {
    expect(firmDemands('The contractor shall certify and submit a Program Management Plan (PMP).')).toEqual(
      [],
    );
    expect(firmDemands('The lead shall hold a Project Management Professional (PMP) certification.')).toEqual(
      ['certification mandatory: Project Management Professional'],
    );
  });
});
