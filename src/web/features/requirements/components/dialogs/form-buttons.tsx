import { Button, Group } from '@mantine/core';

/** The two ways out of a dialog. */
export function FormButtons({ submit, onCancel }: { submit: string; onCancel: () => void }) {
  return (
    <Group justify="flex-end" mt="md">
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
      <Button type="submit">{submit}</Button>
    </Group>
  );
}
