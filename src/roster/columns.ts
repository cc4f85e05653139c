import type { Person } from '../domain/index.ts';
import { type CellReader, dayIn, educationIn, entriesOf, numberIn, rolesIn, skillsIn } from './read-cells.ts';
import { commitmentsIn, projectsIn } from './read-engagements.ts';
import { clearancesIn, holdingsIn } from './read-holdings.ts';
import { foldColumn } from './table-rows.ts';

/** A column of the roster: the field that it fills, how a cell is read, and a cell as an example for the template. */
export interface Column<Field extends keyof Person = keyof Person> {
  field: Field;
  fill: (cell: string, reader: CellReader) => Partial<Person>;
  example: string;
  /** For the template: what goes there. */
  about: string;
}

const text = (cell: string): string | null => (cell === '' ? null : cell);

function column<Field extends keyof Person>(
  field: Field,
  read: (cell: string, reader: CellReader) => Person[Field],
  example: string,
  about: string,
): Column<Field> {
  return { field, fill: (cell, reader) => ({ [field]: read(cell, reader) }), example, about };
}

/** The columns of contract/roster-csv.md, in its order; then those that Muster adds. */
export const COLUMNS: Readonly<Record<string, Column>> = {
  id: column('id', (cell) => cell, 'P001', 'Your own number of the person; never changes.'),
  name: column('name', (cell) => cell, 'Ada Lovelace', 'First and last name.'),
  email: column('email', text, 'ada@example.com', 'Badges find their person by it.'),
  title: column('title', text, 'Senior data engineer', 'Job title.'),
  employer: column('employer', text, '', "Empty: own staff; else the subcontractor's name."),
  location: column('location', text, 'Berlin, DE', 'Where the person works.'),
  cost_usd_per_hour: column('costUsdPerHour', numberIn, '70', 'What an hour costs you.'),
  rate_usd_per_hour: column('rateUsdPerHour', numberIn, '140', 'What an hour is sold for.'),
  study_hours_per_week: column('studyHoursPerWeek', numberIn, '5', 'Hours a week free to learn in.'),
  available_from: column('availableFrom', dayIn, '2027-01-04', 'First day without another task.'),
  years_experience: column('yearsExperience', numberIn, '12', 'Years in the profession.'),
  roles: column('roles', rolesIn, 'Project Manager (6 years); Architect', 'Roles held; years in brackets.'),
  skills: column(
    'skills',
    skillsIn,
    'Python (expert, 8 years, last used 2026); LangChain',
    'Level basic, working or expert; years; last used.',
  ),
  education: column('education', educationIn, 'Bachelor, Computer Science, 2014', 'Degree, field, year.'),
  clearances: column(
    'clearances',
    clearancesIn,
    'Secret | granted 2024-01-31 | expires 2029-01-31',
    'With the days on which they were granted and end.',
  ),
  certifications: column(
    'holdings',
    holdingsIn,
    'PMP | 1234567 | issued 2022-05-01 | expires 2028-05-01; CISSP | in progress',
    'Number, days, link; "in progress" or "training only" where it is not held.',
  ),
  languages: column('languages', entriesOf, 'German; English', 'Languages spoken.'),
  right_to_work: column('rightToWork', entriesOf, 'EU; UK', 'Countries in which the person may work.'),
  projects: column(
    'projects',
    projectsIn,
    'Acme Bank | domain banking | role Lead | 2024-01 to 2025-06 | skills Python, Kafka',
    'Client first; then domain, role, time, skills.',
  ),
  commitments: column(
    'commitments',
    commitmentsIn,
    'Acme portal | 2026-12-01 to 2027-03-31 | 50%',
    'Time that is taken: what, from and to, percent.',
  ),
};

/** Columns by folded name. */
export const FILLS: ReadonlyMap<string, Column> = new Map(
  Object.entries(COLUMNS).map(([name, read]) => [foldColumn(name), read]),
);
