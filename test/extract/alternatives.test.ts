import { describe, expect, it } from 'vitest';
import { demandsIn, firmDemands } from './read.ts';

describe('what somebody holds is a credential, what they know a skill', () => {
  it.each([
    ['The architect must hold TOGAF.', ['certification mandatory: TOGAF (any level)']],
    ['The architect must have knowledge of TOGAF.', ['skill mandatory: TOGAF']],
    [
      'Engineers must be AWS Certified at the Associate level or above.',
      ['certification mandatory: Any AWS Associate certification or higher'],
    ],
  ])('%s', (text, expected) => {
    expect(firmDemands(text, { scope: 'qualification' })).toEqual(expected);
  });
});

describe('a stroke joins two, a comma as its list says', () => {
  it.each([
    [
      'Shall hold PMP/PRINCE2 certification.',
      ['certification mandatory: Project Management Professional or PRINCE2 (any level)'],
    ],
    [
      'Must be proficient in Ansible, Docker, Kubernetes (EKS/AKS), and Jenkins.',
      [
        'skill mandatory: Ansible',
        'skill mandatory: Docker',
        'skill mandatory: Kubernetes',
        'skill mandatory: Amazon EKS or Azure Kubernetes Service',
        'skill mandatory: Jenkins',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(firmDemands(text).filter((line) => !line.startsWith('experience'))).toEqual(expected);
  });
});

describe('short forms without an entry in a list of certifications', () => {
  it.each([
    ['One of the following: GPEN, OSCP, ZZPT or CEH.', 4],
    ['Must hold CISSP, CISM or QQXP certification.', 3],
    ['Must hold CISSP or CISM, NIST knowledge preferred.', 2],
    ['Must hold CISSP in the USA.', 1],
  ])('%s', (text, options) => {
    expect(demandsIn(text).find(({ kind }) => kind === 'certification')?.anyOf).toHaveLength(options);
  });
});

describe('a short form with "certification" behind it', () => {
  it.each([
    ['The controller shall hold a CFE certification.', 'acfe-cfe'],
    ['The lead shall hold a ZZQT certification.', null],
  ])('%s', (text, id) => {
    expect(demandsIn(text)[0]?.anyOf[0]?.id).toBe(id);
  });
});

describe('among eligibility criteria', () => {
  const context = {
    above: ['3. Pre-qualification criteria'],
    modality: 'mandatory',
    scope: 'qualification',
  } as const;

  it('"should" is meant strictly', () => {
    expect(firmDemands('The bidder should hold ISO 27001 certification.', context)).toEqual([
      'company-credential mandatory: ISO 27001 Information security management',
    ]);
  });

  it('"desirable" is not', () => {
    expect(firmDemands('ISO 27001 certification is desirable.', context)).toEqual([
      'company-credential preferred: ISO 27001 Information security management',
    ]);
  });

  it('the column of proofs demands nothing', () => {
    const cell = {
      table: 0,
      row: 1,
      column: 2,
      isHeader: false,
      header: 'Documents to be submitted',
      rowHeader: '1',
    };
    expect(firmDemands('Copy of the ISO 27001 certificate', context, { kind: 'table-cell', cell })).toEqual(
      [],
    );
  });
});
