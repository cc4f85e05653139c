import type { CoveredRequirement, Person, ShortlistRow } from '../../../domain/index.ts';

/** How a person stands to what is mandatory in the columns shown. */
export const STANDINGS = {
  meets: 'meet all that is mandatory',
  'in-time': 'meet it or can earn it in time',
  lacks: 'lack something mandatory',
  lapsing: 'have something that lapses',
} as const;
/** One of them. */
export type Standing = keyof typeof STANDINGS;

/** Which people are wanted; '' is all. */
export interface PeopleFilter {
  standing: Standing | '';
  /** Name of the employer; `own` is own staff. */
  employer: string;
}

/** Own staff in the employer filter: no employer is called so. */
export const OWN_STAFF = 'own';

/** The rows that the filter lets through, judged by the columns that are shown. */
export function filterPeople(
  rows: readonly ShortlistRow[],
  columns: readonly CoveredRequirement[],
  people: readonly Person[],
  { standing, employer }: PeopleFilter,
): ShortlistRow[] {
  const employers = new Map(people.map((one) => [one.id, one.employer ?? OWN_STAFF]));
  const shown = new Set(columns.map(({ id }) => id));
  const mandatory = new Set(columns.filter(({ modality }) => modality === 'mandatory').map(({ id }) => id));
  return rows.filter(({ person, cells }) => {
    if (employer !== '' && employers.get(person.id) !== employer) return false;
    const must = cells.filter(({ requirement }) => mandatory.has(requirement)).map(({ status }) => status);
    if (standing === 'meets') return must.every((status) => status === 'met');
    if (standing === 'in-time') return must.every((status) => status === 'met' || status === 'closable');
    if (standing === 'lacks') return must.some((status) => status !== 'met' && status !== 'closable');
    if (standing === 'lapsing')
      return cells.some(
        ({ requirement, status }) =>
          shown.has(requirement) && (status === 'expires-before-due' || status === 'expired'),
      );
    return true;
  });
}
