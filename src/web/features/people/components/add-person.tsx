import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { navigate } from '../../../components/router/location.ts';
import { useAddPerson } from '../api/person.ts';

/** Adds somebody by hand; the page of the new person takes the rest. */
export function AddPerson({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const add = useAddPerson();
  return (
    <Modal
      opened
      onClose={onClose}
      title="Add a person"
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 0 }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate(
            { name: name.trim(), title: title.trim() || null },
            { onSuccess: ({ id }) => navigate(`/people/${encodeURIComponent(id)}`) },
          );
        }}
      >
        <Stack>
          <TextInput
            label="Name"
            required
            data-autofocus
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label="Title"
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          {add.error && <ProblemAlert title="The person was not added" error={add.error} />}
          <Group>
            <Button type="submit" disabled={name.trim() === ''} loading={add.isPending}>
              Add
            </Button>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
