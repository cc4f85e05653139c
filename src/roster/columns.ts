import type { Person } from '../domain/index.ts';
import { type CellReader, dayIn, educationIn, entriesOf, numberIn, rolesIn, skillsIn } from './read-cells.ts';
import { clearancesIn, holdingsIn } from './read-holdings.ts';

/** Case, spaces, hyphens and underscores do not tell column names apart: "Cost USD per hour" is cost_usd_per_hour. */
export const foldColumn = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '');

type Fill = (cell: string, reader: CellReader) => Partial<Person>;
const text = (cell: string): string | null => (cell === '' ? null : cell);

/** The columns of contract/roster-csv.md, in its order, and what each fills in. */
export const COLUMNS: Readonly<Record<string, Fill>> = {
  id: (cell) => ({ id: cell }),
  name: (cell) => ({ name: cell }),
  email: (cell) => ({ email: text(cell) }),
  title: (cell) => ({ title: text(cell) }),
  employer: (cell) => ({ employer: text(cell) }),
  location: (cell) => ({ location: text(cell) }),
  cost_usd_per_hour: (cell, reader) => ({ costUsdPerHour: numberIn(cell, reader) }),
  rate_usd_per_hour: (cell, reader) => ({ rateUsdPerHour: numberIn(cell, reader) }),
  study_hours_per_week: (cell, reader) => ({ studyHoursPerWeek: numberIn(cell, reader) }),
  available_from: (cell, reader) => ({ availableFrom: dayIn(cell, reader) }),
  years_experience: (cell, reader) => ({ yearsExperience: numberIn(cell, reader) }),
  roles: (cell) => ({ roles: rolesIn(cell) }),
  skills: (cell) => ({ skills: skillsIn(cell) }),
  education: (cell) => ({ education: educationIn(cell) }),
  clearances: (cell, reader) => ({ clearances: clearancesIn(cell, reader) }),
  certifications: (cell, reader) => ({ holdings: holdingsIn(cell, reader) }),
  languages: (cell) => ({ languages: entriesOf(cell) }),
};

/** Columns by folded name. */
export const FILLS: ReadonlyMap<string, Fill> = new Map(
  Object.entries(COLUMNS).map(([name, fill]) => [foldColumn(name), fill]),
);
