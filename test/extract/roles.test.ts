import { describe, expect, it } from 'vitest';
import { isSameRole, roleOfHeading } from '../../src/extract/segment/role-names.ts';
import { rolesOfSubject } from '../../src/extract/segment/role-subjects.ts';

describe('a heading or cell names a role', () => {
  it.each([
    ['Project Manager', 'Project Manager', null],
    ['PROJECT MANAGER', 'Project Manager', null],
    [
      '1.1 Requirements for Geospatial Information Technicians (Journeyman)',
      'Geospatial Information Technician (Journeyman)',
      null,
    ],
    ['Senior Systems Administrator (Unix/Linux)', 'Senior Systems Administrator (Unix/Linux)', null],
    ['Program Manager (Key)', 'Program Manager', null],
    ['Cloud Engineer (2 FTE)', 'Cloud Engineer', null],
    ['Key Personnel: Technical Lead', 'Technical Lead', null],
    ['Labor Category: Systems Engineer III', 'Systems Engineer III', null],
    ['Role 2: Data Engineer', 'Data Engineer', null],
    ['Lot 1 - Business Analyst', 'Business Analyst', null],
    ['Principal Consultant – Minimum Requirements', 'Principal Consultant', null],
    ['two (2) Senior Developers', 'Senior Developer', 2],
    ['One (1) Quality Assurance (QA) Lead', 'Quality Assurance (QA) Lead', 1],
    ['2.3 IT Technical Support/System Administrator', 'IT Technical Support/System Administrator', null],
    ['Contract Specialist', 'Contract Specialist', null],
    ['Storage Engineer – Intermediate', 'Storage Engineer – Intermediate', null],
    ['CV of the proposed Delivery Lead', 'Delivery Lead', null],
    ['Records Officer (3 positions)', 'Records Officer', 3],
  ])('%s', (heading, name, quantity) => {
    expect(roleOfHeading(heading)).toEqual({ name, quantity });
  });

  it.each([
    ['C.1.18 Key Personnel'],
    ['Statement of Work'],
    ['Degree in design or equivalent professional experience'],
    ['Request for Proposal: Policyholder Assistant'],
    ['Contracting Officer’s Representative'],
    ['Product Owner'],
    ['The Project Manager shall report weekly'],
    ['Background'],
    ['When a business associate'],
    ['Harbour’s Surveyor'],
    ['Deliver in stages so that every operator'],
  ])('%s names none', (heading) => {
    expect(roleOfHeading(heading)).toBeNull();
  });
});

describe('a sentence is about roles', () => {
  it.each([
    ['The Project Manager shall hold a PMP.', ['Project Manager']],
    ['The Project Manager and the Technical Lead shall hold a PMP.', ['Project Manager', 'Technical Lead']],
    ['Each Scrum Master must be certified.', ['Scrum Master']],
    [
      'All software developers who write code for production environments must hold Security+.',
      ['software developers who write code for production environments'],
    ],
    ['The Contractor shall ensure that all technicians are certified.', ['Technician']],
    ['In addition, contractors working onsite must possess a clearance.', ['contractors working onsite']],
    ['Every network user must possess a background check.', ['network user']],
    [
      'The Contractor shall provide on-site technicians and on-call personnel who are certified.',
      ['on-site technicians and on-call personnel'],
    ],
    [
      'The contractor for Payroll Software Development shall have the following:',
      ['Payroll Software Development'],
    ],
    ['The Vendor shall provide a named Release Manager certified in SAFe.', ['Release Manager']],
    ['At least half of the field engineers shall hold the CCNA.', ['Field engineer']],
    ['A minimum of 40 % of the Data Analysts must be certified.', ['Data Analyst']],
    ['The majority of proposed Testers should be certified.', ['Tester']],
    ['three Data Stewards with CDMP', ['Data Steward']],
  ])('%s', (sentence, names) => {
    expect(rolesOfSubject(sentence).map(({ name }) => name)).toEqual(names);
  });

  it('The bidder must provide at least two (2) Senior Developers who hold a degree.', () => {
    const sentence = 'The bidder must provide at least two (2) Senior Developers who hold a degree.';
    expect(rolesOfSubject(sentence)).toEqual([{ name: 'Senior Developer', quantity: 2 }]);
  });

  it.each([
    ['The Contracting Officer shall approve the plan.'],
    ['The Contractor shall deliver monthly reports.'],
    ['All contractor personnel working under this contract must be screened.'],
    ['Proposed key personnel must have a clearance.'],
    ['Government staff are familiar with the system.'],
  ])('%s is about none', (sentence) => {
    expect(rolesOfSubject(sentence)).toEqual([]);
  });
});

describe('two names are one role', () => {
  it.each([
    ['Senior Technical Leader', 'Senior Technical Lead/Architect', true],
    ['Project Manager', 'Senior Project Manager', true],
    ['Senior Data Analyst', 'Senior Systems Analyst', false],
    ['Data Engineer', 'Data Scientist', false],
  ])('%s, %s: %s', (one, other, same) => {
    expect(isSameRole(one, other)).toBe(same);
  });
});
