import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/domain/index.ts';
import { aFile, planFor, STAFF } from './read-roster-files.ts';
import { aBadge, aSigner } from './sign-badges.ts';

const HEADER = 'id,name,email,title,skills,clearances,certifications\n';
const ROSTER = `${HEADER}P1,Ada Lovelace,ada@example.com,Engineer,Python (expert),Secret | expires 2029-01-31,PMP | 123 | expires 2028-05-01; CKA\nP2,Bo Diaz,,,,,\n`;
const roster = (text = ROSTER) => aFile('roster.csv', text);
const peopleOf = async (...files: Parameters<typeof planFor>[0]): Promise<readonly Person[]> =>
  (await planFor(files)).people;

const LINKEDIN = aFile(
  'Certifications.csv',
  'Name,Url,Authority,Started On,Finished On,License Number\nPMP,,PMI,May 2023,,\nCISSP,,ISC2,Jan 2024,,77\n',
);
const CREDLY = aFile('badges.json', {
  data: [
    {
      id: '1',
      state: 'accepted',
      recipient_email: 'ada@example.com',
      issued_at_date: '2025-04-25',
      expires_at_date: '2027-04-25',
      badge_template: { name: 'CKA' },
    },
  ],
});
const RESUME = aFile('cv.json', {
  basics: { name: 'Cy Young' },
  certificates: [{ name: 'CISM', date: '2024' }],
  skills: [{ name: 'Go' }],
  work: [{ name: 'Acme', position: 'Lead' }],
});
const HOLDINGS = aFile('held.csv', 'person_id,credential,number,issued\nP2,CISM,9,2024-01-01\n');
const signed = async () => aFile('signed.json', await (await aSigner(1)).sign(aBadge()));

describe('the same files a second time', () => {
  it.each([
    ['a roster', async () => [roster()]],
    ['a roster with holdings', async () => [roster(), HOLDINGS]],
    ['an export of LinkedIn', async () => [LINKEDIN]],
    ['badges of Credly', async () => [CREDLY]],
    ['a résumé', async () => [RESUME]],
    ['a signed badge, a day later', async () => [await signed()]],
    ['all of them', async () => [roster(), HOLDINGS, LINKEDIN, CREDLY, RESUME, await signed()]],
  ])('change nothing: %s', async (_what, files) => {
    const wish = { options: { mode: 'merge' as const, person: 'P1' } };
    const first = await planFor(await files(), { ...wish, current: await peopleOf(roster()) });
    const context = { today: '2026-11-21' };
    const second = await planFor(await files(), { ...wish, current: first.people, context });
    expect(second).toMatchObject({ added: [], changed: [], removed: [], unchanged: first.people.length });
  });

  it('change nothing in any order: what people write of themselves only fills what is empty', async () => {
    const wish = { options: { mode: 'merge' as const, person: 'P1' } };
    const files = [roster(), CREDLY, await signed(), LINKEDIN];
    const { people } = await planFor(files, wish);
    for (const file of [LINKEDIN, roster(), CREDLY, LINKEDIN])
      expect((await planFor([file], { ...wish, current: people })).changed, file.name).toEqual([]);
  });
});

describe('a changed roster', () => {
  const against = async (text: string, options = {}) =>
    planFor([roster(text)], { current: await peopleOf(roster()), options });

  it('shows field by field what is before and after', async () => {
    const { changed, unchanged } = await against(
      ROSTER.replace('Engineer', 'Director').replace('expert', 'working').replace('2028-05-01', '2031-05-01'),
    );
    expect(unchanged).toBe(1);
    expect(changed).toMatchObject([
      {
        id: 'P1',
        changes: [
          { field: 'title', before: 'Engineer', after: 'Director' },
          { field: 'skills: Python', before: 'level expert', after: 'level working' },
          {
            field: 'holdings: PMP',
            before: 'expires 2028-05-01, number 123, status held',
            after: 'expires 2031-05-01, number 123, status held',
          },
        ],
      },
    ]);
  });

  it.each([
    ['a credential that is gone', ROSTER.replace('; CKA', ''), [{ field: 'holdings: CKA', after: null }]],
    [
      'an expiry that is gone',
      ROSTER.replace(' | expires 2028-05-01', ''),
      [{ field: 'holdings: PMP', after: 'number 123, status held' }],
    ],
    [
      'an emptied cell',
      ROSTER.replace('Engineer', ''),
      [{ field: 'title', before: 'Engineer', after: null }],
    ],
    [
      'a new clearance',
      ROSTER.replace('Secret |', 'Top Secret |'),
      [
        { field: 'clearances: Secret', after: null },
        { field: 'clearances: Top Secret', before: null },
      ],
    ],
  ])('shows %s', async (_what, text, changes) => {
    expect((await against(text)).changed).toMatchObject([{ id: 'P1', changes }]);
  });

  it('leaves alone what it has no column for', async () => {
    const { changed, people } = await against('id,name\nP1,Ada King\nP2,Bo Diaz\n');
    expect(changed).toMatchObject([{ id: 'P1', changes: [{ field: 'name', after: 'Ada King' }] }]);
    expect(people[0]?.holdings).toHaveLength(2);
  });

  it.each([
    ['replace', ['P2'], ['P1', 'P3']],
    ['merge', [], ['P1', 'P2', 'P3']],
  ] as const)('in the mode %s removes %j', async (mode, gone, left) => {
    const { removed, people, added } = await against('id,name\nP1,Ada Lovelace\nP3,Cy Young\n', { mode });
    expect(removed.map(({ id }) => id)).toEqual(gone);
    expect(added.map(({ id }) => id)).toEqual(['P3']);
    expect(people.map(({ id }) => id)).toEqual(left);
  });

  it('removes nobody where the files hold no roster', async () => {
    const { removed } = await planFor([CREDLY], { current: STAFF, options: { mode: 'replace' } });
    expect(removed).toEqual([]);
  });

  it('keeps what badges brought', async () => {
    const { people } = await planFor([roster(), await signed()]);
    const { changed } = await planFor([roster(ROSTER.replace('; CKA', ''))], { current: people });
    const held = (await planFor([CREDLY], { current: people })).people[0]?.holdings ?? [];
    expect(changed).toEqual([]);
    expect(held.map(({ credential }) => credential)).toEqual(['PMP', 'CKA', 'CKA']);
  });
});

describe('a name of a credential', () => {
  const certified = (written: string, decisions = {}) =>
    planFor([roster(`id,name,certifications\nP1,Ada,${written}\n`)], { decisions });

  it.each([
    ['CISSP', null],
    ['ISACA CISM certification', 'isaca-cism'],
    ['PMP (PMI)', 'pmi-pmp'],
    ['PMI - PMP, 2022'.replace(',', ''), 'pmi-pmp'],
    ['Certified Kubernetes Administrator (CKA) 2024', 'cncf-cka'],
  ])('"%s" is read as %s', async (written, id) => {
    const { readAs, unsureNames } = await certified(written);
    expect(unsureNames).toEqual([]);
    expect(readAs.map((one) => one.id)).toEqual(id === null ? [] : [id]);
  });

  it.each([
    ['CISSP and CISM', []],
    ['Certified Kubernets Administrator', ['cncf-cka']],
    ['CISSP boot camp', []],
    ['PMP trainer', []],
    ['ITIL Foundation 2', []],
    ['CKA Professional', []],
  ])('"%s" is for a person to decide', async (written, offered) => {
    const { unsureNames, people } = await certified(written);
    expect(unsureNames).toMatchObject([{ person: 'P1', written }]);
    expect(unsureNames[0]?.offers.map(({ id }) => id)).toEqual(expect.arrayContaining(offered));
    for (const { score } of unsureNames[0]?.offers ?? []) expect(score).toBeLessThan(1);
    expect(people[0]?.holdings[0]?.credential).toBe(written);
  });

  it('is remembered, however it is written the next time', async () => {
    const names = new Map([['certified kubernets administrator', 'cncf-cka']]);
    const { people, unsureNames } = await certified('Certified  KUBERNETS-Administrator', { names });
    expect([unsureNames, people[0]?.holdings[0]?.credential]).toEqual([[], 'cncf-cka']);
  });

  it('that was decided to be none is not asked again', async () => {
    const { people, unsureNames } = await certified('House Award', {
      names: new Map([['house award', null]]),
    });
    expect([unsureNames, people[0]?.holdings[0]?.credential]).toEqual([[], 'House Award']);
  });
});

describe('files that are hostile or too large', () => {
  it.each([
    ['JSON nested too deep', '['.repeat(100_000), /nested deeper than 64/],
    ['a table of too many rows', `id,name\n${'P,x\n'.repeat(50_001)}`, /50000 are the most/],
    [
      'a badge of half a megabyte',
      JSON.stringify({ ...aBadge(), filler: 'x'.repeat(600_000) }),
      /more than 512 KiB/,
    ],
    ['bytes that are no text', new Uint8Array([1, 0, 0xff, 0xfe, 0, 0]), null],
  ])('%s', async (_what, content, message) => {
    const { problems, leftOut } = await planFor([aFile('file', content)]);
    if (message === null) expect(leftOut).toHaveLength(1);
    else expect(problems).toMatchObject([{ message: expect.stringMatching(message) }]);
  });

  it('names __proto__ and constructor like any other', async () => {
    const text =
      '{"schema":"muster.roster/1","people":[{"id":"__proto__","name":"constructor","__proto__":{"x":1}}]}';
    const { added } = await planFor([aFile('roster.json', text)]);
    expect(added).toMatchObject([{ id: '__proto__', name: 'constructor' }]);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});
