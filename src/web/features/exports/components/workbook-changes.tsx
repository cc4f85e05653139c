import { List, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { count } from '../../../components/format.ts';
import type { TakenBack } from '../api/take-back.ts';

/** So many lines are listed; nobody reads more in a dialog. */
const MOST_LISTED = 50;

/** What a workbook changes, what was edited on both sides, and what was passed over. */
export function WorkbookChanges({ found: { changes, conflicts, notes } }: { found: TakenBack }) {
  if (changes.length + conflicts.length + notes.length === 0)
    return <Text role="status">The workbook says nothing that the bid does not say already.</Text>;
  return (
    <Stack gap="sm" role="status">
      <Lines title={count(changes.length, 'change', 'changes')}>
        {changes.map(({ requirement, column, before, after }) => (
          <List.Item key={`${requirement} ${column}`}>
            {requirement}, {column}: {shown(before)} becomes <strong>{shown(after)}</strong>
          </List.Item>
        ))}
      </Lines>
      <Lines title={`${count(conflicts.length, 'cell was', 'cells were')} edited here and in the workbook`}>
        {conflicts.map(({ requirement, column, exported, current, edited }) => (
          <List.Item key={`${requirement} ${column}`}>
            {requirement}, {column}: here <strong>{shown(current)}</strong>, in the workbook{' '}
            <strong>{shown(edited)}</strong>
            {exported !== null && <>, at the export {shown(exported)}</>}
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
