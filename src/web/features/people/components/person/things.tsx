import { Button, Group, List, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface ThingsProps<Thing> {
  title: string;
  things: readonly Thing[];
  /** Where there are none: "None known." */
  none: string;
  /** On the button that adds one: "Add a credential". */
  add: string;
  mayChange: boolean;
  nameOf: (thing: Thing) => string;
  show: (thing: Thing) => ReactNode;
  onAdd: () => void;
  onChange: (place: number) => void;
}

/** Things under a heading that counts them; whoever may adds one or changes each. */
export function Things<Thing>(props: ThingsProps<Thing>) {
  const { title, things, none, add, mayChange, nameOf, show, onAdd, onChange } = props;
  return (
    <>
      <Group justify="space-between" mb={4}>
        <Title order={2} size="h4">
          {title}{' '}
          <Text span c="dimmed" size="sm">
            {things.length}
          </Text>
        </Title>
        {mayChange && (
          <Button size="compact-sm" variant="default" onClick={onAdd}>
            {add}
          </Button>
        )}
      </Group>
      {things.length === 0 ? (
        <Text c="dimmed" size="sm">
          {none}
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
                    onClick={() => onChange(index)}
                  >
                    Change
                  </Button>
                )}
              </Group>
            </List.Item>
          ))}
        </List>
      )}
    </>
  );
}
