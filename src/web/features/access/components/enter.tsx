import { Button, Stack } from '@mantine/core';
import { useEffect } from 'react';
import { Loading } from '../../../components/loading.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { navigate } from '../../../components/router/location.ts';
import { useComeIn } from '../api/access.ts';
import { useLinkSecret } from '../use-link-secret.ts';
import { Entrance } from './entrance.tsx';

/** Signs in by the link of the console, which needs no password, and goes on to the page. */
export function Enter() {
  const secret = useLinkSecret();
  const { mutate, error } = useComeIn('enter');
  useEffect(() => {
    // Whoever comes back here by the browser's button is signed in already.
    if (secret === '') navigate('/');
    else mutate({ token: secret }, { onSuccess: () => navigate('/') });
  }, [mutate, secret]);
  if (error === null) return <Loading what="Muster" />;
  return (
    <Entrance title="The link holds no more" text="It works once, within the hour.">
      <Stack>
        <ProblemAlert title="Nobody was signed in" error={error} />
        <Button onClick={() => navigate('/')}>Go to sign-in</Button>
      </Stack>
    </Entrance>
  );
}
