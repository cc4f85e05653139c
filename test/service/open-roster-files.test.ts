import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/index.ts';
import { writeWorkbook } from '../../src/export/index.ts';
import { NO_DECISIONS, planImport, readImport } from '../../src/roster/index.ts';
import { badgeContexts } from '../../src/service/badge-contexts.ts';
import { openRosterFiles } from '../../src/service/open-roster-files.ts';
import { rosterTemplate } from '../../src/service/roster-template.ts';
import { makeZip } from '../support/zip.ts';

const planFor = async (...files: { name: string; bytes: Uint8Array }[]) => {
  const opened = await openRosterFiles(files);
  const incoming = await readImport(opened.files, {
    contexts: badgeContexts(),
    trusted: [],
    today: '2026-11-20',
  });
  const problems = [...opened.problems, ...incoming.problems];
  return planImport([], { ...incoming, problems }, NO_DECISIONS, {
    catalogue: loadCatalogue(),
    mode: 'replace',
  });
};
const sheet = (name: string, ...rows: string[][]) => ({ name, widths: [], rows });
const workbook = async (...sheets: ReturnType<typeof sheet>[]) => ({
  name: 'staff.xlsx',
  bytes: await writeWorkbook(sheets),
});

const CV = JSON.stringify({ basics: { name: 'Cy Young' }, certificates: [{ name: 'CISM' }] });
const ROSTER = 'id,name\nP1,Ada Lovelace\n';

describe('a workbook', () => {
  it('is a roster by its sheets, whatever else it holds', async () => {
    const { people, problems, leftOut } = await planFor(
      await workbook(
        sheet('Read me', ['Hello'], ['Nothing here']),
        sheet(
          'Staff',
          [],
          ['ID', 'Name', 'Available from', 'Certifications'],
          ['P1', 'Ada', '2027-02-01', 'PMP | 1 | expires 2028-05-01'],
        ),
        sheet('Held', ['Person ID', 'Credential', 'Number'], ['P1', 'CISM', '77']),
      ),
    );
    expect(problems).toEqual([]);
    expect(leftOut.map(({ file }) => file)).toEqual(['staff.xlsx, sheet Read me']);
    expect(people).toMatchObject([
      {
        id: 'P1',
        availableFrom: '2027-02-01',
        holdings: [
          { credential: 'PMP', expires: '2028-05-01' },
          { credential: 'CISM', number: '77' },
        ],
      },
    ]);
  });

  it('names sheet, row and column of what cannot be read', async () => {
    const { problems } = await planFor(
      await workbook(
        sheet(
          'Staff',
          ['id', 'name', 'available_from'],
          ['P1', 'Ada', '2027-02-01'],
          [],
          ['P2', 'Bo', 'soon'],
        ),
        sheet('Held', ['person_id', 'credential'], ['P9', 'CISM']),
      ),
    );
    expect(problems).toMatchObject([
      { file: 'staff.xlsx, sheet Staff', line: 4, column: 'available_from', value: 'soon' },
      { file: 'staff.xlsx, sheet Held', line: 2, column: 'person_id', value: 'P9' },
    ]);
  });

  it('that is cut off is a problem', async () => {
    const { name, bytes } = await workbook(sheet('Staff', ['id', 'name'], ['P1', 'Ada']));
    expect((await planFor({ name, bytes: bytes.subarray(0, bytes.length / 2) })).problems).toHaveLength(1);
  });
});

describe('an archive', () => {
  it('gives its files, those of archives in it too', async () => {
    const inner = makeZip([{ name: 'cv.json', content: CV, deflate: true }]);
    const { added, problems } = await planFor({
      name: 'people.zip',
      bytes: makeZip([
        { name: 'staff/roster.csv', content: ROSTER },
        { name: 'more.zip', content: inner },
        { name: '.DS_Store', content: 'x' },
      ]),
    });
    expect([problems, added.map(({ id }) => id)]).toEqual([[], ['P1', 'cy-young']]);
  });

  it('names the file in it whose row cannot be read', async () => {
    const content = 'id,name,available_from\nP1,Ada,soon\n';
    const bytes = makeZip([
      { name: 'staff/roster.csv', content },
      { name: 'cv.json', content: CV },
    ]);
    expect((await planFor({ name: 'people.zip', bytes })).problems).toMatchObject([
      { file: 'people.zip/staff/roster.csv', line: 2, column: 'available_from' },
    ]);
  });
});

describe('the template', () => {
  it.each(['xlsx', 'csv'] as const)('as %s reads as it stands, every column filled', async (format) => {
    const { people, problems, unknownColumns, unsureNames } = await planFor({
      name: `t.${format}`,
      bytes: await rosterTemplate(format),
    });
    expect([problems, unknownColumns, unsureNames]).toEqual([[], [], []]);
    const [person] = people;
    const empty = Object.entries(person ?? {}).filter(
      ([, value]) => value === null || (Array.isArray(value) && value.length === 0),
    );
    // Own staff have no employer.
    expect(empty.map(([field]) => field)).toEqual(['employer']);
  });
});
