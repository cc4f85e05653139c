import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog.tsx';

interface TypedConfirmationProps {
  title: string;
  /** What goes, and that it does not come back. */
  text: string;
  /** What must be typed: the name of what goes. */
  name: string;
  action: string;
  isPending: boolean;
  error: Error | null;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something goes for good: its name must be typed, so that no slip of the hand is enough. */
export function TypedConfirmation(props: TypedConfirmationProps) {
  const { title, text, name, action, isPending, error, onConfirm, onClose } = props;
  const [typed, setTyped] = useState('');
  return (
    <FormDialog
      title={title}
      action={action}
      color="red"
      trouble="It was not done"
      error={error}
      isPending={isPending}
      isReady={typed.trim() === name.trim()}
      onSubmit={onConfirm}
      onClose={onClose}
    >
      <Text size="sm">{text}</Text>
      <TextInput
        label={`Type “${name}” to go on`}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
        data-autofocus
      />
    </FormDialog>
  );
}
