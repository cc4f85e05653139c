import { Stack, Text, TextInput, Title } from '@mantine/core';
import { Answered } from '../../../components/answered.tsx';
import { count } from '../../../components/format.ts';
import { Icon } from '../../../components/icon.tsx';
import { useQueryWord } from '../../../components/router/location.ts';
import { usePeople } from '../api/list-people.ts';
import { findPeople } from '../find-people.ts';
import { NameQuestions } from './name-questions.tsx';
import { PeopleTable } from './people-table.tsx';
import { RosterImport } from './roster-import.tsx';

/** The roster: import it, see who is on it with what they hold. */
export function People() {
  const people = usePeople();
  const [words, setWords] = useQueryWord('q');
  return (
    <Stack>
      <title>People · Muster</title>
      <Title order={1} size="h2">
        People
      </Title>
      <RosterImport people={people.data} />
      <NameQuestions />
      <Answered query={people} what="the people">
        {(all) => {
          if (all.length === 0) return null;
          const found = findPeople(all, words);
          return (
            <>
              <TextInput
                label="Find people"
                placeholder="Name, title, credential or skill"
                leftSection={<Icon name="search" />}
                maw={420}
                value={words}
                onChange={(event) => setWords(event.currentTarget.value)}
              />
              <Text role="status">
                {count(all.length, 'person', 'people')}
                {found.length < all.length && `, ${found.length} shown`}
              </Text>
              <PeopleTable people={found} />
            </>
          );
        }}
      </Answered>
    </Stack>
  );
}
