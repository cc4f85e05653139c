import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { type ComponentType, type LazyExoticComponent, Suspense } from 'react';
import { Answered } from '../components/answered.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { lazyPart } from '../components/lazy-part.ts';
import { Loading } from '../components/loading.tsx';
import type { Bid } from '../features/bids/api/bid.ts';
import { useBid } from '../features/bids/api/get-bid.ts';
import { BidDates } from '../features/bids/components/bid-dates.tsx';
import { BidPrivacy } from '../features/bids/components/bid-privacy.tsx';
import { ReadDays } from '../features/bids/components/read-days.tsx';
import { useDocumentEvents } from '../features/documents/api/watch-documents.ts';
import { DocumentsView } from '../features/documents/components/documents-view.tsx';
import { ExportMenu } from '../features/exports/components/export-menu.tsx';
import { BidTabs } from './bid-tabs.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import type { ViewProps } from './routes.tsx';

type BidView = LazyExoticComponent<ComponentType<{ bidId: string }>>;

const VIEWS: Readonly<Record<string, BidView>> = {
  requirements: lazyPart(
    async () => (await import('../features/requirements/components/requirements-view.tsx')).RequirementsView,
  ),
  shortlist: lazyPart(
    async () => (await import('../features/shortlist/components/shortlist-view.tsx')).ShortlistView,
  ),
  team: lazyPart(async () => (await import('../features/team/components/team-view.tsx')).TeamView),
  plan: lazyPart(async () => (await import('../features/plan/components/plan-view.tsx')).PlanView),
  changes: lazyPart(
    async () => (await import('../features/changes/components/changes-view.tsx')).ChangesView,
  ),
  settings: lazyPart(
    async () => (await import('../features/company/components/bid-settings-view.tsx')).BidSettingsView,
  ),
};

/** One bid: its facts, and one of its views by the address. The documents are followed in all of them. */
export function BidPage({ parts: { bidId = '', tab = 'documents' } }: ViewProps) {
  const bid = useBid(bidId);
  return (
    <Answered query={bid} what="the bid">
      {(found) => <OpenBid bid={found} tab={tab} />}
    </Answered>
  );
}

function OpenBid({ bid, tab }: { bid: Bid; tab: string }) {
  const isConnected = useDocumentEvents(bid.id);
  return (
    <Stack>
      <title>{`${bid.name} · Muster`}</title>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={1} size="h2" style={{ overflowWrap: 'anywhere' }}>
            {bid.name}
          </Title>
          <Text c="dimmed">
            {bid.client ?? 'No client named'}
            {bid.archivedAt !== null && ' · in the archive'}
          </Text>
        </div>
        <Group align="flex-end" gap="sm">
          <BidDates key={bid.kickoff} bid={bid} />
          <ReadDays bid={bid} />
          <BidPrivacy bid={bid} />
          <ExportMenu bidId={bid.id} hasKickoff={bid.kickoff !== null} />
        </Group>
      </Group>
      <BidTabs bidId={bid.id} tab={tab} />
      {!isConnected && (
        <Alert color="yellow" variant="outline" role="status" title="The line to Muster is interrupted">
          What is shown may be out of date. It connects again by itself; the reading goes on meanwhile.
        </Alert>
      )}
      <ErrorBoundary key={tab}>
        <BidTab bidId={bid.id} tab={tab} />
      </ErrorBoundary>
    </Stack>
  );
}

function BidTab({ bidId, tab }: { bidId: string; tab: string }) {
  if (tab === 'documents') return <DocumentsView bidId={bidId} />;
  const View = VIEWS[tab];
  if (View === undefined)
    return (
      <EmptyState
        title="A bid has no such view"
        text="The link may be cut off. The documents lead to everything else."
        action={{ href: `/bids/${bidId}`, label: 'Go to the documents' }}
      />
    );
  return (
    <Suspense fallback={<Loading what="the view" />}>
      <View bidId={bidId} />
    </Suspense>
  );
}
