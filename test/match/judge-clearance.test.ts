import { describe, expect, it } from 'vitest';
import { aRequirement } from '../support/bids.ts';
import { cellFor, type Row } from './cell-for.ts';

describe('a clearance', () => {
  const clearance = (id: string, name = id) => aRequirement({ kind: 'clearance', anyOf: [{ id, name }] });
  const holds = (name: string, expires: string | null = null) => ({
    clearances: [{ name, granted: null, expires }],
  });
  const rows: Row[] = [
    [
      'of the level asked',
      clearance('us-secret', 'Secret'),
      holds('us-secret', '2029-01-31'),
      'met',
      'valid to 2029-01-31',
    ],
    [
      'of a higher level',
      clearance('us-secret', 'Secret'),
      holds('us-ts-sci'),
      'met',
      'above Secret clearance',
    ],
    [
      'of a lower level',
      clearance('us-top-secret', 'Top Secret'),
      holds('us-secret'),
      'missing',
      'Top Secret is asked',
    ],
    ['of another country', clearance('us-secret', 'Secret'), holds('uk-dv'), 'missing', 'Secret is asked'],
    [
      'that satisfies a suitability level',
      clearance('us-public-trust-moderate', 'Public Trust'),
      holds('us-secret'),
      'met',
      'above Public Trust',
    ],
    [
      'that expires before kickoff',
      clearance('us-secret', 'Secret'),
      holds('us-secret', '2027-01-01'),
      'expires-before-due',
      '10 days before kickoff',
    ],
    [
      'that asks for citizenship, stated as right to work',
      clearance('us-citizenship', 'US citizens'),
      { rightToWork: ['US citizen'] },
      'met',
      'US citizen',
    ],
    [
      'that asks for citizenship of somebody who may work there',
      clearance('us-citizenship', 'US citizens'),
      { rightToWork: ['US'] },
      'related',
      'may work in US; the roster does not say whether with US citizenship',
    ],
    [
      'that only citizens are granted',
      clearance('us-citizenship', 'US citizens'),
      holds('us-secret', '2029-01-31'),
      'met',
      'above US citizenship',
    ],
    [
      'of another country than the citizenship',
      clearance('us-citizenship', 'US citizens'),
      { rightToWork: ['Canada'] },
      'missing',
      'no US citizens in the roster',
    ],
    ['none', clearance('us-secret', 'Secret'), {}, 'missing', 'no Secret in the roster'],
  ];
  it.each(rows)('%s', (_title, requirement, person, status, why) => {
    expect(cellFor(requirement, person)).toEqual({ status, why: expect.stringContaining(why) });
  });
});
