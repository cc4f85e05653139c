import type { Person } from '../../../domain/index.ts';

/** One field of something that a person has: how it is asked for. */
export interface Field {
  name: string;
  label: string;
  kind: 'text' | 'day' | 'number' | 'choice' | 'list' | 'credential';
  isRequired?: boolean;
  /** With `choice`: values and their words. */
  options?: readonly (readonly [value: string, label: string])[];
  hint?: string;
}

/** The lists of a person that are kept one thing at a time. */
export type ListName =
  | 'holdings'
  | 'skills'
  | 'clearances'
  | 'roles'
  | 'education'
  | 'projects'
  | 'commitments';

/** One thing of a list, as a form holds it: words, '' where nothing is said. */
export type Draft = Record<string, string>;

const text = (name: string, label: string, more: Partial<Field> = {}): Field => ({
  name,
  label,
  kind: 'text',
  ...more,
});
const day = (name: string, label: string, more: Partial<Field> = {}): Field => ({
  name,
  label,
  kind: 'day',
  ...more,
});
const number = (name: string, label: string, more: Partial<Field> = {}): Field => ({
  name,
  label,
  kind: 'number',
  ...more,
});

/** What is asked of each thing, in the order of its form. */
export const FIELDS: Readonly<Record<ListName, readonly Field[]>> = {
  holdings: [
    {
      name: 'credential',
      label: 'Credential',
      kind: 'credential',
      isRequired: true,
      hint: 'Name, acronym or alias',
    },
    {
      name: 'status',
      label: 'State',
      kind: 'choice',
      options: [
        ['held', 'Held'],
        ['in-progress', 'In progress'],
        ['training-only', 'Training only'],
      ],
    },
    text('number', 'Certificate number'),
    day('issued', 'Issued'),
    day('expires', 'Expires'),
    text('verifyUrl', 'Address to verify it'),
    day('verifiedOn', 'Verified on'),
    text('verifiedBy', 'Verified by'),
    text('issuer', 'Issuer'),
  ],
  skills: [
    text('name', 'Skill', { isRequired: true }),
    {
      name: 'level',
      label: 'Level',
      kind: 'choice',
      options: [
        ['', 'Not stated'],
        ['basic', 'Basic'],
        ['working', 'Working'],
        ['expert', 'Expert'],
      ],
    },
    number('years', 'Years'),
    text('lastUsed', 'Last used', { hint: '2026 or 2026-03' }),
  ],
  clearances: [
    text('name', 'Clearance', { isRequired: true }),
    day('granted', 'Granted'),
    day('expires', 'Expires'),
  ],
  roles: [text('name', 'Role', { isRequired: true }), number('years', 'Years')],
  education: [
    text('degree', 'Degree', { isRequired: true, hint: 'bachelor, master, doctorate, or as written' }),
    text('field', 'Field'),
    number('year', 'Year'),
  ],
  projects: [
    text('client', 'Client', { isRequired: true }),
    text('domain', 'Domain'),
    text('role', 'Role'),
    text('start', 'Start', { hint: '2024-03' }),
    text('end', 'End', { hint: '2025-06' }),
    { name: 'skills', label: 'Skills', kind: 'list', hint: 'separated by commas' },
  ],
  commitments: [
    text('what', 'What', { hint: 'a project or another bid' }),
    day('from', 'From', { isRequired: true }),
    day('to', 'To', { isRequired: true }),
    number('percent', 'Percent of full time', { isRequired: true }),
  ],
};

/** What is asked of the person. */
export const FACT_FIELDS: readonly Field[] = [
  text('name', 'Name', { isRequired: true }),
  text('title', 'Title'),
  text('email', 'E-mail'),
  text('employer', 'Subcontractor', { hint: 'empty: own staff' }),
  text('location', 'Location'),
  { name: 'rightToWork', label: 'Right to work', kind: 'list', hint: 'countries, separated by commas' },
  { name: 'languages', label: 'Languages', kind: 'list', hint: 'separated by commas' },
  number('costUsdPerHour', 'Cost an hour, USD'),
  number('rateUsdPerHour', 'Rate an hour, USD'),
  number('studyHoursPerWeek', 'Study hours a week'),
  number('yearsExperience', 'Years of experience'),
  day('availableFrom', 'Available from'),
];

type Thing = Readonly<Record<string, unknown>>;

/** A thing as a form shows it. */
export function draftOf(thing: Thing, fields: readonly Field[]): Draft {
  return Object.fromEntries(
    fields.map(({ name, kind, options }) => {
      const value = thing[name];
      if (kind === 'list') return [name, Array.isArray(value) ? value.join(', ') : ''];
      if (kind === 'choice') return [name, String(value ?? options?.[0]?.[0] ?? '')];
      return [name, value == null ? '' : String(value)];
    }),
  );
}

/** What a form holds, put over the thing that it was made of; '' is null, for what may be empty. */
export function thingOf(draft: Draft, fields: readonly Field[], before: Thing = {}): Record<string, unknown> {
  const said = fields.map(({ name, kind }) => [name, saidIn(draft[name]?.trim() ?? '', kind)]);
  return { ...before, ...Object.fromEntries(said) };
}

function saidIn(words: string, kind: Field['kind']): unknown {
  if (kind === 'list')
    return words
      .split(/[,;]/)
      .map((one) => one.trim())
      .filter(Boolean);
  if (words === '') return null;
  return kind === 'number' ? Number(words) : words;
}

/** The first field that must be filled in and is not, or holds no number; null where all is well. */
export function missingIn(draft: Draft, fields: readonly Field[]): string | null {
  const wrong = fields.find(({ name, kind, isRequired }) => {
    const words = draft[name]?.trim() ?? '';
    return (isRequired && words === '') || (kind === 'number' && words !== '' && !(Number(words) >= 0));
  });
  return wrong?.label ?? null;
}

/** The list with a thing in the place of another, at its end for a new one, or without it. */
export function withThing<Name extends ListName>(
  person: Person,
  list: Name,
  place: number | null,
  thing: Record<string, unknown> | null,
): Person[Name] {
  const things: unknown[] = [...person[list]];
  if (thing === null) things.splice(place ?? things.length, 1);
  else things.splice(place ?? things.length, 1, thing);
  // The service checks each against the schema of its list and says what is wrong.
  return things as Person[Name];
}
