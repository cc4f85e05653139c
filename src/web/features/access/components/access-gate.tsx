import { Stack } from '@mantine/core';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { lazyPart } from '../../../components/lazy-part.ts';
import { Loading } from '../../../components/loading.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { usePath } from '../../../components/router/location.ts';
import { onSessionLost } from '../../../components/session.ts';
import { type AccessState, useAccess } from '../api/access.ts';

// Whoever is signed in needs none of these.
const SignInPage = lazyPart(async () => (await import('./sign-in-page.tsx')).SignInPage);
const SessionEnded = lazyPart(async () => (await import('./session-ended.tsx')).SessionEnded);
const Welcome = lazyPart(async () => (await import('./welcome.tsx')).Welcome);
const Enter = lazyPart(async () => (await import('./enter.tsx')).Enter);
const Join = lazyPart(async () => (await import('./join.tsx')).Join);

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
  if (path === '/enter') return <Lazily>{<Enter />}</Lazily>;
  if (data.state === 'signed-out' || data.account === undefined)
    return <Lazily>{<SignInPage access={data} />}</Lazily>;
  return (
    <>
      {children}
      <SignInAgain access={data} />
    </>
  );
}

/** Lies over the page when its session has ended. */
function SignInAgain({ access }: { access: AccessState }) {
  const [isLost, setLost] = useState(false);
  useEffect(() => onSessionLost(() => setLost(true)), []);
  return <Suspense>{isLost && <SessionEnded access={access} onDone={() => setLost(false)} />}</Suspense>;
}

const Lazily = ({ children }: { children: ReactNode }) => (
  <Suspense fallback={<Loading what="Muster" />}>{children}</Suspense>
);
