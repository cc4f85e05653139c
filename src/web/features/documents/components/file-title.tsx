import { Group, Text } from '@mantine/core';
import { Icon } from '../../../components/icon.tsx';
import classes from './documents-view.module.css';

const MARKS = { file: 'file', read: 'check', failed: 'warning' } as const;

/** The name of a file with a mark of how it stands. */
export function FileTitle({ name, mark }: { name: string; mark: keyof typeof MARKS }) {
  return (
    <Group gap="xs" wrap="nowrap" miw={0}>
      <span className={classes.mark} data-mark={mark}>
        <Icon name={MARKS[mark]} />
      </span>
      <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Text>
    </Group>
  );
}
