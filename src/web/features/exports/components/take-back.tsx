import { Button, FileInput, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { count } from '../../../components/format.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useTakeBack, useTakeBackPreview } from '../api/take-back.ts';
import { WorkbookChanges } from './workbook-changes.tsx';

/** Takes an edited workbook back: what it would change first, then the change. */
export function TakeBack({ bidId, onClose }: { bidId: string; onClose: () => void }) {
  const [file, setFile] = useState<File | null>(null);
  const preview = useTakeBackPreview(bidId);
  const takeBack = useTakeBack(bidId);
  const choose = (chosen: File | null) => {
    setFile(chosen);
    preview.reset();
    if (chosen) preview.mutate(chosen);
  };
  const take = (conflicts: 'keep' | 'take') => {
    if (file === null) return;
    takeBack.mutate(
      { file, conflicts },
      {
        onSuccess({ applied }) {
          notifications.show({
            message: `${count(applied, 'cell is', 'cells are')} taken from the workbook.`,
          });
          onClose();
        },
      },
    );
  };
  const found = preview.data;
  const error = preview.error ?? takeBack.error;
  return (
    <Modal opened onClose={onClose} title="Take an edited workbook back" size="lg">
      <Stack>
        <FileInput
          label="The workbook, as it was edited"
          description="Status, owner, reviewer, due, response location, question and notes are taken; all else is passed over."
          placeholder="Choose a file"
          accept=".xlsx"
          value={file}
          onChange={choose}
        />
        {preview.isPending && <Text role="status">Comparing the workbook with the bid …</Text>}
        {error && <ProblemAlert title="The workbook was not taken" error={error} />}
        {found && <WorkbookChanges found={found} />}
        {found && found.changes.length + found.conflicts.length > 0 && (
          <Group justify="flex-end">
            {found.conflicts.length > 0 && (
              <Button variant="default" loading={takeBack.isPending} onClick={() => take('take')}>
                Take all, also over what changed here
              </Button>
            )}
            {found.changes.length > 0 && (
              <Button loading={takeBack.isPending} onClick={() => take('keep')}>
                Take {count(found.changes.length, 'change', 'changes')}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Modal>
  );
}
