import { Alert } from '@mantine/core';
import { Icon } from '../../../components/icon.tsx';
import { useQueryWords } from '../../../components/router/query-words.ts';
import type { AccessState } from '../api/access.ts';
import { refusalWords } from '../refusal-words.ts';
import { Entrance } from './entrance.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** What the address says after a sign-in at the organisation's service. */
const SAID = ['sign-in', 'error'] as const;

/** The way in for whoever has an account; says why the way over the organisation's service did not lead in. */
export function SignInPage({ access }: { access: AccessState }) {
  const [said, change] = useQueryWords(SAID);
  const forget = () => change({ 'sign-in': null, error: null });
  return (
    <Entrance title="Sign in" text="You come to the address that you opened.">
      {said['sign-in'] === 'refused' && (
        <Alert
          color="red"
          variant="outline"
          role="alert"
          title="You are not signed in"
          icon={<Icon name="warning" />}
        >
          {refusalWords(said.error ?? '')}
        </Alert>
      )}
      <SignInForm oidc={access.oidc} onDone={forget} />
    </Entrance>
  );
}
