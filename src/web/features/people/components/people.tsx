import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Person } from '../../../../domain/index.ts';
import { Answered } from '../../../components/answered.tsx';
import { count, today } from '../../../components/format.ts';
import { Allowed } from '../../access/may.tsx';
import { usePeople } from '../api/list-people.ts';
import { choosePeople } from '../find-people.ts';
import { AddPerson } from './add-person.tsx';
import { NameQuestions } from './name-questions.tsx';
import { PeopleFilters, usePeopleWish } from './people-filters.tsx';
import { PeopleTable } from './people-table.tsx';
import { RenewalSum } from './renewal-sum.tsx';
import { RosterImport } from './roster-import.tsx';

/** The roster: import it, see who is on it with what they hold. */
export function People() {
  const people = usePeople();
  const [isAdding, setAdding] = useState(false);
  return (
    <Stack>
      <title>People · Muster</title>
      <Group justify="space-between">
        <Title order={1} size="h2">
          People
        </Title>
        <Allowed to="manage-people">
          <Button variant="default" onClick={() => setAdding(true)}>
            Add a person
          </Button>
        </Allowed>
      </Group>
      {isAdding && <AddPerson onClose={() => setAdding(false)} />}
      <Allowed to="manage-people">
        <RosterImport people={people.data} />
        <NameQuestions />
      </Allowed>
      <Answered query={people} what="the people">
        {(all) => (all.length === 0 ? null : <Roster people={all} />)}
      </Answered>
    </Stack>
  );
}

function Roster({ people }: { people: readonly Person[] }) {
  const filters = usePeopleWish();
  const wish = useDeferredValue(JSON.stringify(filters.wish));
  const found = useMemo(() => choosePeople(people, JSON.parse(wish), today()), [people, wish]);
  return (
    <>
      <RenewalSum people={people} onShow={filters.setExpiry} />
      <PeopleFilters {...filters} />
      <Text role="status">
        {count(people.length, 'person', 'people')}
        {found.length < people.length && `, ${found.length} shown`}
      </Text>
      <PeopleTable people={found} />
    </>
  );
}
