import { Alert, Button, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { CopyOnce } from '../../../components/copy-once.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { formatDay } from '../../../components/format.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { type Account, useChangeAccount, useMakeReset } from '../api/accounts.ts';
import { type AccountChoice, AccountFields } from './account-fields.tsx';

/** One account: name, role, groups, own record, whether it may come in, and a link for a new password. */
export function AccountDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const change = useChangeAccount(account.id);
  const [choice, setChoice] = useState<AccountChoice>(account);
  const [disabled, setDisabled] = useState(account.disabled);
  return (
    <FormDialog
      title={account.email}
      trouble="The account was not changed"
      error={change.error}
      isPending={change.isPending}
      onSubmit={({ name = '' }) => {
        const { role, groupIds, personId } = choice;
        change.mutate({ name: name.trim(), role, groupIds, personId, disabled }, { onSuccess: onClose });
      }}
      onClose={onClose}
      below={<NewPasswordLink account={account} />}
    >
      <TextInput
        name="name"
        label="Name"
        defaultValue={account.name}
        maxLength={200}
        required
        data-autofocus
      />
      <AccountFields choice={choice} onChange={setChoice} />
      <Switch
        label="May sign in"
        description="Switched off, every session and token of the account ends at once"
        checked={!disabled}
        onChange={(event) => setDisabled(!event.currentTarget.checked)}
      />
    </FormDialog>
  );
}

function NewPasswordLink({ account }: { account: Account }) {
  const reset = useMakeReset(account.id);
  if (reset.data)
    return (
      <CopyOnce
        title="A link for a new password"
        text={`Hand it to ${account.name} yourself: it is not shown again, works once, and holds until ${formatDay(reset.data.expiresAt.slice(0, 10))}.`}
        secret={reset.data.link}
        onDone={() => reset.reset()}
      />
    );
  return (
    <Alert color="gray" variant="outline" title="Forgotten password">
      <Stack align="flex-start" gap="xs">
        {reset.error && <ProblemAlert title="No link was made" error={reset.error} />}
        <Text size="sm">
          By the link {account.name} chooses a new password; the old one holds until then.
        </Text>
        <Button size="xs" variant="default" loading={reset.isPending} onClick={() => reset.mutate()}>
          Make a link
        </Button>
      </Stack>
    </Alert>
  );
}
