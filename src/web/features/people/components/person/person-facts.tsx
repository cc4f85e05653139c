import { Button, Group, SimpleGrid, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Person } from '../../../../../domain/index.ts';
import { count, formatDay, formatUsd } from '../../../../components/format.ts';
import { useMay } from '../../../access/may.tsx';
import { notice } from '../../../plan/notice.tsx';
import { useChangePerson } from '../../api/person.ts';
import { FACT_FIELDS } from '../../fields.ts';
import { ThingForm } from './thing-form.tsx';

/** What is known of the person: employer, place, cost, hours, availability. */
export function PersonFacts({ person }: { person: Person }) {
  const [isOpen, setOpen] = useState(false);
  const mayChange = useMay('manage-people');
  const change = useChangePerson(person.id);
  const save = (thing: Record<string, unknown>) => {
    const fields = FACT_FIELDS.map(({ name }) => name as keyof Person);
    const pick = (from: object) => Object.fromEntries(fields.map((name) => [name, (from as Person)[name]]));
    change.mutate(
      { changes: pick(thing), was: pick(person) },
      {
        onSuccess() {
          setOpen(false);
          notice('Saved.', () => change.mutate({ changes: pick(person), was: {} }));
        },
      },
    );
  };
  return (
    <>
      <SimpleGrid component="dl" cols={{ base: 2, sm: 3, lg: 6 }} m={0} spacing="sm">
        {factsOf(person).map(([name, value]) => (
          <div key={name}>
            <Text component="dt" size="sm" c="dimmed">
              {name}
            </Text>
            <Text component="dd" m={0} style={{ overflowWrap: 'anywhere' }}>
              {value}
            </Text>
          </div>
        ))}
      </SimpleGrid>
      {mayChange && (
        <Group>
          <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
            Change these
          </Button>
        </Group>
      )}
      {isOpen && (
        <ThingForm
          title={`Change ${person.name}`}
          fields={FACT_FIELDS}
          thing={person}
          error={change.error}
          isBusy={change.isPending}
          onSave={save}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function factsOf(person: Person): [name: string, value: ReactNode][] {
  const { costUsdPerHour, rateUsdPerHour, studyHoursPerWeek, yearsExperience, availableFrom } = person;
  return [
    ['Employer', person.employer ?? 'Own staff'],
    ['Location', person.location ?? 'not stated'],
    ['Right to work', person.rightToWork.join(', ') || 'not stated'],
    ['Languages', person.languages.join(', ') || 'not stated'],
    ['E-mail', person.email ?? 'not stated'],
    ['Cost an hour', costUsdPerHour === null ? 'not stated' : formatUsd(costUsdPerHour)],
    ['Rate an hour', rateUsdPerHour === null ? 'not stated' : formatUsd(rateUsdPerHour)],
    ['Study hours a week', studyHoursPerWeek ?? 'as the bid says'],
    ['Experience', yearsExperience === null ? 'not stated' : count(yearsExperience, 'year', 'years')],
    ['Available from', availableFrom === null ? 'now' : formatDay(availableFrom)],
  ];
}
