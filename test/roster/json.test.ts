import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/index.ts';
import { readRoster } from '../../src/roster/index.ts';

const catalogue = loadCatalogue();
const read = (text: string) =>
  readRoster({ name: 'staff.json', bytes: new TextEncoder().encode(text) }, { catalogue });
const roster = (people: unknown) => JSON.stringify({ schema: 'muster.roster/1', people }, null, 2);

describe('a JSON roster', () => {
  it('is read, with what is left out as unknown', () => {
    const result = read(roster([{ id: 'P1', name: 'Ada', holdings: [{ credential: 'CISSP' }] }]));
    expect(result.ok && result.people).toMatchObject([
      {
        id: 'P1',
        costUsdPerHour: null,
        skills: [],
        holdings: [{ credential: 'CISSP', status: 'held', expires: null }],
      },
    ]);
  });

  it('reports fields that the contract does not name', () => {
    const result = read(roster([{ id: 'P1', name: 'Ada', shoeSize: 38 }]));
    expect(result.ok && result.notes.unknownColumns).toEqual([{ column: 'shoeSize', values: { P1: '38' } }]);
  });

  it('lists every problem with its line and path, and loads nobody', () => {
    const people = [
      { id: 'P1', name: 'Ada', holdings: [{ credential: 'CISSP', expires: '2027-02-30' }] },
      { id: 'P2' },
      { id: 'P3', name: 'Cy', costUsdPerHour: 'ninety' },
    ];
    const result = read(roster(people));
    expect(
      result.ok ? [] : result.problems.map(({ line, column, value }) => ({ line, column, value })),
    ).toEqual([
      { line: 10, column: 'people[0].holdings[0].expires', value: '"2027-02-30"' },
      { line: 14, column: 'people[1].name', value: '' },
      { line: 20, column: 'people[2].costUsdPerHour', value: '"ninety"' },
    ]);
  });

  it('names ids that are there twice', () => {
    const result = read(
      roster([
        { id: 'P1', name: 'Ada' },
        { id: 'P1', name: 'Bo' },
      ]),
    );
    expect(result).toMatchObject({ ok: false, problems: [{ line: 9, column: 'people[1].id', value: 'P1' }] });
  });

  it.each([
    ['text that is no JSON', '{\n "people": [\n oops', { line: 3 }],
    ['another schema', '{"schema": "other/1", "people": []}', { line: 1, column: 'schema' }],
    ['a list without its frame', '[{"id": "P1", "name": "Ada"}]', { line: 1 }],
  ])('%s is a problem with a line', (_what, text, problem) => {
    expect(read(text)).toMatchObject({ ok: false, problems: [problem] });
  });
});
