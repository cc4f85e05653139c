import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { CopyOnce } from '../../../components/copy-once.tsx';
import { formWords } from '../../../components/form-words.ts';
import { formatDay } from '../../../components/format.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useInvite } from '../api/accounts.ts';
import { type AccountChoice, AccountFields } from './account-fields.tsx';

const USUAL: AccountChoice = { role: 'contributor', groupIds: [], personId: null };

/** Invites somebody: the link is copied from here and handed on, for Muster sends no mail. */
export function InviteForm({ onClose }: { onClose: () => void }) {
  const invite = useInvite();
  const [choice, setChoice] = useState(USUAL);
  return (
    <Modal opened onClose={onClose} title="Invite somebody">
      {invite.data ? (
        <CopyOnce
          title="The invitation is made"
          text={`Send them this link yourself: it is not shown again, works once, and holds until ${formatDay(invite.data.expiresAt.slice(0, 10))}.`}
          secret={invite.data.link}
          onDone={onClose}
        />
      ) : (
        <form
          onSubmit={(event) => {
            const { email = '', name = '' } = formWords(event);
            const given = name.trim() === '' ? {} : { name: name.trim() };
            invite.mutate({ ...choice, ...given, email: email.trim() });
          }}
        >
          <Stack>
            {invite.error && <ProblemAlert title="Nobody was invited" error={invite.error} />}
            <TextInput
              name="email"
              type="email"
              label="E-mail address"
              maxLength={254}
              required
              data-autofocus
            />
            <TextInput name="name" label="Name" maxLength={200} />
            <AccountFields choice={choice} onChange={setChoice} />
            <Button type="submit" loading={invite.isPending}>
              Make the link
            </Button>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
