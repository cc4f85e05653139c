import type { AccessState } from '../api/access.ts';
import { Entrance } from './entrance.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** The way in for whoever has an account. */
export function SignInPage({ access }: { access: AccessState }) {
  return (
    <Entrance title="Sign in" text="You come to the address that you opened.">
      <SignInForm oidc={access.oidc} />
    </Entrance>
  );
}
