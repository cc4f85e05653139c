import { NativeSelect, Stack, Text } from '@mantine/core';
import type { Person } from '../../../../domain/index.ts';
import type { ImportAnswer } from '../api/import-people.ts';
import { namesWords } from '../import-words.ts';

interface OwnerQuestionsProps {
  owners: ImportAnswer['unsureOwners'];
  people: readonly Pick<Person, 'id' | 'name'>[];
  /** Null: nobody on the roster. */
  onAnswer: (key: string, person: string | null) => void;
  isBusy: boolean;
}

const NOBODY = '-';

/** Files and badges that name nobody on the roster: whose are they? */
export function OwnerQuestions({ owners, people, onAnswer, isBusy }: OwnerQuestionsProps) {
  if (owners.length === 0) return null;
  return (
    <Stack gap="xs">
      <Text fw={600}>Whose are these?</Text>
      {owners.map(({ key, label, file, credentials, offers }) => {
        const offered = new Set(offers.map(({ id }) => id));
        const others = people.filter(({ id }) => !offered.has(id));
        return (
          <NativeSelect
            key={key}
            label={`${namesWords(credentials)}: ${label}`}
            description={file}
            maw={520}
            value=""
            disabled={isBusy}
            onChange={({ currentTarget: { value } }) =>
              value !== '' && onAnswer(key, value === NOBODY ? null : value)
            }
          >
            <option value="">Choose a person</option>
            {[...offers, ...others].map(({ id, name }) => (
              <option key={id} value={id}>
                {offered.has(id) ? `${name} (perhaps)` : name}
              </option>
            ))}
            <option value={NOBODY}>Nobody of them</option>
          </NativeSelect>
        );
      })}
    </Stack>
  );
}
