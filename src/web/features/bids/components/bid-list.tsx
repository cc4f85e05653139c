import { Anchor, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { Suspense } from 'react';
import { Answered } from '../../../components/answered.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { formatDay, today } from '../../../components/format.ts';
import { lazyPart } from '../../../components/lazy-part.ts';
import { Link } from '../../../components/router/link.tsx';
import { useQueryWord } from '../../../components/router/location.ts';
import { ViewLinks } from '../../../components/view-links.tsx';
import { Allowed, useMay } from '../../access/may.tsx';
import type { Bid } from '../api/bid.ts';
import { useBids } from '../api/list-bids.ts';
import { ArchiveButton } from './archive-button.tsx';
import { BidCoverageBar } from './bid-coverage-bar.tsx';
import classes from './bid-list.module.css';
import { BidState } from './bid-state.tsx';
import { DaysLeft } from './days-left.tsx';
import { DeletionNotice } from './deletion-notice.tsx';
import { SampleButton } from './sample-button.tsx';

/** In the address: the list shows the archive. */
const ARCHIVE = 'archived';

// What takes dropped files is loaded when the list is there already.
const QuickStart = lazyPart(async () => (await import('./quick-start.tsx')).QuickStart);

/** All bids with their dates and how they stand. */
export function BidList() {
  const bids = useBids();
  const mayOpen = useMay('manage-bids');
  return (
    <Stack>
      <title>Bids · Muster</title>
      <Group justify="space-between">
        <Title order={1} size="h2">
          Bids
        </Title>
        <Allowed to="manage-bids">
          <Button component={Link} href="/bids/new">
            New bid
          </Button>
        </Allowed>
      </Group>
      <Answered query={bids} what="the bids">
        {(list) => (
          <>
            {mayOpen && (
              <Suspense fallback={<div className={classes.starting} />}>
                <QuickStart />
              </Suspense>
            )}
            {list.length === 0 ? <NoBids mayOpen={mayOpen} /> : <ChosenBids bids={list} />}
          </>
        )}
      </Answered>
    </Stack>
  );
}

function NoBids({ mayOpen }: { mayOpen: boolean }) {
  if (!mayOpen)
    return (
      <EmptyState
        title="No bids yet"
        text="A bid manager opens bids; those that you may see are listed here."
      />
    );
  return (
    <EmptyState
      title="No bids yet"
      text="Drop the documents of an RFP above, or start with a name and the dates. Muster lists what they demand, who meets it, the best team and what closes the rest."
      action={{ href: '/bids/new', label: 'Start the first bid' }}
      more={<SampleButton />}
    />
  );
}

/** The bids that are worked on, or those in the archive: the address says which. */
function ChosenBids({ bids }: { bids: readonly Bid[] }) {
  const [show] = useQueryWord('show');
  const isArchive = show === ARCHIVE;
  const archived = bids.filter(({ archivedAt }) => archivedAt !== null);
  const chosen = isArchive ? archived : bids.filter(({ archivedAt }) => archivedAt === null);
  return (
    <>
      {(archived.length > 0 || isArchive) && (
        <ViewLinks
          label="Which bids"
          current={isArchive ? ARCHIVE : 'work'}
          views={[
            { id: 'work', href: '/', label: `At work (${bids.length - archived.length})` },
            { id: ARCHIVE, href: `/?show=${ARCHIVE}`, label: `Archive (${archived.length})` },
          ]}
        />
      )}
      {chosen.length > 0 ? (
        <BidTable bids={chosen} />
      ) : (
        <Text c="dimmed">
          {isArchive
            ? 'The archive is empty. A bid is put there under its Settings.'
            : 'All bids are in the archive.'}
        </Text>
      )}
    </>
  );
}

function BidTable({ bids }: { bids: readonly Bid[] }) {
  return (
    <Table verticalSpacing="sm" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Bid</Table.Th>
          <Table.Th visibleFrom="sm">Client</Table.Th>
          <Table.Th visibleFrom="md">Proposal due</Table.Th>
          <Table.Th visibleFrom="xs">Kickoff</Table.Th>
          <Table.Th visibleFrom="xs">Mandatory requirements</Table.Th>
          <Table.Th>State</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {bids.map((bid) => (
          <BidRow key={bid.id} bid={bid} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function BidRow({ bid }: { bid: Bid }) {
  const { id, name, client, proposalDue, kickoff } = bid;
  return (
    <Table.Tr>
      <Table.Th scope="row" style={{ overflowWrap: 'anywhere' }}>
        <Anchor component={Link} href={`/bids/${id}`} fw={600}>
          {name}
        </Anchor>
        <DeletionNotice bid={bid} />
        <Text size="sm" c="dimmed" hiddenFrom="sm">
          {client ?? ''}
        </Text>
        <Text size="sm" c="dimmed" hiddenFrom="xs">
          {kickoff ? `Kickoff ${formatDay(kickoff)}` : ''}
        </Text>
      </Table.Th>
      <Table.Td visibleFrom="sm">{client ?? '–'}</Table.Td>
      <Table.Td visibleFrom="md">
        <DaysLeft day={proposalDue} />
      </Table.Td>
      <Table.Td visibleFrom="xs">
        <DaysLeft day={kickoff} />
      </Table.Td>
      <Table.Td visibleFrom="xs">
        <BidCoverageBar bid={bid} />
      </Table.Td>
      <Table.Td>
        <Text component="div" hiddenFrom="xs" mb={4}>
          <BidCoverageBar bid={bid} unknown="" />
        </Text>
        <BidState bid={bid} />
        {hasEnded(bid) && <ArchiveButton bid={bid} size="compact-xs" />}
      </Table.Td>
    </Table.Tr>
  );
}

/** True where the work is over, so that the list can do without it; in the archive, that it may come back. */
function hasEnded({ archivedAt, end }: Bid): boolean {
  return archivedAt !== null || (end !== null && end < today());
}
