import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/index.ts';
import { aHolding, aRequirement } from '../support/bids.ts';
import { cellFor, type Row } from './cell-for.ts';

const catalogue = loadCatalogue();

describe('a skill', () => {
  const skill = (id: string | null, name: string, years: number | null = null) =>
    aRequirement({ kind: 'skill', anyOf: [{ id, name }], years });
  const idOf = (name: string) =>
    catalogue.names.lookUp(name).find(({ family }) => family === 'skill')?.id ?? null;
  const vectors = skill(idOf('vector databases'), 'vector databases');
  const skills = (...names: string[]) => ({
    skills: names.map((name) => ({ name, level: null, years: null, lastUsed: null })),
  });
  const rows: Row[] = [
    ['by its name in other forms', vectors, skills('Vector Database'), 'met', 'Vector Database'],
    [
      'unknown to the catalogue, in the same words',
      skill(null, 'flood gate telemetry'),
      skills('Flood-gate telemetry'),
      'met',
      'Flood-gate telemetry',
    ],
    ['spoken', skill(idOf('French'), 'French'), { languages: ['French (native)'] }, 'met', 'speaks French'],
    [
      'of which somebody speaks some words',
      skill(idOf('French'), 'French'),
      { languages: ['French (A2)'] },
      'missing',
      'not among the skills',
    ],
    [
      'shown by a valid badge',
      vectors,
      { holdings: [aHolding('generic-vector-database-badge')] },
      'met',
      'shown by the badge Vector Database Architecture Badge',
    ],
    [
      'shown by an expired badge',
      vectors,
      { holdings: [aHolding('generic-vector-database-badge', { expires: '2026-01-01' })] },
      'missing',
      'not among the skills',
    ],
    [
      'used in a project',
      vectors,
      {
        projects: [
          { client: 'Acme', domain: null, role: null, start: null, end: null, skills: ['vector databases'] },
        ],
      },
      'met',
      'in the project for Acme',
    ],
    [
      'with enough years',
      skill(idOf('Python'), 'Python', 5),
      { skills: [{ name: 'Python', level: 'expert', years: 8, lastUsed: null }] },
      'met',
      'Python (expert, 8 years); 5 years are asked',
    ],
    [
      'with too few years',
      skill(idOf('Python'), 'Python', 5),
      { skills: [{ name: 'Python', level: null, years: 2, lastUsed: null }] },
      'related',
      '3 short',
    ],
    [
      'with unstated years',
      skill(idOf('Python'), 'Python', 5),
      skills('Python'),
      'related',
      'years not stated',
    ],
    ['missing', vectors, skills('Python'), 'missing', 'vector databases is not among the skills'],
  ];
  it.each(rows)('%s', (_title, requirement, person, status, why) => {
    expect(cellFor(requirement, person)).toEqual({ status, why: expect.stringContaining(why) });
  });

  it('that is broader is had with a narrower one', () => {
    const narrow = [...catalogue.skills.values()].find(({ broader }) => broader.length > 0);
    const broad = catalogue.skills.get(narrow?.broader[0] ?? '');
    if (!narrow || !broad) throw new Error('the catalogue has no broader skills');
    expect(cellFor(skill(broad.id, broad.name), skills(narrow.name)).status).toBe('met');
    expect(cellFor(skill(narrow.id, narrow.name), skills(broad.name)).status).toBe('related');
  });
});
