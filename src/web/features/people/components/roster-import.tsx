import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { count } from '../../../components/format.ts';
import { Icon } from '../../../components/icon.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { DropArea } from '../../documents/components/drop-area.tsx';
import { useImportPeople } from '../api/import-people.ts';

type Imported = NonNullable<ReturnType<typeof useImportPeople>['data']>;

interface RosterImportProps {
  /** People on the roster now; undefined while that is not known. */
  people: number | undefined;
}

/** Takes a roster and says what became of it: who is on it, what is worth a look, or every place that is wrong. */
export function RosterImport({ people }: RosterImportProps) {
  const importPeople = useImportPeople();
  const [asked, setAsked] = useState<readonly File[]>([]);
  const isFirst = people === 0;
  const take = (files: readonly File[]) => {
    setAsked([]);
    importPeople.mutate(rosterFirst(files));
  };
  return (
    <Stack gap="sm">
      {isFirst && (
        <Text>
          Nobody is on the roster yet. Import your people with their credentials, skills and availability;
          Muster then shows who meets a bid.
        </Text>
      )}
      <DropArea
        label={isFirst ? 'Import a roster' : 'Replace the roster'}
        hint="One CSV or JSON file with everybody; a second CSV of credentials alone may come with it."
        onFiles={isFirst ? take : setAsked}
      />
      {asked.length > 0 && (
        <ReplaceQuestion people={people} files={asked} onYes={() => take(asked)} onNo={() => setAsked([])} />
      )}
      {importPeople.isPending && <Text role="status">Reading the roster …</Text>}
      {importPeople.error && (
        <ProblemAlert title="The roster was not imported; nothing has changed" error={importPeople.error} />
      )}
      {importPeople.data && <ImportAnswer answer={importPeople.data} />}
    </Stack>
  );
}

interface ReplaceQuestionProps extends RosterImportProps {
  files: readonly File[];
  onYes: () => void;
  onNo: () => void;
}

/** A file dropped by mistake must not cost the roster. */
function ReplaceQuestion({ people, files, onYes, onNo }: ReplaceQuestionProps) {
  const now = people === undefined ? 'everybody who is' : `the ${count(people, 'person', 'people')}`;
  return (
    <Alert color="yellow" variant="outline" role="alert" title="Replace the roster?">
      <Text size="sm" mb="xs">
        {files.map(({ name }) => name).join(' and ')} will take the place of {now} on the roster now.
      </Text>
      <Group gap="xs">
        <Button size="xs" onClick={onYes}>
          Replace
        </Button>
        <Button size="xs" variant="default" onClick={onNo}>
          Keep the roster
        </Button>
      </Group>
    </Alert>
  );
}

function ImportAnswer({ answer: { people, notes } }: { answer: Imported }) {
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

/** The service takes the first file for the roster; of two that are dropped together, that is not the credentials. */
function rosterFirst(files: readonly File[]): File[] {
  const isHoldings = ({ name }: File) => /holding|credential|certif/i.test(name);
  return [...files].sort((one, other) => Number(isHoldings(one)) - Number(isHoldings(other)));
}
