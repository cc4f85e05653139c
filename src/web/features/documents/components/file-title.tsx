import { Group, Text } from '@mantine/core';
import { Icon } from '../../../components/icon.tsx';
import classes from './documents-view.module.css';

const MARKS = { file: 'file', read: 'check', failed: 'warning' } as const;

interface FileTitleProps {
  name: string;
  mark: keyof typeof MARKS;
  /** Folders that it stands in: "annex/rates". */
  folders?: string;
}

/** The name of a file with a mark of how it stands. */
export function FileTitle({ name, mark, folders = '' }: FileTitleProps) {
  return (
    <Group gap="xs" wrap="nowrap" miw={0}>
      <span className={classes.mark} data-mark={mark}>
        <Icon name={MARKS[mark]} />
      </span>
      <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
        {folders !== '' && (
          <Text span c="dimmed" size="sm">
            {folders}/
          </Text>
        )}
        {name}
      </Text>
    </Group>
  );
}
