import {
  Badge,
  Button,
  Group,
  NumberInput,
  Paper,
  Select,
  Stack,
  Table,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { ACCOUNT_ROLES, type AccountRole } from '../../../../domain/index.ts';
import { Answered } from '../../../components/answered.tsx';
import { CopyOnce } from '../../../components/copy-once.tsx';
import { formWords } from '../../../components/form-words.ts';
import { formatDay, today } from '../../../components/format.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useAccess } from '../api/access.ts';
import { type ApiToken, useEndToken, useMakeToken, useTokens } from '../api/tokens.ts';
import { ROLE_WORDS } from '../may.tsx';

/** API tokens: what scripts and the command line sign in with. */
export function TokensPage() {
  const tokens = useTokens();
  return (
    <Stack maw={900} mx="auto">
      <title>API tokens · Muster</title>
      <Title order={1} size="h2">
        API tokens
      </Title>
      <Text c="dimmed">
        A script signs in with a token, as “Authorization: Bearer …”. It may do no more than its role, and no
        more than you.
      </Text>
      <TokenForm />
      <Answered query={tokens} what="the tokens">
        {(list) =>
          list.length === 0 ? <Text c="dimmed">There is no token yet.</Text> : <TokenTable tokens={list} />
        }
      </Answered>
    </Stack>
  );
}

function TokenForm() {
  const make = useMakeToken();
  const role = useAccess().data?.account?.role ?? 'staff';
  const roles = ACCOUNT_ROLES.slice(ACCOUNT_ROLES.indexOf(role));
  if (make.data)
    return (
      <CopyOnce
        title={`Token “${make.data.name}”`}
        text={`Copy it now; it is not shown again. It holds until ${formatDay(make.data.expiresAt.slice(0, 10))}.`}
        secret={make.data.token}
        onDone={() => make.reset()}
      />
    );
  return (
    <Paper
      component="form"
      withBorder
      p="md"
      onSubmit={(event) => {
        const { name = '', role: wanted = role, days = '90' } = formWords(event);
        make.mutate({ name: name.trim(), role: wanted as AccountRole, days: Number(days) });
      }}
    >
      <Stack>
        {make.error && <ProblemAlert title="The token was not made" error={make.error} />}
        <Group align="flex-end">
          <TextInput name="name" label="Name" placeholder="nightly import" maxLength={200} required />
          <Select
            name="role"
            label="Role"
            data={roles.map((value) => ({ value, label: ROLE_WORDS[value] }))}
            defaultValue={role}
            allowDeselect={false}
          />
          <NumberInput
            name="days"
            label="Days it holds"
            min={1}
            max={366}
            defaultValue={90}
            w={130}
            required
          />
          <Button type="submit" loading={make.isPending}>
            Make a token
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

function TokenTable({ tokens }: { tokens: readonly ApiToken[] }) {
  const end = useEndToken();
  const me = useAccess().data?.account?.id;
  return (
    <>
      {end.error && <ProblemAlert title="The token was not ended" error={end.error} />}
      <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Token</Table.Th>
              <Table.Th>Role</Table.Th>
              <Table.Th>Holds until</Table.Th>
              <Table.Th>Last used</Table.Th>
              <Table.Th>
                <Text span size="sm" fw={700}>
                  End it
                </Text>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {tokens.map(({ id, name, start, role, expiresAt, usedAt, accountId, accountName }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row" style={{ overflowWrap: 'anywhere' }}>
                  {name}
                  <Text size="sm" c="dimmed" fw={400}>
                    {start}…{accountId !== me && `, of ${accountName}`}
                  </Text>
                </Table.Th>
                <Table.Td>{ROLE_WORDS[role]}</Table.Td>
                <Table.Td>
                  {formatDay(expiresAt.slice(0, 10))}{' '}
                  {expiresAt.slice(0, 10) < today() && (
                    <Badge color="gray" variant="outline">
                      over
                    </Badge>
                  )}
                </Table.Td>
                <Table.Td>{usedAt === null ? 'never' : formatDay(usedAt.slice(0, 10))}</Table.Td>
                <Table.Td>
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={`End the token ${name}`}
                    loading={end.isPending && end.variables === id}
                    onClick={() => end.mutate(id)}
                  >
                    End
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}
