import { Group, Loader, Text } from '@mantine/core';

/** Says what is being waited for. */
export function Loading({ what }: { what: string }) {
  return (
    <Group role="status" gap="sm" py="xl" justify="center" mih={160}>
      <Loader size="sm" />
      <Text c="dimmed">Loading {what} …</Text>
    </Group>
  );
}
