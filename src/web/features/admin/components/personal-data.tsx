import { Alert, Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Person } from '../../../../domain/index.ts';
import { usePeople } from '../../people/api/list-people.ts';
import { personFile, useErasePerson } from '../api/personal-data.ts';
import { TypedConfirmation } from './typed-confirmation.tsx';

/** Everything that is kept of one person: handed out, or erased. */
export function PersonalData() {
  const people = usePeople().data ?? [];
  const [id, setId] = useState<string | null>(null);
  const [isErasing, setErasing] = useState(false);
  const erase = useErasePerson();
  const person = people.find((one) => one.id === id);
  return (
    <Stack>
      <Title order={2} size="h3">
        Personal data
      </Title>
      <Text c="dimmed">
        A person may ask what is kept of them, and ask that it be erased. The file has everything; the erasure
        takes record, holdings, progress, statements and account, and the name out of what others wrote.
      </Text>
      <Group align="flex-end">
        <Select
          label="Person"
          placeholder={people.length === 0 ? 'The roster is empty' : 'Choose'}
          data={people.map((one) => ({ value: one.id, label: one.name }))}
          value={id}
          onChange={setId}
          clearButtonProps={{ 'aria-label': 'Choose nobody' }}
          disabled={people.length === 0}
          searchable
          clearable
        />
        {person && (
          <>
            <Button
              component="a"
              href={personFile(person.id)}
              download={`person-${person.id}.json`}
              variant="default"
            >
              Download all that is kept
            </Button>
            <Button color="red" variant="outline" onClick={() => setErasing(true)}>
              Erase …
            </Button>
          </>
        )}
      </Group>
      {erase.data && (
        <Alert color="green" variant="outline" title="The person is erased" role="status">
          {erase.data.remains}
        </Alert>
      )}
      {isErasing && person && (
        <Erasure
          person={person}
          erase={erase}
          onClose={() => {
            setErasing(false);
            setId(null);
          }}
        />
      )}
    </Stack>
  );
}

interface ErasureProps {
  person: Person;
  erase: ReturnType<typeof useErasePerson>;
  onClose: () => void;
}

function Erasure({ person, erase, onClose }: ErasureProps) {
  return (
    <TypedConfirmation
      title={`Erase ${person.name}`}
      text="It cannot be undone. Shortlists, teams and plans are worked out anew without the person. Take them out of the source of the roster too, or the next import brings them back."
      name={person.name}
      action="Erase for good"
      isPending={erase.isPending}
      error={erase.error}
      onConfirm={() => erase.mutate(person.id, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
