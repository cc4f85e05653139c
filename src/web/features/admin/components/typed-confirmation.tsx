import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '../../../components/problem-alert.tsx';

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
  const isTyped = typed.trim() === name.trim();
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isTyped) onConfirm();
        }}
      >
        <Stack>
          {error && <ProblemAlert title="It was not done" error={error} />}
          <Text size="sm">{text}</Text>
          <TextInput
            label={`Type “${name}” to go on`}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            data-autofocus
          />
          <Group>
            <Button type="submit" color="red" disabled={!isTyped} loading={isPending}>
              {action}
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
