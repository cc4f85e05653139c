import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { Link } from './router/link.tsx';

interface EmptyStateProps {
  title: string;
  /** What to do next, in a sentence. */
  text: string;
  icon?: IconName;
  action?: { href: string; label: string };
  /** Another way on: a button. */
  more?: ReactNode;
}

/** Stands where there is nothing yet, and says the next step. */
export function EmptyState({ title, text, icon = 'file', action, more }: EmptyStateProps) {
  return (
    <Paper withBorder p="xl" radius="md">
      <Stack align="center" gap="xs" ta="center" py="lg">
        <Icon name={icon} size={36} />
        <Title order={2} size="h3">
          {title}
        </Title>
        <Text c="dimmed" maw={520}>
          {text}
        </Text>
        {action && (
          <Button component={Link} href={action.href} mt="sm">
            {action.label}
          </Button>
        )}
        {more}
      </Stack>
    </Paper>
  );
}
