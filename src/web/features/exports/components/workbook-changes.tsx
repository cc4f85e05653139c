import { List, Radio, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { count } from '../../../components/format.ts';
import { cellKey, type TakenBack } from '../api/take-back.ts';

/** So many lines are listed; nobody reads more in a dialog. */
const MOST_LISTED = 50;

interface WorkbookChangesProps {
  found: TakenBack;
  /** The cells edited on both sides for which the workbook counts. */
  wanted: ReadonlySet<string>;
  onWanted: (cells: ReadonlySet<string>) => void;
}

/** What a workbook changes, what was edited on both sides and which side counts, and what was passed over. */
export function WorkbookChanges({ found, wanted, onWanted }: WorkbookChangesProps) {
  const { changes, conflicts, notes } = found;
  if (changes.length + conflicts.length + notes.length === 0)
    return <Text role="status">The workbook says nothing that the bid does not say already.</Text>;
  return (
    <Stack gap="sm" role="status">
      <Lines title={count(changes.length, 'change', 'changes')}>
        {changes.map((change) => (
          <List.Item key={cellKey(change)}>
            {change.label}, {change.column}: {shown(change.before)} becomes{' '}
            <strong>{shown(change.after)}</strong>
          </List.Item>
        ))}
      </Lines>
      <Lines title={`${count(conflicts.length, 'cell was', 'cells were')} edited here and in the workbook`}>
        {conflicts.map((conflict) => (
          <List.Item key={cellKey(conflict)}>
            <ConflictChoice conflict={conflict} wanted={wanted} onWanted={onWanted} />
          </List.Item>
        ))}
      </Lines>
      <Lines title="Passed over">
        {notes.map(({ message }) => (
          <List.Item key={message}>{message}</List.Item>
        ))}
      </Lines>
    </Stack>
  );
}

interface ConflictChoiceProps extends Omit<WorkbookChangesProps, 'found'> {
  conflict: TakenBack['conflicts'][number];
}

/** Which of two sides counts; what is here, unless somebody says so. */
function ConflictChoice({ conflict, wanted, onWanted }: ConflictChoiceProps) {
  const key = cellKey(conflict);
  const choose = (side: string) =>
    onWanted(new Set([...wanted].filter((one) => one !== key).concat(side === 'workbook' ? [key] : [])));
  return (
    <Radio.Group
      size="sm"
      label={`${conflict.label}, ${conflict.column}`}
      description={conflict.exported === null ? undefined : `At the export: ${shown(conflict.exported)}`}
      value={wanted.has(key) ? 'workbook' : 'here'}
      onChange={choose}
    >
      <Stack gap={4} my={4}>
        <Radio value="here" label={`Keep what is here: ${shown(conflict.current)}`} />
        <Radio value="workbook" label={`Take the workbook’s: ${shown(conflict.edited)}`} />
      </Stack>
    </Radio.Group>
  );
}

function Lines({ title, children }: { title: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <div>
      <Title order={3} size="h5">
        {title}
      </Title>
      <List size="sm">{children.slice(0, MOST_LISTED)}</List>
      {children.length > MOST_LISTED && <Text size="sm">and {children.length - MOST_LISTED} more</Text>}
    </div>
  );
}

const shown = (words: string): string => (words === '' ? 'nothing' : `“${words}”`);
