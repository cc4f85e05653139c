import { CloseButton, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import type { Person } from '../../../../domain/index.ts';
import type { LookUp } from '../../answers/look-up.ts';
import { withLock, withoutPerson } from '../locks.ts';
import type { WhatIfControls } from '../use-what-if.ts';
import classes from './team.module.css';
import { WhatIfForm } from './what-if-form.tsx';

interface WhatIfPanelProps {
  people: readonly Person[];
  lookUp: LookUp;
  whatIf: WhatIfControls;
}

/** What can be tried: other dates and limits, people who must or must not be in the team. The address keeps it all. */
export function WhatIfPanel({ people, lookUp, whatIf }: WhatIfPanelProps) {
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h4">
        What if
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        Nothing is kept until you say so; the address can be shared.
      </Text>
      <WhatIfForm key={JSON.stringify(whatIf.asked)} whatIf={whatIf} />
      <LockedPeople people={people} lookUp={lookUp} whatIf={whatIf} />
    </Paper>
  );
}

function LockedPeople({ people, lookUp, whatIf: { asked, change } }: WhatIfPanelProps) {
  const locked = new Set([...asked.lockedIn.map(({ person }) => person), ...asked.lockedOut]);
  const free = people.filter(({ id }) => !locked.has(id));
  const choices = (all: string) => [
    { value: '', label: all },
    ...free.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Stack gap="xs" mt="md">
      <NativeSelect
        size="xs"
        label="Must be in the team"
        data={choices('Choose somebody')}
        value=""
        onChange={({ currentTarget: { value } }) => value !== '' && change(withLock(asked, value, null))}
      />
      <Chips
        names={asked.lockedIn.map(({ person, role }) => ({
          id: person,
          words: `${lookUp.person(person).name}${role === null ? '' : `, ${role}`}`,
        }))}
        onRemove={(id) => change(withoutPerson(asked, id))}
      />
      <NativeSelect
        size="xs"
        label="Must not be in the team"
        data={choices('Choose somebody')}
        value=""
        onChange={({ currentTarget: { value } }) =>
          value !== '' && change({ lockedOut: [...asked.lockedOut, value] })
        }
      />
      <Chips
        names={asked.lockedOut.map((id) => ({ id, words: lookUp.person(id).name }))}
        onRemove={(id) => change(withoutPerson(asked, id))}
      />
    </Stack>
  );
}

interface ChipsProps {
  names: readonly { id: string; words: string }[];
  onRemove: (id: string) => void;
}

function Chips({ names, onRemove }: ChipsProps) {
  if (names.length === 0) return null;
  return (
    <Group gap={6}>
      {names.map(({ id, words }) => (
        <span key={id} className={classes.chip}>
          {words}
          <CloseButton size="sm" aria-label={`Let ${words} be chosen freely`} onClick={() => onRemove(id)} />
        </span>
      ))}
    </Group>
  );
}
