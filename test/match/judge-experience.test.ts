import { describe, expect, it } from 'vitest';
import { aRequirement } from '../support/bids.ts';
import { cellFor, type Row } from './cell-for.ts';

describe('experience', () => {
  const years = (name: string, count: number | null) =>
    aRequirement({ kind: 'experience', anyOf: [{ id: null, name }], years: count });
  const skill = (name: string, count: number) => ({ name, level: null, years: count, lastUsed: null });
  const rows: Row[] = [
    [
      'in a role of the same words',
      years('project management', 5),
      { roles: [{ name: 'Project Manager', years: 6 }] },
      'met',
      'Project Manager, 6 years; 5 are asked',
    ],
    [
      'in a role, too short',
      years('project management', 5),
      { roles: [{ name: 'Project Manager', years: 3 }] },
      'related',
      '2 short',
    ],
    [
      'by title and the whole career',
      years('project management', 5),
      { title: 'Senior Project Manager', yearsExperience: 12 },
      'met',
      '12 years of experience in all',
    ],
    [
      'by title with unknown years',
      years('project management', 5),
      { title: 'Project Manager' },
      'related',
      'years not stated',
    ],
    [
      'long, in nobody knows what',
      years('hydrology', 5),
      { yearsExperience: 12 },
      'related',
      'nothing in the roster says whether in "hydrology"',
    ],
    [
      'in anything',
      years('relevant professional experience', 5),
      { yearsExperience: 12 },
      'met',
      '12 years of experience',
    ],
    [
      'in anything, too short',
      years('relevant professional experience', 5),
      { yearsExperience: 2 },
      'missing',
      '2 years of experience; 5 are asked',
    ],
    [
      'proven by a project',
      years('hydrology', null),
      {
        projects: [
          {
            client: 'Weir Board',
            domain: 'hydrology',
            role: 'Analyst',
            start: '2024-01-01',
            end: '2025-01-01',
            skills: [],
          },
        ],
      },
      'met',
      'Analyst for Weir Board, 1 year',
    ],
    [
      'in several skills, each long enough',
      years('building machine learning systems in Python', 3),
      { skills: [skill('Machine learning', 5), skill('Python', 6)] },
      'met',
      'Machine learning, 5 years; Python, 6 years; 3 are asked',
    ],
    [
      'in several skills, one of them told by a role',
      years('developing machine learning solutions with Python', 3),
      { roles: [{ name: 'Machine Learning Engineer', years: 4 }], skills: [skill('Python', 6)] },
      'met',
      'Machine Learning Engineer, 4 years; Python, 6 years; 3 are asked',
    ],
    [
      'in several skills, one too short',
      years('deploying Kubernetes on AWS', 3),
      { skills: [skill('Kubernetes', 2), skill('AWS', 6)] },
      'related',
      'Kubernetes, 2 years, 1 short; AWS, 6 years; 3 are asked',
    ],
    [
      'in several skills, one of them unknown',
      years('deploying Kubernetes on AWS', 3),
      { skills: [skill('AWS', 6)] },
      'related',
      'AWS, 6 years; 3 are asked; nothing in the roster tells of Kubernetes',
    ],
    [
      'in skills and something more',
      years('renovating hangars with AWS', 3),
      { skills: [skill('AWS', 6)] },
      'related',
      'near "renovating hangars with AWS", which is asked',
    ],
    [
      'none',
      years('hydrology', 5),
      { roles: [{ name: 'Chef', years: 20 }] },
      'missing',
      'nothing in the roster tells of "hydrology"',
    ],
  ];
  it.each(rows)('%s', (_title, requirement, person, status, why) => {
    expect(cellFor(requirement, person)).toEqual({ status, why: expect.stringContaining(why) });
  });
});
