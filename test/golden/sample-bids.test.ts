import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadCatalogue } from '../../src/catalogue/index.ts';
import {
  CELL_STATUSES,
  type CoveredRequirement,
  daySchema,
  type Match,
  REQUIREMENT_KINDS,
} from '../../src/domain/index.ts';
import { packagePath } from '../../src/paths.ts';
import { answer } from '../../src/plan/index.ts';
import { readFixture } from './read-fixture.ts';
import { readSampleRoster } from './read-sample-roster.ts';

const ids = z.array(z.string());

/** What is known by hand of a sample bid: who meets what, the team, what study closes and what nothing closes. */
const expectationSchema = z.strictObject({
  document: z.string(),
  asOf: daySchema,
  dates: z.strictObject({ proposal: daySchema, award: daySchema }),
  kickoff: daySchema,
  cells: z.array(
    z.strictObject({
      /** Null: whatever role the requirement names. */
      role: z.string().nullable(),
      kind: z.enum(REQUIREMENT_KINDS),
      /** Ids or names, one of which is among the requirement's alternatives. */
      names: ids,
      met: ids,
      not: ids.default([]),
      other: z.record(z.string(), z.enum(CELL_STATUSES)).default({}),
    }),
  ),
  team: z.strictObject({
    status: z.string(),
    /** The role of each member; null: has none of the roles. */
    members: z.record(z.string(), z.string().nullable()),
    costUsdPerHour: z.number(),
    why: z.string(),
  }),
  plan: z.array(z.strictObject({ closes: ids, type: z.string() })),
  unclosable: z.array(z.strictObject({ names: ids, options: ids })),
});
type Expectation = z.infer<typeof expectationSchema>;

const folder = packagePath('fixtures', 'expected');
const expectations = readdirSync(folder).map((file) => ({
  name: file.replace(/\.json$/, ''),
  expected: expectationSchema.parse(
    JSON.parse(readFileSync(packagePath('fixtures', 'expected', file), 'utf8')),
  ),
}));

async function answerFor({ document: path, asOf, dates, kickoff }: Expectation): Promise<Match> {
  const { document, extraction } = await readFixture(packagePath(path));
  const { people } = readSampleRoster('roster.csv');
  const catalogue = loadCatalogue();
  return answer({ extraction, documents: [document], people, catalogue, asOf, dates, kickoff });
}

function names({ anyOf }: CoveredRequirement, wanted: readonly string[]): boolean {
  return anyOf.some(({ id, name }) => wanted.includes(id ?? '') || wanted.includes(name.toLowerCase()));
}

describe.each(expectations)('the sample bid $name', ({ expected }) => {
  let match: Match;
  beforeAll(async () => {
    match = await answerFor(expected);
  });

  function theRequirement(role: string | null, kind: string, wanted: readonly string[]): CoveredRequirement {
    const found = match.requirements.find(
      (one) =>
        one.kind === kind &&
        one.modality !== 'informational' &&
        names(one, wanted) &&
        (role === null || one.role?.toLowerCase() === role.toLowerCase()),
    );
    if (!found) throw new Error(`No ${kind} of ${role ?? 'the team'} names ${wanted.join(' or ')}.`);
    return found;
  }

  it.each(expected.cells)('$role: $kind $names.0', ({ role, kind, names: wanted, met, not, other }) => {
    const { id, coverage } = theRequirement(role, kind, wanted);
    expect(
      met.filter((person) => !coverage.metBy.includes(person)),
      'do not meet it, but should',
    ).toEqual([]);
    expect(
      not.filter((person) => coverage.metBy.includes(person)),
      'meet it, but should not',
    ).toEqual([]);
    const cells = Object.keys(other).map((person) => {
      const row = match.shortlist.find((one) => one.person.id === person);
      return [person, row?.cells.find(({ requirement }) => requirement === id)?.status];
    });
    expect(Object.fromEntries(cells)).toEqual(other);
  });

  it('has the team that is known to be best', () => {
    const { status, members, costUsdPerHour } = match.team;
    const roles = Object.fromEntries(members.map(({ person, role }) => [person, role]));
    expect({ status, roles, costUsdPerHour }, expected.team.why).toEqual({
      status: expected.team.status,
      roles: expected.team.members,
      costUsdPerHour: expected.team.costUsdPerHour,
    });
  });

  it('plans what study can close before kickoff', () => {
    const closed = expected.plan.filter(({ closes, type }) =>
      match.plan.some(
        (action) =>
          action.fits &&
          action.satisfies === 'requirement' &&
          action.credential.type === type &&
          match.requirements.some((one) => action.closes.includes(one.id) && names(one, closes)),
      ),
    );
    expect(closed).toEqual(expected.plan);
  });

  it('says what nothing closes before kickoff', () => {
    const said = expected.unclosable.filter(({ names: wanted, options }) =>
      match.unclosable.some((gap) => {
        const requirement = match.requirements.find(({ id }) => id === gap.requirement);
        return (
          requirement &&
          names(requirement, wanted) &&
          options.every((one) => (gap.options as string[]).includes(one))
        );
      }),
    );
    expect(said).toEqual(expected.unclosable);
  });

  it('offers nothing as a substitute for what nothing closes', () => {
    const substitutes = expected.unclosable.flatMap(({ names: wanted }) =>
      match.plan.filter(
        ({ closes, satisfies, fits }) =>
          fits &&
          satisfies === 'requirement' &&
          match.requirements.some((one) => closes.includes(one.id) && names(one, wanted)),
      ),
    );
    expect(substitutes).toEqual([]);
  });
});
