import { describe, expect, it } from 'vitest';
import { reviewedRoles } from '../../src/service/reviewed-roles.ts';

const manager = { name: 'Project Manager', quantity: 2, keyPersonnel: true };
const of = (id: string, role: string | null) => ({ id, role });

describe('roles as people reviewed them', () => {
  it('stay where no review speaks of them', () => {
    const asked = [of('a', 'Project Manager')];
    expect(reviewedRoles([manager], asked, asked)).toEqual([manager]);
  });

  it('take the name that all of their requirements were given, and keep the head count', () => {
    const before = [of('a', 'Project Manager'), of('b', 'project manager')];
    const after = [of('a', 'Delivery lead'), of('b', 'Delivery lead')];
    expect(reviewedRoles([manager], before, after)).toEqual([{ ...manager, name: 'Delivery lead' }]);
  });

  it('stay beside a new role that only some of their requirements were given', () => {
    const before = [of('a', 'Project Manager'), of('b', 'Project Manager')];
    const after = [of('a', 'Delivery lead'), of('b', 'Project Manager')];
    expect(reviewedRoles([manager], before, after).map(({ name }) => name)).toEqual([
      'Project Manager',
      'Delivery lead',
    ]);
  });

  it('stay where all of their requirements were rejected: the head count is still asked', () => {
    expect(reviewedRoles([manager], [of('a', 'Project Manager')], [])).toEqual([manager]);
  });
});
