import { Alert, Stack, Text } from '@mantine/core';
import { count } from '../../../components/format.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { usePeople } from '../api/list-people.ts';
import { useNameQuestions, useSettleRoster } from '../api/settle-roster.ts';
import { byWords, NameSelects } from './name-selects.tsx';

/** Credentials on the roster whose name is not the catalogue's: what is meant is asked once and remembered. */
export function NameQuestions() {
  const questions = useNameQuestions();
  const people = usePeople();
  const settle = useSettleRoster();
  const names = questions.data ?? [];
  if (names.length === 0) return null;
  const title = `${count(byWords(names).length, 'credential', 'credentials')} to settle`;
  return (
    <Alert color="yellow" variant="outline" title={title}>
      <Stack gap="sm">
        <Text size="sm">
          The catalogue does not know these names. Until somebody says what they mean they meet no
          requirement.
        </Text>
        {settle.error && <ProblemAlert title="The answer was not kept" error={settle.error} />}
        <NameSelects
          names={names}
          people={people.data ?? []}
          isBusy={settle.isPending}
          onAnswer={(written, credential) => settle.mutate({ names: [{ written, credential }] })}
        />
      </Stack>
    </Alert>
  );
}
