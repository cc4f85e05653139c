import { Badge, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Answered } from '../../../components/answered.tsx';
import { count, formatDay } from '../../../components/format.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { ROLE_WORDS } from '../../access/may.tsx';
import { type Account, type Invitation, useAccounts, useInvitations, useWithdraw } from '../api/accounts.ts';
import { useGroups } from '../api/groups.ts';
import { AccountDialog } from './account-dialog.tsx';
import { InviteForm } from './invite-form.tsx';

/** Who may come in, and who is invited. */
export function AccountsView() {
  const accounts = useAccounts();
  const [open, setOpen] = useState<Account | 'invite' | null>(null);
  const close = () => setOpen(null);
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2} size="h3">
          Accounts
        </Title>
        <Button onClick={() => setOpen('invite')}>Invite somebody</Button>
      </Group>
      <Answered query={accounts} what="the accounts">
        {(list) => <AccountTable accounts={list} onOpen={setOpen} />}
      </Answered>
      <Invitations />
      {open === 'invite' && <InviteForm onClose={close} />}
      {open !== null && open !== 'invite' && <AccountDialog account={open} onClose={close} />}
    </Stack>
  );
}

function AccountTable({
  accounts,
  onOpen,
}: {
  accounts: readonly Account[];
  onOpen: (account: Account) => void;
}) {
  const groups = new Map((useGroups().data ?? []).map(({ id, name }) => [id, name]));
  return (
    <Table verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Account</Table.Th>
          <Table.Th>Role</Table.Th>
          <Table.Th visibleFrom="sm">Groups</Table.Th>
          <Table.Th w={100}>Change</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {accounts.map((account) => (
          <Table.Tr key={account.id}>
            <Table.Th scope="row" style={{ overflowWrap: 'anywhere' }}>
              {account.name}{' '}
              {account.disabled && (
                <Badge color="red" variant="outline">
                  may not sign in
                </Badge>
              )}
              <Text size="sm" c="dimmed" fw={400}>
                {account.email}
              </Text>
            </Table.Th>
            <Table.Td>{ROLE_WORDS[account.role]}</Table.Td>
            <Table.Td visibleFrom="sm">
              {account.groupIds.map((id) => groups.get(id) ?? id).join(', ') || '–'}
            </Table.Td>
            <Table.Td>
              <Button
                size="xs"
                variant="default"
                aria-label={`Change the account of ${account.name}`}
                onClick={() => onOpen(account)}
              >
                Change
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Invitations() {
  const invitations = useInvitations();
  return (
    <Stack gap="xs">
      <Title order={2} size="h3">
        Invited
      </Title>
      <Answered query={invitations} what="the invitations">
        {(list) =>
          list.length === 0 ? (
            <Text c="dimmed">Nobody is invited who has not come yet.</Text>
          ) : (
            <InvitationList invitations={list} />
          )
        }
      </Answered>
    </Stack>
  );
}

function InvitationList({ invitations }: { invitations: readonly Invitation[] }) {
  const withdraw = useWithdraw();
  return (
    <>
      <Text size="sm" c="dimmed">
        {count(invitations.length, 'link waits', 'links wait')} to be opened. A lost link is made anew: take
        the invitation back and invite again.
      </Text>
      {withdraw.error && <ProblemAlert title="The invitation was not taken back" error={withdraw.error} />}
      {invitations.map(({ id, email, name, role, expiresAt }) => (
        <Group key={id} justify="space-between">
          <Text style={{ overflowWrap: 'anywhere' }}>
            {name === null ? email : `${name}, ${email}`}
            <Text span c="dimmed" size="sm">
              {' '}
              as {ROLE_WORDS[role].toLowerCase()}, until {formatDay(expiresAt.slice(0, 10))}
            </Text>
          </Text>
          <Button
            size="xs"
            variant="default"
            aria-label={`Take back the invitation of ${email}`}
            loading={withdraw.isPending && withdraw.variables === id}
            onClick={() => withdraw.mutate(id)}
          >
            Take back
          </Button>
        </Group>
      ))}
    </>
  );
}
