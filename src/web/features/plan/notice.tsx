import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

const SHOWN_MS = 10_000;

/** Says what was done, with a way back where there is one. */
export function notice(words: string, undo?: () => void): void {
  const id = `notice-${words}`;
  notifications.show({
    id,
    autoClose: SHOWN_MS,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{words}</Text>
        {undo && (
          <Button
            size="compact-sm"
            variant="default"
            flex="none"
            onClick={() => {
              notifications.hide(id);
              undo();
            }}
          >
            Undo
          </Button>
        )}
      </Group>
    ),
  });
}

/** Says why something was not done. */
export function noticeProblem(error: Error): void {
  notifications.show({
    color: 'red',
    autoClose: SHOWN_MS,
    message: error.message,
  });
}
