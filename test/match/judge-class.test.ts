import { describe, expect, it } from 'vitest';
import { aHolding } from '../support/bids.ts';
import { cellFor, credential, type Row } from './cell-for.ts';

describe('a class of certifications', () => {
  const iat2 = credential('dod-8570-iat-2', 'IAT Level II');
  const ml = credential('ml-certification-recognised', 'certified ML professional');
  const rows: Row[] = [
    [
      'a member',
      ml,
      { holdings: [aHolding('aws-ml-engineer-associate')] },
      'met',
      'listed for A recognised ML certification',
    ],
    [
      'a member of a higher class',
      iat2,
      { holdings: [aHolding('CISSP')] },
      'met',
      'which satisfies DoD 8570 IAT Level II',
    ],
    [
      'an expired member',
      ml,
      { holdings: [aHolding('AWS ML Specialty', { expires: '2026-02-01' })] },
      'expired',
      'expired 2026-02-01',
    ],
    [
      'a badge on a list of certifications',
      ml,
      { holdings: [aHolding('nvidia-dli-certificates')] },
      'related',
      'does not replace a certification',
    ],
    [
      'a badge on a list of badges',
      credential('prompt-engineering'),
      { holdings: [aHolding('aws-badge-prompt-engineering-bedrock')] },
      'met',
      'listed for',
    ],
    ['no member', ml, { holdings: [aHolding('PMP')] }, 'missing', 'holds no'],
  ];
  it.each(rows)('%s', (_title, requirement, person, status, why) => {
    expect(cellFor(requirement, person)).toEqual({ status, why: expect.stringContaining(why) });
  });
});
