import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/domain/index.ts';
import { readSampleRoster } from './read-sample-roster.ts';

/** A spreadsheet says "Bachelor" where JSON says "bachelor". */
function withPlainDegrees(person: Person): Person {
  const education = person.education.map((one) => ({ ...one, degree: one.degree.toLowerCase() }));
  return { ...person, education };
}

describe('the sample roster', () => {
  const { people, notes } = readSampleRoster('roster.csv');

  it('has 24 people', () => {
    expect(people.map(({ id }) => id)).toEqual(
      Array.from({ length: 24 }, (_, i) => `P${String(i + 1).padStart(2, '0')}`),
    );
  });

  it.each(people)('$id $name is the same in CSV and JSON', (person) => {
    const other = readSampleRoster('roster.json').people.find(({ id }) => id === person.id);
    expect(other && withPlainDegrees(other)).toEqual(withPlainDegrees(person));
  });

  it('names credentials that the catalogue knows', () => {
    expect(notes.unsure).toEqual([]);
  });
});
