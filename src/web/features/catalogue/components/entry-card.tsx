import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Answered } from '../../../components/answered.tsx';
import badge from '../../../components/badge.module.css';
import { useMay } from '../../access/may.tsx';
import { QualityList } from '../../plan/components/quality-list.tsx';
import { type CatalogueEntry, useEntry } from '../api/get-entry.ts';
import { EntryFacts } from './entry-facts.tsx';
import { EarlierReadings } from './own/earlier-readings.tsx';
import { OwnForm } from './own/own-form.tsx';

/** Where the card stands under the results and not beside them; Mantine's breakpoint md. */
const NARROW = '(max-width: 62em)';

/** The facts of one entry; what nobody knows is shown as unknown, and what this installation says of it is marked. */
export function EntryCard({ id }: { id: string }) {
  const entry = useEntry(id);
  const card = useRef<HTMLDivElement>(null);
  const isLoaded = entry.data !== undefined;
  useEffect(() => {
    // On a phone the card stands under the results, out of sight of whoever chose one.
    if (isLoaded && window.matchMedia(NARROW).matches) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isLoaded]);
  return (
    <Paper withBorder p="md" ref={card} style={{ scrollMarginTop: 72 }}>
      <Answered query={entry} what="the entry">
        {(found) => <Entry entry={found} />}
      </Answered>
    </Paper>
  );
}

function Entry({ entry }: { entry: CatalogueEntry }) {
  const [isOpen, setOpen] = useState(false);
  const mayChange = useMay('manage-people');
  const { type, kind, name, origin, corrected, quality, id } = entry;
  return (
    <Stack gap="sm">
      <div>
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            {(type ?? kind).replaceAll('-', ' ')}
          </Text>
          {origin !== 'shipped' && (
            <span className={badge.badge} data-tone="plain">
              {origin === 'own' ? 'Own entry' : `Corrected here: ${corrected.join(', ')}`}
            </span>
          )}
        </Group>
        <Title order={2} size="h4">
          {name}
        </Title>
      </div>
      {mayChange && (
        <Group>
          <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
            {buttonWords(entry)}
          </Button>
        </Group>
      )}
      {mayChange && origin !== 'shipped' && <EarlierReadings id={id} />}
      <EntryFacts entry={entry} />
      {quality && (
        <section aria-label="Quality">
          <Title order={3} size="h5" mb={4}>
            Quality
          </Title>
          <QualityList quality={quality} />
        </section>
      )}
      {isOpen && <OwnForm entry={entry} onClose={() => setOpen(false)} />}
    </Stack>
  );
}

function buttonWords({ origin, kind }: CatalogueEntry): string {
  if (origin === 'own') return 'Change this entry';
  return kind === 'credential' ? 'Correct it or add names' : 'Add names';
}
