import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/index.ts';
import { companyProfileSchema } from '../../src/domain/index.ts';
import { coverage, judge } from '../../src/match/index.ts';
import { aRequirement, TODAY } from '../support/bids.ts';

const catalogue = loadCatalogue();
const dates = { asOf: TODAY, proposal: '2026-12-01', award: null, kickoff: '2027-01-11' };

function companyCell(asked: string, holdings: object[]) {
  const requirement = aRequirement({
    kind: 'company-credential',
    subject: 'company',
    anyOf: [{ id: asked, name: catalogue.companyCredentials.get(asked)?.name ?? asked }],
  });
  const profile = companyProfileSchema.parse({ name: 'Acme', holdings });
  const found = coverage(judge([requirement], [], catalogue, dates), [], { profile, catalogue });
  return found.get(requirement.id);
}

describe('what the company must hold', () => {
  const rows: [string, string, object[], string, string][] = [
    [
      'is met by it, by any of its names',
      'iso-27001',
      [{ credential: 'ISO 27001', number: 'IS 7', expires: '2028-01-01' }],
      'met',
      'IS 7, valid to 2028-01-01',
    ],
    [
      'is met by a higher tier',
      'aws-partner-select',
      [{ credential: 'aws-partner-advanced' }],
      'met',
      'above AWS Partner – Select Tier',
    ],
    [
      'is not met by a lower tier',
      'aws-partner-premier',
      [{ credential: 'aws-partner-select' }],
      'missing',
      'Acme holds no',
    ],
    [
      'is judged on the day it is due',
      'iso-27001',
      [{ credential: 'iso-27001', expires: '2027-01-01' }],
      'expires-before-due',
      '10 days before kickoff',
    ],
    ['is missing where nothing is held', 'iso-27001', [], 'missing', 'asked on page 3'],
  ];
  it.each(rows)('%s', (_title, asked, holdings, status, why) => {
    const found = companyCell(asked, holdings);
    expect(found?.company).toMatchObject({ name: 'Acme', status, why: expect.stringContaining(why) });
    expect(found?.status).toBe(status === 'met' ? 'met' : 'gap');
  });
});
