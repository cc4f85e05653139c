import { Button, Grid, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Answered } from '../../../components/answered.tsx';
import { Icon } from '../../../components/icon.tsx';
import { navigate, useQueryWord } from '../../../components/router/location.ts';
import { Allowed } from '../../access/may.tsx';
import { useCatalogueSearch } from '../api/search-catalogue.ts';
import { EntryCard } from './entry-card.tsx';
import { HitList } from './hit-list.tsx';
import { OwnForm } from './own/own-form.tsx';
import { OwnList } from './own/own-list.tsx';

/** Longer than between two letters of somebody who types. */
const TYPING_MS = 200;

/** An acronym, a name with a typing error, a skill and a phrase that stands for several credentials. */
const EXAMPLES = ['PMP', 'solutions architct', 'vector databases', 'IAT Level II'];

/** What Muster knows of credentials, classes, skills, clearances and degrees, and what this installation says of it. */
export function Catalogue() {
  const [words, setWords] = useQueryWord('q');
  const [entry, setEntry] = useQueryWord('entry');
  const [isAdding, setAdding] = useState(false);
  const [settled] = useDebouncedValue(words.trim(), TYPING_MS);
  return (
    <Stack>
      <title>Catalogue · Muster</title>
      <Group justify="space-between">
        <Title order={1} size="h2">
          Catalogue
        </Title>
        <Allowed to="manage-people">
          <Button variant="default" onClick={() => setAdding(true)}>
            Add an own credential
          </Button>
        </Allowed>
      </Group>
      {isAdding && (
        <OwnForm
          entry={null}
          onClose={() => setAdding(false)}
          onKept={(id) => navigate(`/catalogue?q=${encodeURIComponent(id)}&entry=${encodeURIComponent(id)}`)}
        />
      )}
      <TextInput
        label="Find a credential, class, skill, clearance or degree"
        description="By name, acronym or alias; typing errors do not matter."
        leftSection={<Icon name="search" />}
        maw={520}
        value={words}
        maxLength={200}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {settled === '' ? (
        <>
          <Group gap="xs">
            <Text c="dimmed">Try</Text>
            {EXAMPLES.map((example) => (
              <Button key={example} size="compact-sm" variant="default" onClick={() => setWords(example)}>
                {example}
              </Button>
            ))}
          </Group>
          <OwnList />
        </>
      ) : (
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 5 }}>
            <Hits words={settled} entry={entry} onChoose={setEntry} />
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 7 }}>
            {entry !== '' && <EntryCard key={entry} id={entry} />}
          </Grid.Col>
        </Grid>
      )}
    </Stack>
  );
}

interface HitsProps {
  words: string;
  entry: string;
  onChoose: (id: string) => void;
}

function Hits({ words, entry, onChoose }: HitsProps) {
  const hits = useCatalogueSearch(words);
  return (
    <Answered query={hits} what="the catalogue">
      {(found) =>
        found.length === 0 ? (
          <Text role="status">
            Nothing is called that or like it. Try another name or its acronym, or add it as an own
            credential.
          </Text>
        ) : (
          <HitList hits={found} entry={entry} onChoose={onChoose} />
        )
      }
    </Answered>
  );
}
