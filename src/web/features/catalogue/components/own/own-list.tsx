import { Anchor, List, Text, Title } from '@mantine/core';
import { count, formatDay } from '../../../../components/format.ts';
import { Link } from '../../../../components/router/link.tsx';
import { useOwnEntries } from '../../api/own-entries.ts';

/** What this installation says of the catalogue: own credentials and corrections, and those that do not count. */
export function OwnList() {
  const own = useOwnEntries().data ?? [];
  if (own.length === 0) return null;
  return (
    <section aria-label="Own entries">
      <Title order={2} size="h4" mb="xs">
        Own entries and corrections{' '}
        <Text span c="dimmed" size="sm">
          {own.length}
        </Text>
      </Title>
      <List listStyleType="none" spacing={6}>
        {own.map(({ id, name, entry, who, updatedAt, problems }) => (
          <List.Item key={id}>
            <Anchor
              component={Link}
              href={`/catalogue?q=${encodeURIComponent(name)}&entry=${encodeURIComponent(id)}`}
              underline="always"
            >
              {name}
            </Anchor>
            <Text span size="sm" c="dimmed">
              {entry.kind === 'credential' ? ', own credential' : ', corrected'}
              {entry.aliases.length > 0 ? `, ${count(entry.aliases.length, 'own name', 'own names')}` : ''}
              {`, ${formatDay(updatedAt.slice(0, 10))}`}
              {who ? ` by ${who}` : ''}
            </Text>
            {problems.map((problem) => (
              <Text key={problem} size="sm" c="var(--mantine-color-error)">
                {`Does not count: ${problem}.`}
              </Text>
            ))}
          </List.Item>
        ))}
      </List>
    </section>
  );
}
