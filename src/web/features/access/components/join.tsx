import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { formWords } from '../../../components/form-words.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { navigate } from '../../../components/router/location.ts';
import { useComeIn } from '../api/access.ts';
import { useLinkSecret } from '../use-link-secret.ts';
import { Entrance } from './entrance.tsx';
import { NewPassword } from './password-fields.tsx';

/** An invitation or a link for a new password, taken up: the password is chosen here and nobody else learns it. */
export function Join({ signedInAs }: { signedInAs?: string | undefined }) {
  const secret = useLinkSecret();
  const accept = useComeIn('accept');
  if (secret === '')
    return (
      <Entrance
        title="The link is not whole"
        text="Open the link as it was given to you, all of it with the part behind “#”, or ask an administrator for a new one."
      >
        <Button onClick={() => navigate('/')}>Go to sign-in</Button>
      </Entrance>
    );
  return (
    <Entrance
      title="Choose your password"
      text="The link works once. Then you sign in by your e-mail address."
    >
      {signedInAs !== undefined && (
        <Alert color="yellow" title={`${signedInAs} is signed in here`}>
          Going on signs them out in this browser.
        </Alert>
      )}
      <form
        onSubmit={(event) => {
          const { name = '', password = '' } = formWords(event);
          const given = name.trim() === '' ? {} : { name: name.trim() };
          accept.mutate({ token: secret, password, ...given }, { onSuccess: () => navigate('/') });
        }}
      >
        <Stack>
          {accept.error && <ProblemAlert title="The link was not taken" error={accept.error} />}
          <TextInput
            name="name"
            label="Your name"
            description="Leave it empty to keep the name that you have here"
            autoComplete="name"
            maxLength={200}
          />
          <NewPassword label="New password" />
          <Button type="submit" loading={accept.isPending}>
            Go in
          </Button>
        </Stack>
      </form>
    </Entrance>
  );
}
