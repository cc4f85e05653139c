import { describe, expect, it } from 'vitest';
import { aRequirement } from '../support/bids.ts';
import { cellFor } from './cell-for.ts';

describe('education', () => {
  const bachelor = aRequirement({
    kind: 'education',
    anyOf: [{ id: 'bachelor', name: "Bachelor's degree" }],
  });
  const degree = (name: string) => ({ education: [{ degree: name, field: 'Computer Science', year: 2014 }] });
  it.each(['bachelor', 'Bachelor', "Bachelor's degree", 'master', 'Doctorate'])(
    '%s is enough for a bachelor',
    (name) => {
      expect(cellFor(bachelor, degree(name))).toEqual({
        status: 'met',
        why: `${name}, Computer Science, 2014`,
      });
    },
  );
  it.each(['associate', 'high-school'])('%s is not', (name) => {
    expect(cellFor(bachelor, degree(name)).status).toBe('missing');
  });
});
