import { Button, Group, List, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Person } from '../../../../../domain/index.ts';
import { useMay } from '../../../access/may.tsx';
import { notice } from '../../../plan/notice.tsx';
import { useChangePerson } from '../../api/person.ts';
import { FIELDS, type ListName, withThing } from '../../fields.ts';
import { ThingForm } from './thing-form.tsx';

interface ThingListProps<Name extends ListName> {
  person: Person;
  list: Name;
  title: string;
  /** "a holding": ends "Add …" and "Change …". */
  one: string;
  nameOf: (thing: Person[Name][number]) => string;
  show: (thing: Person[Name][number]) => ReactNode;
}

/** A list of a person; each thing of it can be added, corrected and removed, and that undone. */
export function ThingList<Name extends ListName>({
  person,
  list,
  title,
  one,
  nameOf,
  show,
}: ThingListProps<Name>) {
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const change = useChangePerson(person.id);
  const mayChange = useMay('manage-people');
  const things = person[list] as readonly Person[Name][number][];
  const place = typeof open === 'number' ? open : null;
  const keep = (next: Person[Name], words: string) =>
    change.mutate(
      { changes: { [list]: next }, was: { [list]: person[list] } },
      {
        onSuccess() {
          setOpen(null);
          notice(words, () => change.mutate({ changes: { [list]: person[list] }, was: {} }));
        },
      },
    );
  return (
    <section aria-label={title}>
      <Group justify="space-between" mb={4}>
        <Title order={2} size="h4">
          {title}{' '}
          <Text span c="dimmed" size="sm">
            {things.length}
          </Text>
        </Title>
        {mayChange && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen('new')}>
            Add {one}
          </Button>
        )}
      </Group>
      {things.length === 0 ? (
        <Text c="dimmed" size="sm">
          None known.
        </Text>
      ) : (
        <List
          listStyleType="none"
          spacing={6}
          styles={{ itemWrapper: { width: '100%' }, itemLabel: { width: '100%' } }}
        >
          {things.map((thing, index) => (
            <List.Item key={`${nameOf(thing)} ${index}`}>
              <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
                <div style={{ overflowWrap: 'anywhere' }}>{show(thing)}</div>
                {mayChange && (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-label={`Change ${nameOf(thing)}`}
                    onClick={() => setOpen(index)}
                  >
                    Change
                  </Button>
                )}
              </Group>
            </List.Item>
          ))}
        </List>
      )}
      {open !== null && (
        <ThingForm
          title={`${place === null ? 'Add' : 'Change'} ${one}`}
          fields={FIELDS[list]}
          thing={place === null ? null : (things[place] as Record<string, unknown>)}
          error={change.error}
          isBusy={change.isPending}
          onSave={(thing) => keep(withThing(person, list, place, thing), 'Saved.')}
          onRemove={place === null ? undefined : () => keep(withThing(person, list, place, null), 'Removed.')}
          onClose={() => {
            change.reset();
            setOpen(null);
          }}
        />
      )}
    </section>
  );
}
