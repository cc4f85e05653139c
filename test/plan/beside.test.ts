import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/index.ts';
import type { Requirement } from '../../src/domain/index.ts';
import { answer } from '../../src/plan/index.ts';
import { aPerson, aRequirement, TODAY } from '../support/bids.ts';

const catalogue = loadCatalogue();
const idOf = (name: string) =>
  catalogue.names.lookUp(name).find(({ family }) => family === 'skill')?.id ?? null;
const skill = (name: string): Requirement =>
  aRequirement({ kind: 'skill', anyOf: [{ id: idOf(name), name }] });

async function planFor(requirements: Requirement[], studyHoursPerWeek = 10) {
  const extraction = { requirements, roles: [], unresolved: [], demandSentences: 0, schedule: [] };
  const people = [aPerson({ id: 'lisa', title: 'Data Engineer', studyHoursPerWeek })];
  const match = await answer({
    extraction,
    documents: [],
    people,
    catalogue,
    asOf: TODAY,
    kickoff: '2027-10-01',
  });
  return match.plan;
}

describe('the other road beside what the plan chose', () => {
  it('a certification beside badges, with its own hours, price and day', async () => {
    const plan = await planFor([skill('Microsoft Azure')]);
    const [first] = plan;
    expect(first?.credential.type).toBe('micro-credential');
    expect(first?.beside).toMatchObject([
      { credentials: [{ type: expect.stringContaining('certification') }], fits: true },
    ]);
    const [road] = first?.beside ?? [];
    expect(road?.hours[1]).toBeGreaterThan(first?.hours[1] ?? 0);
  });

  it('nothing where no certification closes all that the badges close', async () => {
    const plan = await planFor([skill('vector databases'), skill('LangChain')]);
    expect(plan.length).toBeGreaterThan(0);
    expect(plan.flatMap(({ beside }) => beside)).toEqual([]);
  });

  it('of a certification that is asked by name there is none', async () => {
    const [action] = await planFor([aRequirement({ anyOf: [{ id: 'isc2-cissp', name: 'CISSP' }] })]);
    expect(action).toMatchObject({ credential: { id: 'isc2-cissp' }, beside: [] });
  });
});
