import { Button, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useId } from 'react';
import type { WhatIfControls } from '../use-what-if.ts';
import type { TeamQuestion } from '../what-if.ts';

type NumberName =
  | 'hoursPerWeek'
  | 'budgetUsd'
  | 'hourlyBudgetUsd'
  | 'rateCeilingUsdPerHour'
  | 'mostSubcontractors'
  | 'freePercent';

interface NumberField {
  name: NumberName;
  label: string;
  /** What an empty field means. */
  empty: string;
  min?: number;
  max?: number;
  step?: string;
}

const FIRST: readonly NumberField[] = [
  { name: 'hoursPerWeek', label: 'Study hours a week', empty: 'usual', min: 0.5, max: 60 },
  { name: 'budgetUsd', label: 'Study budget, USD', empty: 'no limit' },
  { name: 'hourlyBudgetUsd', label: 'Team budget, USD an hour', empty: 'no limit' },
  { name: 'rateCeilingUsdPerHour', label: 'Rate ceiling, USD an hour', empty: 'no limit' },
];
const MORE: readonly NumberField[] = [
  { name: 'mostSubcontractors', label: 'Most subcontractors', empty: 'any', step: '1' },
  { name: 'freePercent', label: 'Least % of time free', empty: 'any', max: 100 },
];
const STUDY = [
  { value: 'where-nobody-holds', label: 'only where nobody holds it' },
  { value: 'where-cheaper', label: 'wherever that is cheaper' },
];

/** Dates and limits of a what-if; sent together, so that one solve answers them. */
export function WhatIfForm({ whatIf: { asked, change } }: { whatIf: WhatIfControls }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change(readQuestion(new FormData(event.currentTarget), asked));
  };
  return (
    <form onSubmit={submit} aria-label="What if">
      <Stack gap="xs">
        <TextInput
          size="xs"
          type="date"
          name="kickoff"
          label="Kickoff"
          defaultValue={asked.kickoff ?? ''}
          required
        />
        <NumberFields fields={FIRST} asked={asked} />
        <details>
          <summary>More rules</summary>
          <Stack gap="xs" mt="xs">
            <NumberFields fields={MORE} asked={asked} />
            <NativeSelect
              size="xs"
              name="rolesEach"
              label="Roles that one person may hold"
              data={['1', '2', '3', '4', '5']}
              defaultValue={String(asked.rolesEach)}
            />
            <TextInput
              size="xs"
              name="clearance"
              label="Clearance of every member"
              placeholder="none"
              defaultValue={asked.clearance ?? ''}
            />
            <TextInput
              size="xs"
              name="locations"
              label="Places, one of which each must be at"
              placeholder="anywhere"
              defaultValue={asked.locations.join('; ')}
            />
            <NativeSelect size="xs" name="study" label="Study" data={STUDY} defaultValue={asked.study} />
          </Stack>
        </details>
        <Button type="submit" size="xs">
          Work it out
        </Button>
      </Stack>
    </form>
  );
}

function NumberFields({ fields, asked }: { fields: readonly NumberField[]; asked: TeamQuestion }) {
  const id = useId();
  return (
    <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs" style={{ alignItems: 'end' }}>
      {fields.map(({ name, label, empty, min = 0, max, step = 'any' }) => (
        <TextInput
          key={name}
          id={`${id}-${name}`}
          size="xs"
          type="number"
          {...{ name, label, min, max, step }}
          placeholder={empty}
          defaultValue={asked[name] ?? ''}
        />
      ))}
    </SimpleGrid>
  );
}

/** The fields as a question; an empty one is no limit. */
function readQuestion(form: FormData, asked: TeamQuestion): Partial<TeamQuestion> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const number = (name: NumberName) => (text(name) === '' ? null : Number(text(name)));
  return {
    kickoff: text('kickoff') || asked.kickoff,
    hoursPerWeek: number('hoursPerWeek'),
    budgetUsd: number('budgetUsd'),
    hourlyBudgetUsd: number('hourlyBudgetUsd'),
    rateCeilingUsdPerHour: number('rateCeilingUsdPerHour'),
    mostSubcontractors: number('mostSubcontractors'),
    freePercent: number('freePercent'),
    rolesEach: Number(text('rolesEach')),
    clearance: text('clearance') || null,
    locations: text('locations')
      .split(';')
      .map((one) => one.trim())
      .filter(Boolean),
    study: text('study') as TeamQuestion['study'],
  };
}
