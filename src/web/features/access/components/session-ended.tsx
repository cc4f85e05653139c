import { Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { ACCESS_KEY, type AccessState } from '../api/access.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Asks again who it is, over the page as it stands; who leaves comes to the page of sign-in. */
export function SessionEnded({ access, onDone }: { access: AccessState; onDone: () => void }) {
  const queries = useQueryClient();
  const leave = () => {
    onDone();
    queries.setQueryData<AccessState>(ACCESS_KEY, { ...access, state: 'signed-out', permissions: [] });
  };
  return (
    <Modal
      opened
      onClose={leave}
      title="Your session has ended"
      closeButtonProps={{ 'aria-label': 'Leave the page' }}
      closeOnClickOutside={false}
      overlayProps={{ blur: 6 }}
    >
      <Stack>
        <Text size="sm">Sign in again and go on where you were; what you typed is still there.</Text>
        <SignInForm email={access.account?.email} oidc={access.oidc} onDone={onDone} />
      </Stack>
    </Modal>
  );
}
