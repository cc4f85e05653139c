import { Alert, NativeSelect, Stack, Text } from '@mantine/core';
import { count } from '../../../components/format.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { type NameQuestion, useNameQuestions, useSettleRoster } from '../api/settle-roster.ts';

/** Most that are shown at once: a long list is settled from its top. */
const MOST_SHOWN = 10;
const NONE = '-';

/** Credentials whose name is not the catalogue's: what is meant is asked once and remembered. */
export function NameQuestions() {
  const questions = useNameQuestions();
  const settle = useSettleRoster();
  const names = byWords(questions.data ?? []);
  if (names.length === 0) return null;
  return (
    <Alert
      color="yellow"
      variant="outline"
      title={`${count(names.length, 'credential', 'credentials')} to settle`}
    >
      <Stack gap="sm">
        <Text size="sm">
          The catalogue does not know these names. Until somebody says what they mean they meet no
          requirement.
        </Text>
        {settle.error && <ProblemAlert title="The answer was not kept" error={settle.error} />}
        {names.slice(0, MOST_SHOWN).map(({ written, issuer, offers, people }) => (
          <NativeSelect
            key={written}
            label={written}
            description={[issuer ?? '', people.join(', ')].filter(Boolean).join(' · ')}
            maw={520}
            value=""
            disabled={settle.isPending}
            onChange={({ currentTarget: { value } }) => {
              if (value !== '')
                settle.mutate({ names: [{ written, credential: value === NONE ? null : value }] });
            }}
          >
            <option value="">What does it mean?</option>
            {offers.map(({ id, name, score }) => (
              <option key={id} value={id}>
                {`${name} (${Math.round(score * 100)} % alike)`}
              </option>
            ))}
            <option value={NONE}>None of the catalogue’s</option>
          </NativeSelect>
        ))}
        {names.length > MOST_SHOWN && <Text size="sm">{`${names.length - MOST_SHOWN} more follow.`}</Text>}
      </Stack>
    </Alert>
  );
}

/** One question for each written name, whoever has it. */
function byWords(questions: readonly NameQuestion[]): (NameQuestion & { people: string[] })[] {
  const found = new Map<string, NameQuestion & { people: string[] }>();
  for (const question of questions) {
    const known = found.get(question.written);
    if (known) known.people.push(question.person);
    else found.set(question.written, { ...question, people: [question.person] });
  }
  return [...found.values()];
}
