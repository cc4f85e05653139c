import { Anchor, Button, Stack, TextInput } from '@mantine/core';
import { formWords } from '../../../components/form-words.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { API_PATH } from '../../../components/request.ts';
import { useComeIn } from '../api/access.ts';
import { KnownPassword } from './password-fields.tsx';

interface SignInFormProps {
  /** Of whoever was signed in before. */
  email?: string | undefined;
  /** People can also sign in at another service. */
  oidc: boolean;
  onDone?: () => void;
}

/** Address and password, and the other service where there is one. */
export function SignInForm({ email = '', oidc, onDone }: SignInFormProps) {
  const signIn = useComeIn('sign-in');
  return (
    <form
      onSubmit={(event) => {
        const { email: address = '', password = '' } = formWords(event);
        signIn.mutate({ email: address.trim(), password }, { onSuccess: () => onDone?.() });
      }}
    >
      <Stack>
        {signIn.error && <ProblemAlert title="You are not signed in" error={signIn.error} />}
        <TextInput
          name="email"
          type="email"
          label="E-mail address"
          autoComplete="username"
          defaultValue={email}
          maxLength={254}
          required
          data-autofocus={email === '' || undefined}
        />
        <KnownPassword name="password" label="Password" />
        <Button type="submit" loading={signIn.isPending}>
          Sign in
        </Button>
        {oidc && (
          <Anchor href={`${API_PATH}/access/oidc`} ta="center">
            Sign in with your organisation’s account
          </Anchor>
        )}
      </Stack>
    </form>
  );
}
