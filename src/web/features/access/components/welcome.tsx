import { Button, Stack, Text, TextInput } from '@mantine/core';
import { formWords } from '../../../components/form-words.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { navigate } from '../../../components/router/location.ts';
import { useComeIn } from '../api/access.ts';
import { useLinkSecret } from '../use-link-secret.ts';
import { Entrance } from './entrance.tsx';
import { NewPassword } from './password-fields.tsx';

/** The first start: whoever has the link from the console becomes the first administrator. */
export function Welcome() {
  const secret = useLinkSecret();
  const claim = useComeIn('claim');
  if (secret === '') return <NotClaimed />;
  return (
    <Entrance
      title="Welcome to Muster"
      text="Nobody administers this installation yet. Make the first account: it can do everything and invite the others."
    >
      <form
        onSubmit={(event) => {
          const { name = '', email = '', password = '' } = formWords(event);
          claim.mutate(
            { token: secret, name: name.trim(), email: email.trim(), password },
            { onSuccess: () => navigate('/') },
          );
        }}
      >
        <Stack>
          {claim.error && <ProblemAlert title="The account was not made" error={claim.error} />}
          <TextInput name="name" label="Your name" autoComplete="name" maxLength={200} required />
          <TextInput
            name="email"
            type="email"
            label="E-mail address"
            description="You sign in by it; Muster sends no mail"
            autoComplete="username"
            maxLength={254}
            required
          />
          <NewPassword />
          <Button type="submit" loading={claim.isPending}>
            Make the first account
          </Button>
        </Stack>
      </form>
    </Entrance>
  );
}

/** Nobody administers this installation, and the address has no link. */
function NotClaimed() {
  return (
    <Entrance
      title="Muster waits for its first administrator"
      text="When the service starts it prints a link that works once. Open that link; a restart prints a new one."
    >
      <Text size="sm" c="dimmed">
        The link is on the console, or in the log, of the machine that runs Muster.
      </Text>
    </Entrance>
  );
}
