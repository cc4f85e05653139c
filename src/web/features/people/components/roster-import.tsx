import { Alert, Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '../../../../domain/index.ts';
import { count } from '../../../components/format.ts';
import { Icon } from '../../../components/icon.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { API_PATH } from '../../../components/request.ts';
import { sampleRoster } from '../../bids/api/open-sample.ts';
import { DropArea } from '../../documents/components/drop-area.tsx';
import { type ImportAnswer, type ImportRequest, useImportPeople, usePreview } from '../api/import-people.ts';
import { useSettleRoster } from '../api/settle-roster.ts';
import { ImportPreview } from './import-preview.tsx';

interface RosterImportProps {
  /** People on the roster now; undefined while they are not known. */
  people: readonly Person[] | undefined;
}

/** Takes rosters, exports and badges, and says what they would change before they do; a first roster is taken at once. */
export function RosterImport({ people }: RosterImportProps) {
  const preview = usePreview();
  const importPeople = useImportPeople();
  const settle = useSettleRoster();
  const [asked, setAsked] = useState<ImportRequest | null>(null);
  const isFirst = people?.length === 0;
  const look = (request: ImportRequest) => {
    setAsked(request);
    preview.mutate(request);
  };
  const take = (request: ImportRequest) => importPeople.mutate(request, { onSuccess: () => setAsked(null) });
  const drop = (files: readonly File[]) => {
    importPeople.reset();
    const request: ImportRequest = { files, mode: 'replace' };
    if (isFirst) take(request);
    else look(request);
  };
  const sample = useMutation({
    mutationFn: sampleRoster,
    onSuccess: (file) => take({ files: [file], mode: 'replace' }),
  });
  const isBusy = preview.isPending || importPeople.isPending || settle.isPending;
  return (
    <Stack gap="sm">
      {isFirst && (
        <Text>
          Nobody is on the roster yet. Import your people with their credentials, skills and availability;
          Muster then shows who meets a bid.
        </Text>
      )}
      <DropArea
        label={isFirst ? 'Import a roster' : 'Import people or credentials'}
        hint={HINT}
        onFiles={drop}
      />
      <Group gap="md">
        {isFirst && (
          <Button size="xs" variant="default" loading={sample.isPending} onClick={() => sample.mutate()}>
            Try it with sample people
          </Button>
        )}
        <Text size="sm">
          <Anchor href={`${API_PATH}/people/template.xlsx`} inherit>
            Download an empty roster to fill in
          </Anchor>{' '}
          (XLSX)
        </Text>
      </Group>
      {sample.error && <ProblemAlert title="The sample people could not be had" error={sample.error} />}
      {isBusy && <Text role="status">Reading the files …</Text>}
      {asked && preview.error && (
        <ProblemAlert title="The files were not read; nothing has changed" error={preview.error} />
      )}
      {settle.error && <ProblemAlert title="The answer was not kept" error={settle.error} />}
      {importPeople.error && (
        <ProblemAlert title="The roster was not imported; nothing has changed" error={importPeople.error} />
      )}
      {asked && preview.data && (
        <ImportPreview
          answer={preview.data}
          people={people ?? []}
          mode={asked.mode}
          isBusy={isBusy}
          onMode={(mode) => look({ ...asked, mode })}
          onAnswers={(answers) => settle.mutate(answers, { onSuccess: () => look(asked) })}
          onApply={() => take(asked)}
          onKeep={() => setAsked(null)}
        />
      )}
      {!asked && importPeople.data && <ImportDone answer={importPeople.data} />}
    </Stack>
  );
}

const HINT =
  'CSV, XLSX or JSON with your people; exports of LinkedIn and Credly, résumés, Open Badges as files or pictures; a ZIP of these.';

function ImportDone({ answer }: { answer: ImportAnswer }) {
  const { people } = answer;
  // Names to settle are asked for below, each once.
  const notes = answer.notes.filter(({ code }) => code !== 'unsure-name');
  return (
    <Alert
      color="green"
      variant="outline"
      role="status"
      icon={<Icon name="check" />}
      title={`${count(people, 'person is', 'people are')} on the roster now`}
    >
      {notes.length > 0 && (
        <>
          <Text size="sm">Worth a look:</Text>
          <List size="sm">
            {notes.map(({ person, message }) => (
              <List.Item key={`${person} ${message}`}>
                {person === null ? '' : `${person}: `}
                {message}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Alert>
  );
}
