import { describe, expect, it } from 'vitest';
import { aHolding, aRequirement } from '../support/bids.ts';
import { cellFor, credential, type Row } from './cell-for.ts';

const cissp = credential('isc2-cissp', 'CISSP');

describe('a certification', () => {
  const holding = (...parts: Parameters<typeof aHolding>) => ({ holdings: [aHolding(...parts)] });
  const rows: Row[] = [
    [
      'valid at kickoff',
      cissp,
      holding('CISSP', { number: '998877', expires: '2027-03-31' }),
      'met',
      'CISSP 998877, valid to 2027-03-31; needed at kickoff 2027-01-11',
    ],
    [
      'valid to the very day',
      cissp,
      holding('CISSP', { expires: '2027-01-11' }),
      'met',
      'valid to 2027-01-11',
    ],
    [
      'expiring between award and kickoff',
      cissp,
      holding('CISSP', { expires: '2026-12-30' }),
      'expires-before-due',
      'expires 2026-12-30, 12 days before kickoff 2027-01-11',
    ],
    ['expired already', cissp, holding('CISSP', { expires: '2026-02-01' }), 'expired', 'expired 2026-02-01'],
    [
      'due at award, expiring after it',
      { ...cissp, due: { event: 'award', days: 0, date: null } },
      holding('CISSP', { expires: '2026-12-30' }),
      'met',
      'needed at award 2026-12-20',
    ],
    [
      'due 30 days after award',
      { ...cissp, due: { event: 'award', days: 30, date: null } },
      holding('CISSP', { expires: '2026-12-30' }),
      'expires-before-due',
      '30 days after award, 2027-01-19',
    ],
    [
      'in progress',
      cissp,
      holding('CISSP', { status: 'in-progress' }),
      'missing',
      'in progress, not held yet',
    ],
    [
      'training only',
      cissp,
      holding('CISSP', { status: 'training-only' }),
      'missing',
      'training only, no certification',
    ],
    ['near without equivalents allowed', cissp, holding('CISM'), 'related', 'no equivalent allowed'],
    [
      'near with equivalents allowed',
      { ...cissp, orEquivalent: true },
      holding('CISM'),
      'related',
      'equivalent to be agreed with the buyer',
    ],
    [
      'one of two alternatives',
      aRequirement({
        anyOf: [
          { id: 'isc2-cissp', name: 'CISSP' },
          { id: 'isaca-cism', name: 'CISM' },
        ],
      }),
      holding('CISM', { expires: '2028-01-01' }),
      'met',
      'CISM, valid to 2028-01-01',
    ],
    [
      'a higher level',
      credential('rh-rhcsa'),
      holding('rh-rhce', { expires: '2028-01-01' }),
      'met',
      'a higher level than',
    ],
    [
      'the successor of a retired one',
      credential('ms-az-500'),
      holding('ms-sc-500'),
      'met',
      'the successor of',
    ],
    [
      'a retired one still valid',
      credential('aws-ml-specialty'),
      holding('AWS ML Specialty', { expires: '2028-05-01' }),
      'met',
      'valid to 2028-05-01',
    ],
    [
      'no expiry in the roster, past the usual validity',
      cissp,
      holding('CISSP', { issued: '2020-01-01' }),
      'met',
      'confirm the renewal',
    ],
    [
      'a retired one past its validity',
      credential('aws-ml-specialty'),
      holding('AWS ML Specialty', { issued: '2022-01-15' }),
      'expired',
      'expired 2025-01-15',
    ],
    [
      'unknown to the catalogue, in the same words',
      aRequirement({ anyOf: [{ id: null, name: 'Acme Pump Licence' }] }),
      holding('Acme pump licences', { number: '7' }),
      'met',
      'Acme pump licences 7',
    ],
    ['nothing at all', cissp, {}, 'missing', 'holds no CISSP'],
    [
      'a badge of the field',
      credential('iapp-cipp-us', 'CIPP/US'),
      holding('iapp-badge-ai-privacy'),
      'related',
      'does not replace it',
    ],
  ];
  it.each(rows)('%s', (_title, requirement, person, status, why) => {
    const cell = cellFor(requirement, person);
    expect(cell).toEqual({ status, why: expect.stringContaining(why) });
  });
});
