import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { navigate } from '../../../components/router/location.ts';
import { useAddPerson } from '../api/person.ts';

/** Adds somebody by hand; the page of the new person takes the rest. */
export function AddPerson({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const add = useAddPerson();
  return (
    <FormDialog
      title="Add a person"
      action="Add"
      trouble="The person was not added"
      error={add.error}
      isPending={add.isPending}
      isReady={name.trim() !== ''}
      onSubmit={({ title = '' }) =>
        add.mutate(
          { name: name.trim(), title: title.trim() || null },
          { onSuccess: ({ id }) => navigate(`/people/${encodeURIComponent(id)}`) },
        )
      }
      onClose={onClose}
    >
      <TextInput
        label="Name"
        required
        data-autofocus
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput label="Title" name="title" maxLength={200} />
    </FormDialog>
  );
}
