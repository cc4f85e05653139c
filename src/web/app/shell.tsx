import {
  ActionIcon,
  AppShell,
  Container,
  Group,
  Text,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { type ReactNode, Suspense } from 'react';
import { Icon } from '../components/icon.tsx';
import { lazyPart } from '../components/lazy-part.ts';
import { Link } from '../components/router/link.tsx';
import { usePath } from '../components/router/location.ts';
import { useMay } from '../features/access/may.tsx';
import classes from './shell.module.css';

const AccountMenu = lazyPart(
  async () => (await import('../features/access/components/account-menu.tsx')).AccountMenu,
);

const PLACES = [
  { href: '/', label: 'Bids', isHere: (path: string) => path === '/' || path.startsWith('/bids') },
  { href: '/people', label: 'People', isHere: (path: string) => path.startsWith('/people') },
  { href: '/catalogue', label: 'Catalogue', isHere: (path: string) => path.startsWith('/catalogue') },
  { href: '/insight', label: 'Insight', isHere: (path: string) => path.startsWith('/insight') },
  { href: '/company', label: 'Company', isHere: (path: string) => path.startsWith('/company') },
] as const;

/** What stands around every view: the name, the ways to the other views, light and dark. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <AppShell header={{ height: 56 }} padding={{ base: 'sm', sm: 'lg' }}>
      <a href="#main" className={classes.skip}>
        Skip to the content
      </a>
      <AppShell.Header>
        <Container size={1520} h="100%" px={{ base: 'sm', sm: 'lg' }}>
          <Group h="100%" wrap="nowrap" className={classes.header}>
            <Link href="/" className={classes.name} aria-label="Muster, list of bids">
              <Icon name="logo" size={26} />
              <Text component="span" fw={700} size="lg" visibleFrom="xs">
                Muster
              </Text>
            </Link>
            <Places />
            <SchemeButton />
            {/* As wide as its button, so that nothing jumps when it comes. */}
            <Suspense fallback={<div className={classes.account} />}>
              <AccountMenu />
            </Suspense>
          </Group>
        </Container>
      </AppShell.Header>
      <AppShell.Main id="main" tabIndex={-1} className={classes.main}>
        <Container size={1520} px={0}>
          {children}
        </Container>
      </AppShell.Main>
    </AppShell>
  );
}

function Places() {
  const path = usePath();
  // A staff member has one place: their own record.
  if (!useMay('view')) return <div className={classes.places} />;
  return (
    <nav aria-label="Main" className={classes.places}>
      {PLACES.map(({ href, label, isHere }) => (
        <Link
          key={href}
          href={href}
          className={classes.place}
          aria-current={isHere(path) ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

function SchemeButton() {
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  return (
    <ActionIcon
      // A phone has it in the menu of the account.
      visibleFrom="xs"
      variant="default"
      size="lg"
      aria-label={isDark ? 'Use light colours' : 'Use dark colours'}
      onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
    >
      <Icon name={isDark ? 'sun' : 'moon'} />
    </ActionIcon>
  );
}
