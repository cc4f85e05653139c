import { Button, FileInput, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { count } from '../../../components/format.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { cellKey, useTakeBack, useTakeBackPreview } from '../api/take-back.ts';
import { WorkbookChanges } from './workbook-changes.tsx';

/** Takes an edited workbook back: what it would change first, then the change. */
export function TakeBack({ bidId, onClose }: { bidId: string; onClose: () => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [wanted, setWanted] = useState<ReadonlySet<string>>(new Set());
  const preview = useTakeBackPreview(bidId);
  const takeBack = useTakeBack(bidId);
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setWanted(new Set());
    preview.reset();
    if (chosen) preview.mutate(chosen);
  };
  const take = () => {
    if (file === null) return;
    takeBack.mutate(
      { file, take: [...wanted] },
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
        {found && <WorkbookChanges found={found} wanted={wanted} onWanted={setWanted} />}
        {found && found.changes.length + found.conflicts.length > 0 && (
          <Group justify="flex-end">
            {found.conflicts.length > 1 && (
              <Button variant="default" onClick={() => setWanted(new Set(found.conflicts.map(cellKey)))}>
                The workbook counts everywhere
              </Button>
            )}
            <Button
              loading={takeBack.isPending}
              disabled={found.changes.length + wanted.size === 0}
              onClick={take}
            >
              Take {count(found.changes.length + wanted.size, 'change', 'changes')}
            </Button>
          </Group>
        )}
      </Stack>
    </Modal>
  );
}
