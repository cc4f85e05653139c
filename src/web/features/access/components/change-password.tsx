import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { formWords } from '../../../components/form-words.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { navigate } from '../../../components/router/location.ts';
import { useChangePassword } from '../api/access.ts';
import { KnownPassword, NewPassword } from './password-fields.tsx';

/** One's own password; whoever forgot it asks an administrator for a link. */
export function ChangePassword() {
  const change = useChangePassword();
  return (
    <Stack maw={480} mx="auto">
      <title>Change password · Muster</title>
      <Title order={1} size="h2">
        Change password
      </Title>
      <Text c="dimmed">
        You stay signed in here; every other browser in which you are signed in is signed out.
      </Text>
      <Paper
        component="form"
        withBorder
        p="lg"
        onSubmit={(event) => {
          const { current = '', password = '' } = formWords(event);
          change.mutate(
            { current, next: password },
            {
              onSuccess() {
                notifications.show({ message: 'Your password is changed.' });
                navigate('/');
              },
            },
          );
        }}
      >
        <Stack>
          {change.error && <ProblemAlert title="The password was not changed" error={change.error} />}
          <KnownPassword name="current" label="Current password" />
          <NewPassword label="New password" />
          <Button type="submit" loading={change.isPending} style={{ alignSelf: 'flex-start' }}>
            Change it
          </Button>
        </Stack>
      </Paper>
    </Stack>
  );
}
