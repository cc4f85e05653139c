import { Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Loading } from '../../../components/loading.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { usePath } from '../../../components/router/location.ts';
import { onSessionLost } from '../../../components/session.ts';
import { ACCESS_KEY, type AccessState, useAccess } from '../api/access.ts';
import { Entrance } from './entrance.tsx';
import { SignInForm } from './sign-in-form.tsx';

const Welcome = lazy(async () => ({ default: (await import('./welcome.tsx')).Welcome }));
const Join = lazy(async () => ({ default: (await import('./join.tsx')).Join }));

/**
 * Shows the page to whoever is signed in, and else the way in, at the very address that was asked for. Where a session ends
 * while the page is open, the form to sign in again lies over it, so that nothing that was typed is lost.
 */
export function AccessGate({ children }: { children: ReactNode }) {
  const access = useAccess();
  const path = usePath();
  const { data, error } = access;
  if (data === undefined)
    return error ? (
      <Stack p="lg">
        <ProblemAlert
          title="Muster could not be asked who you are"
          error={error}
          retry={() => void access.refetch()}
        />
      </Stack>
    ) : (
      <Loading what="Muster" />
    );
  if (data.state === 'unclaimed') return <Lazily>{<Welcome />}</Lazily>;
  if (path === '/join') return <Lazily>{<Join signedInAs={data.account?.name} />}</Lazily>;
  if (data.state === 'signed-out' || data.account === undefined) return <SignInPage access={data} />;
  return (
    <>
      {children}
      <SignInAgain access={data} />
    </>
  );
}

function SignInPage({ access }: { access: AccessState }) {
  return (
    <Entrance title="Sign in" text="You come to the address that you opened.">
      <SignInForm oidc={access.oidc} />
    </Entrance>
  );
}

/** Lies over the page when its session has ended. */
function SignInAgain({ access }: { access: AccessState }) {
  const queries = useQueryClient();
  const [isLost, setLost] = useState(false);
  useEffect(() => onSessionLost(() => setLost(true)), []);
  const leave = () => {
    setLost(false);
    queries.setQueryData<AccessState>(ACCESS_KEY, { ...access, state: 'signed-out', permissions: [] });
  };
  return (
    <Modal
      opened={isLost}
      onClose={leave}
      title="Your session has ended"
      closeButtonProps={{ 'aria-label': 'Leave the page' }}
      closeOnClickOutside={false}
      overlayProps={{ blur: 6 }}
    >
      <Stack>
        <Text size="sm">Sign in again and go on where you were; what you typed is still there.</Text>
        <SignInForm email={access.account?.email} oidc={access.oidc} onDone={() => setLost(false)} />
      </Stack>
    </Modal>
  );
}

const Lazily = ({ children }: { children: ReactNode }) => (
  <Suspense fallback={<Loading what="Muster" />}>{children}</Suspense>
);
