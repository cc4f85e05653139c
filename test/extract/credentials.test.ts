import { describe, expect, it } from 'vitest';
import { demandsIn, firmDemands, inShort } from './read.ts';

describe('certifications, classes and their alternatives', () => {
  it.each([
    [
      'The lead shall hold CISSP or CISM.',
      [
        'certification mandatory: Certified Information Systems Security Professional or Certified Information Security Manager',
      ],
    ],
    [
      'The lead shall hold a CISSP and a CISM.',
      [
        'certification mandatory: Certified Information Systems Security Professional',
        'certification mandatory: Certified Information Security Manager',
      ],
    ],
    [
      'Requires an active CISSP; PMP certification preferred.',
      [
        'certification mandatory: Certified Information Systems Security Professional',
        'certification preferred: Project Management Professional',
      ],
    ],
    [
      'The analyst shall bring: PRINCE2 Practitioner preferred; CBAP certification.',
      [
        'certification preferred: PRINCE2 Practitioner',
        'certification mandatory: Certified Business Analysis Professional',
      ],
    ],
    ['The coach shall hold a CSM.', ['certification mandatory: Certified ScrumMaster']],
    ['The coach shall hold an A-CSM.', ['certification mandatory: Advanced Certified ScrumMaster']],
    ['Each analyst shall hold a Security+ CE certification.', ['certification mandatory: CompTIA Security+']],
    ['Each cabinet shall be CE certified.', []],
    ['The Installer must be certified by Harbour Controls.', ['certification mandatory: Harbour Controls']],
    ['The switchgear must be certified by Harbour Controls.', []],
    [
      'Desk agents shall be SDI or ITIL 4 Foundation certified.',
      ['certification mandatory: SDI or ITIL 4 Foundation'],
    ],
    [
      "Clerks must have an Associate's degree in accounting; a Bachelor's degree may substitute for three years of experience.",
      ["education mandatory: Associate's degree"],
    ],
    ['In section 3.1, “The coach shall hold a CSM” is hereby deleted.', []],
    [
      'Each trainer must hold a recognised coaching qualification.',
      ['certification mandatory: recognised coaching qualification'],
    ],
    ['A replacement must hold the same or higher qualifications.', []],
    ['The scheduler shall hold a current PMP.', ['certification mandatory: Project Management Professional']],
    ['The vendor must have a PMP in place.', []],
    [
      'The coder must hold a Fortran programming certification.',
      ['certification mandatory: Fortran programming'],
    ],
    [
      'The guide shall possess a valid wilderness rescue certification.',
      ['certification mandatory: wilderness rescue'],
    ],
    ['Staff must have a current professional certification.', []],
    [
      'Responders shall hold one of CEH or GCIH, in addition to IAT Level II.',
      [
        'certification mandatory: Certified Ethical Hacker or GIAC Certified Incident Handler',
        'certification mandatory: DoD 8570 IAT Level II',
      ],
    ],
    [
      'The bidder shall propose at least one certified ethical hacker (CEH or GPEN), and a certified cloud architect (CCSP or equivalent).',
      [
        'certification mandatory: Certified Ethical Hacker or GIAC Penetration Tester',
        'certification mandatory: Cloud architect certification or Certified Cloud Security Professional',
      ],
    ],
    [
      'Auditors shall hold CISA or equivalent and CRISC.',
      [
        'certification mandatory: Certified Information Systems Auditor',
        'certification mandatory: Certified in Risk and Information Systems Control',
      ],
    ],
    [
      'The tester shall hold ISTQB Certified Tester Foundation Level (PMP preferred).',
      [
        'certification mandatory: ISTQB Certified Tester Foundation Level',
        'certification preferred: Project Management Professional',
      ],
    ],
    ['All site staff need the CSCS card.', ['certification mandatory: CSCS card']],
    [
      'All administrators must be CompTIA Security+ certified.',
      ['certification mandatory: CompTIA Security+'],
    ],
    ['Personnel must obtain the Security + certification.', ['certification mandatory: CompTIA Security+']],
    [
      'The architect shall hold the AWS Certified Solutions Architect – Associate.',
      ['certification mandatory: AWS Certified Solutions Architect – Associate'],
    ],
    ['System administrators shall meet IAT Level II.', ['certification mandatory: DoD 8570 IAT Level II']],
    [
      'The manager must hold ITIL 4 Foundation certification.',
      ['certification mandatory: ITIL 4 Foundation'],
    ],
    ['A PMP certification is required.', ['certification mandatory: Project Management Professional']],
    ['A PMP certification would be a plus.', ['certification preferred: Project Management Professional']],
    [
      'The analyst must hold at least one of the following certifications: CISSP; GCIH; CEH.',
      [
        'certification mandatory: Certified Information Systems Security Professional or GIAC Certified Incident Handler or Certified Ethical Hacker',
      ],
    ],
    [
      'PMP, PRINCE2 Practitioner or equivalent certification is required.',
      ['certification mandatory: Project Management Professional or PRINCE2 Practitioner'],
    ],
    [
      'Points will be awarded for an active CISSP.',
      ['certification preferred: Certified Information Systems Security Professional'],
    ],
    [
      'Administrators must be VMware Certified Professionals (VCP-DCV), with RHCSA desirable.',
      [
        'certification mandatory: VMware Certified Professional – Data Center Virtualization',
        'certification preferred: Red Hat Certified System Administrator',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(firmDemands(text)).toEqual(expected);
  });

  it.each([
    ['Technicians shall be certified in Velocity Access Control Systems.', 'Velocity Access Control Systems'],
    ['The engineer shall hold the Zorblax Network Certification.', 'Zorblax Network'],
    ['The team must include one certified beekeeping specialist.', 'certified beekeeping specialist'],
    ['The lead shall be a Certified Municipal Trees Professional.', 'Certified Municipal Trees Professional'],
  ])('%s — the catalogue has no entry', (text, name) => {
    expect(
      demandsIn(text)
        .filter(({ kind }) => kind === 'certification')
        .map(({ anyOf }) => anyOf),
    ).toEqual([[{ id: null, name }]]);
  });

  it('an industry recognised security certification such as CISSP or CISM is one demand of three', () => {
    const [demand] = demandsIn(
      'The lead shall hold an industry recognised security certification such as CISSP or CISM.',
    );
    expect(demand?.anyOf.map(({ name }) => name)).toEqual([
      'recognised security certification',
      'Certified Information Systems Security Professional',
      'Certified Information Security Manager',
    ]);
  });

  it.each([
    ['The lead shall hold CISSP or equivalent.', true],
    ['The lead shall hold CISSP.', false],
    ['FAC-C certification or other civilian equivalent is required.', true],
  ])('%s — an equivalent: %s', (text, expected) => {
    expect(demandsIn(text)[0]?.orEquivalent).toBe(expected);
  });

  it('an item under a list of certifications is one, whatever it names', () => {
    const lead = 'The certifications required to support the equipment are as follows:';
    expect(
      firmDemands(
        'Razberi recording server operation',
        { lead, modality: 'mandatory' },
        { kind: 'list-item' },
      ),
    ).toEqual(['certification mandatory: Razberi recording server operation']);
  });
});

describe('company credentials', () => {
  it.each([
    ['The prime must be 8(a) certified at the time of offer.', 'SBA 8(a) Business Development'],
    ['The Contractor shall hold ISO 9001 certification.', 'ISO 9001 Quality management'],
    ['The supplier must be certified to ISO/IEC 27001:2022.', 'ISO 27001'],
    ['The Offeror shall have a Top Secret facility clearance.', 'Facility Security Clearance'],
    ['The offered service must be FedRAMP authorized.', 'FedRAMP'],
    ['The tenderer shall be certified to ISO 9001 by an accredited certification body.', 'ISO 9001'],
    ['Bidders must be appraised at CMMI-SVC v2.0 Maturity Level 3.', 'CMMI Maturity Level 3'],
    ['CMMC Level 2 (Self) is required at award.', 'CMMC Level 2'],
  ])('%s', (text, name) => {
    const demands = demandsIn(text);
    expect(demands.map(({ kind, subject, role }) => [kind, subject, role])).toEqual([
      ['company-credential', 'company', null],
    ]);
    expect(demands[0]?.anyOf[0]?.name).toContain(name);
  });
});

describe('knowledge of what companies hold', () => {
  it.each([
    ['Staff must have working knowledge of FedRAMP High baseline controls.'],
    ['Experience implementing CMMC Level 2 and ISO 27001 is required.'],
  ])('%s is no company credential', (text) => {
    const kinds = demandsIn(text, { scope: 'qualification' }).map(({ kind }) => kind);
    expect(kinds).not.toContain('company-credential');
    expect(kinds.length).toBeGreaterThan(0);
  });
});

describe('clearances', () => {
  it.each([
    ['All staff shall have an active Secret clearance.', ['clearance mandatory: Secret clearance']],
    ['All staff must be U.S. citizens.', ['clearance mandatory: US citizenship']],
    [
      'Every guard must have a favorably adjudicated NACI.',
      ['clearance mandatory: Tier 1 (NACI) – low risk'],
    ],
    ['Specified personnel must be Canadian citizens.', ['clearance mandatory: Canadian citizenship']],
    ['The engineer must hold TS/SCI.', ['clearance mandatory: Top Secret / SCI eligibility']],
    [
      'Contractor personnel shall undergo a Tier 3 background investigation.',
      ['clearance mandatory: Tier 3 investigation (formerly NACLC and ANACI)'],
    ],
  ])('%s', (text, expected) => {
    expect(firmDemands(text)).toEqual(expected);
  });
});

describe('degrees', () => {
  it.each([
    ["Bachelor's degree in computer science is required.", ["education mandatory: Bachelor's degree"]],
    ["A master's degree is preferred.", ["education preferred: Master's degree"]],
    ['A diploma is required. (A Master’s degree is preferred.)', ["education preferred: Master's degree"]],
    [
      "A Bachelor's or Master's degree is required.",
      ["education mandatory: Bachelor's degree or Master's degree"],
    ],
    ['The lead must have a degree in a relevant subject.', ["education mandatory: Bachelor's degree"]],
    ['B.E./B.Tech is required.', ["education mandatory: Bachelor's degree"]],
    ['M.Tech or MCA required.', ["education mandatory: Master's degree"]],
  ])('%s', (text, expected) => {
    expect(firmDemands(text)).toEqual(expected);
  });
});

describe('how many and by when', () => {
  it.each([
    ['At least two (2) certified machine learning professionals are required.', 2],
    ['The team must include at least one certified ML professional.', 1],
    ['The team must include a certified ML professional.', null],
    ['The lead shall have at least five (5) years of experience with Java.', null],
  ])('%s — %s', (text, quantity) => {
    expect(demandsIn(text)[0]?.quantity).toBe(quantity);
  });

  it('each demand has the count before it', () => {
    const text = 'The team needs at least three engineers who hold CKA and at least one analyst with a CBAP.';
    expect(demandsIn(text).map(({ label, quantity }) => [label, quantity])).toEqual([
      ['CKA', 3],
      ['CBAP', 1],
    ]);
  });

  it.each([
    [
      'All staff must hold a Secret clearance no later than March 1, 2027.',
      { event: 'date', days: 0, date: '2027-03-01' },
    ],
    [
      'All staff must hold a Secret clearance by 31 Jan 2027.',
      { event: 'date', days: 0, date: '2027-01-31' },
    ],
    ['All staff must hold a Secret clearance by 31 February 2027.', null],
    [
      'Staff must obtain Security+ within ninety (90) days after award.',
      { event: 'award', days: 90, date: null },
    ],
    [
      'The PMP certification must be held at time of proposal submission.',
      { event: 'proposal', days: 0, date: null },
    ],
    ['An active Secret clearance is required upon award.', { event: 'award', days: 0, date: null }],
    [
      'An active Secret clearance is required prior to start of work.',
      { event: 'kickoff', days: 0, date: null },
    ],
    ['An active Secret clearance is required.', null],
  ])('%s', (text, due) => {
    expect(demandsIn(text)[0]?.due).toEqual(due);
  });
});

describe('a keyword tool would fall for these', () => {
  it.each([
    ['The Agency is ISO 27001 certified.'],
    ['The Township is ISO 9001 certified.'],
    ['The System will be hosted on a FedRAMP-certified solution controlled by the Court.'],
    ['No certification is required for this position.'],
    ['Certifications / Licenses: Not required'],
    ['The contractor shall certify that all invoices are correct.'],
    ['Provide a certificate of insurance.'],
    ['All devices shall be UL certified.'],
    ['The building will be LEED Silver certified.'],
    ['Subcontractors need not be certified.'],
    ['The City does not require a security clearance for remote staff.'],
    ['It runs on Harbour Cloud (a FedRAMP-certified platform).'],
    ['The Court holds a license to use the software.'],
    ['Register in SAM before award.'],
    ['Coordinate with CISA on incidents.'],
    ['The Project Management Plan (PMP) shall be updated monthly.'],
    ['It ___ is, ___ is not a HUBZone small business concern.'],
    ['Must the Solution Architect hold a TOGAF certification?'],
    [
      'Submit a résumé for the substitute including skills, experience, education, training and security level.',
    ],
    ['The work shall be certified by an UKAS-accredited body.'],
    ['Staff shall have certification in their respective field.'],
    ['A veteran-owned small business concern shall rerepresent its size status.'],
    ['The vendor shall report the home state of U.S. citizens among its staff.'],
    ['Enter the number of certified PMP holders that you employ.'],
    ['The CND Analyst shall report to the certification board.'],
    ["The Council's security officer holds the CISSP."],
    ["The agency's systems are ISO 27001 certified."],
  ])('%s', (text) => {
    expect(firmDemands(text)).toEqual([]);
  });

  it('in a glossary nothing is demanded', () => {
    expect(
      firmDemands('CISSP: Certified Information Systems Security Professional', { scope: 'glossary' }),
    ).toEqual([]);
  });

  it('whoever lacks it will not be considered: that demands it', () => {
    expect(firmDemands('Tenderers without ISO 9001 certification will not be considered.')).toEqual([
      'company-credential mandatory: ISO 9001 Quality management',
    ]);
  });

  it('those who hold it are no role', () => {
    const text = 'Personnel with a CISM will be viewed favourably.';
    expect(demandsIn(text).map(({ modality, role }) => [modality, role])).toEqual([['preferred', null]]);
  });

  it('offers from firms that are not certified shall not be considered: that demands it', () => {
    expect(
      demandsIn('Offers received from firms that are not certified SDVOSBs shall not be considered.').map(
        inShort,
      ),
    ).toEqual(['company-credential mandatory: Service-Disabled Veteran-Owned Small Business']);
  });
});
