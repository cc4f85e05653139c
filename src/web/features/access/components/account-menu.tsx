import { Button, Menu, Text, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { Icon } from '../../../components/icon.tsx';
import { Link } from '../../../components/router/link.tsx';
import { useAccess, useSignOut } from '../api/access.ts';
import { ROLE_WORDS, useMay } from '../may.tsx';

/** Who is signed in, and what is theirs: record, password, tokens; for administrators also the installation. */
export function AccountMenu() {
  const { data } = useAccess();
  const signOut = useSignOut();
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  const mayAdminister = useMay('administer');
  const account = data?.account;
  if (account === undefined) return null;
  return (
    <Menu position="bottom-end" width={260} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button variant="default" px="xs" aria-label={`Account of ${account.name}`}>
          <Icon name="person" />
          <Text component="span" size="sm" ml={6} visibleFrom="sm" maw={160} truncate>
            {account.name}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text component="span" size="sm" fw={600} display="block" style={{ overflowWrap: 'anywhere' }}>
            {account.name}
          </Text>
          {account.email}, {ROLE_WORDS[account.role].toLowerCase()}
        </Menu.Label>
        {account.personId !== null && (
          <Menu.Item component={Link} href="/me">
            My record
          </Menu.Item>
        )}
        <Menu.Item component={Link} href="/account/password">
          Change password
        </Menu.Item>
        <Menu.Item component={Link} href="/account/tokens">
          API tokens
        </Menu.Item>
        {mayAdminister && (
          <>
            <Menu.Divider />
            <Menu.Item component={Link} href="/admin/accounts">
              Accounts and groups
            </Menu.Item>
            <Menu.Item component={Link} href="/admin/audit">
              Audit log
            </Menu.Item>
            <Menu.Item component={Link} href="/admin/retention">
              Personal data and retention
            </Menu.Item>
          </>
        )}
        <Menu.Divider />
        <Menu.Item hiddenFrom="xs" onClick={() => setColorScheme(isDark ? 'light' : 'dark')}>
          {isDark ? 'Light colours' : 'Dark colours'}
        </Menu.Item>
        <Menu.Item onClick={() => signOut.mutate()}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
