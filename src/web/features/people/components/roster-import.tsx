import { Alert, List, Stack, Text } from '@mantine/core';
import { count } from '../../../components/format.ts';
import { Icon } from '../../../components/icon.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { DropArea } from '../../documents/components/drop-area.tsx';
import { useImportPeople } from '../api/import-people.ts';

type Imported = NonNullable<ReturnType<typeof useImportPeople>['data']>;

/** Takes a roster and says what became of it: who is on it, what is worth a look, or every place that is wrong. */
export function RosterImport({ isFirst }: { isFirst: boolean }) {
  const importPeople = useImportPeople();
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
        onFiles={(files) => importPeople.mutate(rosterFirst(files))}
      />
      {importPeople.isPending && <Text role="status">Reading the roster …</Text>}
      {importPeople.error && (
        <ProblemAlert title="The roster was not imported; nothing has changed" error={importPeople.error} />
      )}
      {importPeople.data && <ImportAnswer answer={importPeople.data} />}
    </Stack>
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
