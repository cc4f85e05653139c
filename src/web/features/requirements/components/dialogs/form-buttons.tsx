import { Button, Group } from '@mantine/core';

interface FormButtonsProps {
  submit: string;
  isKeeping?: boolean;
  onCancel: () => void;
}

/** The two ways out of a dialog. */
export function FormButtons({ submit, isKeeping = false, onCancel }: FormButtonsProps) {
  return (
    <Group justify="flex-end" mt="md">
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
      <Button type="submit" loading={isKeeping}>
        {submit}
      </Button>
    </Group>
  );
}
