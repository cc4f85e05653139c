import { Button, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { Answered } from '../../../components/answered.tsx';
import { formWords } from '../../../components/form-words.ts';
import { formatNumber } from '../../../components/format.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { type AccountGroup, useGroups, useMakeGroup, useRemoveGroup } from '../api/groups.ts';

/** Groups: who shares bids that nobody else sees. */
export function GroupsView() {
  const groups = useGroups();
  return (
    <Stack>
      <Title order={2} size="h3">
        Groups
      </Title>
      <Text c="dimmed">
        A bid that is private to a group is seen by its members and by administrators; to all others it is as
        if it were not there. People are put into groups at their accounts.
      </Text>
      <GroupForm />
      <Answered query={groups} what="the groups">
        {(list) =>
          list.length === 0 ? (
            <Text>There is no group yet: everybody sees every bid.</Text>
          ) : (
            <GroupTable groups={list} />
          )
        }
      </Answered>
    </Stack>
  );
}

function GroupForm() {
  const make = useMakeGroup();
  return (
    <form
      onSubmit={(event) => {
        const form = event.currentTarget;
        make.mutate((formWords(event).name ?? '').trim(), { onSuccess: () => form.reset() });
      }}
    >
      <Group align="flex-end">
        <TextInput
          name="name"
          label="New group"
          placeholder="Defence bids"
          maxLength={200}
          required
          error={make.error?.message}
        />
        <Button type="submit" loading={make.isPending}>
          Make the group
        </Button>
      </Group>
    </form>
  );
}

function GroupTable({ groups }: { groups: readonly AccountGroup[] }) {
  const remove = useRemoveGroup();
  return (
    <>
      {remove.error && <ProblemAlert title="The group was not removed" error={remove.error} />}
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Group</Table.Th>
            <Table.Th>Members</Table.Th>
            <Table.Th>Private bids</Table.Th>
            <Table.Th w={110}>Remove</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groups.map(({ id, name, members, bids }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" style={{ overflowWrap: 'anywhere' }}>
                {name}
              </Table.Th>
              <Table.Td>{formatNumber(members)}</Table.Td>
              <Table.Td>{formatNumber(bids)}</Table.Td>
              <Table.Td>
                {bids > 0 ? (
                  <Text size="sm" c="dimmed">
                    has bids
                  </Text>
                ) : (
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={`Remove the group ${name}`}
                    loading={remove.isPending && remove.variables === id}
                    onClick={() => remove.mutate(id)}
                  >
                    Remove
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
