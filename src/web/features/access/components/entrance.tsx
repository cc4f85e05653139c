import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from '../../../components/icon.tsx';

/** What stands before the page while nobody is signed in: the name, one thing to do, and why. */
export function Entrance({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <Stack component="main" align="center" justify="center" mih="100vh" p="md" gap="lg">
      <title>{`${title} · Muster`}</title>
      <Icon name="logo" size={44} />
      <Paper withBorder p={{ base: 'md', xs: 'xl' }} w="100%" maw={440}>
        <Stack>
          <Title order={1} size="h2">
            {title}
          </Title>
          <Text c="dimmed">{text}</Text>
          {children}
        </Stack>
      </Paper>
    </Stack>
  );
}
