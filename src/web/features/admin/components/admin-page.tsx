import { Stack, Title } from '@mantine/core';
import type { ComponentType } from 'react';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ViewLinks } from '../../../components/view-links.tsx';
import { useMay } from '../../access/may.tsx';
import { QueueView } from '../../queue/components/queue-view.tsx';
import { AccountsView } from './accounts-view.tsx';
import { AuditView } from './audit-view.tsx';
import { GroupsView } from './groups-view.tsx';
import { RetentionView } from './retention-view.tsx';

const TABS: readonly [name: string, label: string, view: ComponentType][] = [
  ['accounts', 'Accounts', AccountsView],
  ['groups', 'Groups', GroupsView],
  ['audit', 'Audit log', AuditView],
  ['queue', 'Queue', QueueView],
  ['retention', 'Personal data and retention', RetentionView],
];

/** What administrators keep in order: who may come in, what was done, what goes when. */
export function AdminPage({ parts: { tab = '' } }: { parts: Readonly<Record<string, string>> }) {
  const mayAdminister = useMay('administer');
  const found = TABS.find(([name]) => name === tab);
  if (!mayAdminister || found === undefined)
    return (
      <EmptyState
        title={mayAdminister ? 'There is nothing at this address' : 'This is for administrators'}
        text={
          mayAdminister
            ? 'The link may be cut off.'
            : 'Ask an administrator to do it, or to give your account another role.'
        }
        action={{ href: '/', label: 'Go to the bids' }}
      />
    );
  const [, label, View] = found;
  return (
    <Stack>
      <title>{`${label} · Muster`}</title>
      <Title order={1} size="h2">
        Administration
      </Title>
      <ViewLinks
        label="Administration"
        views={TABS.map(([id, words]) => ({ id, label: words, href: `/admin/${id}` }))}
        current={tab}
      />
      <View />
    </Stack>
  );
}
