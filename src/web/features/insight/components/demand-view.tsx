import { Anchor, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Answered } from '../../../components/answered.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { count } from '../../../components/format.ts';
import { Link } from '../../../components/router/link.tsx';
import { KIND_WORDS } from '../../../components/words.ts';
import { useBids } from '../../bids/api/list-bids.ts';
import { type Demand, useDemand } from '../api/insight.ts';
import { BAR_COLORS } from '../bar-colors.ts';
import { ChartFrame } from './chart-frame.tsx';

/** So many rows of a chart are read at a glance; the table has all. */
const MOST_BARS = 15;

/** What all bids ask for, which bids one more holder would unlock, and which clients ask for what. */
export function DemandView() {
  const demand = useDemand();
  const bids = useBids().data ?? [];
  const nameOf = (id: string) => bids.find((bid) => bid.id === id)?.name ?? id;
  return (
    <Answered query={demand} what="what all bids ask for">
      {({ demand: all, bids: looked }) =>
        all.length === 0 ? (
          <EmptyState
            title="No bid asks for anything yet"
            text="Upload the documents of some bids: what they ask for is counted here over all of them."
            action={{ href: '/bids/new', label: 'New bid' }}
          />
        ) : (
          <Stack gap="xl">
            <Asked demand={all} looked={looked} nameOf={nameOf} />
            <Unlocks demand={all} nameOf={nameOf} />
            <Clients demand={all} />
          </Stack>
        )
      }
    </Answered>
  );
}

interface PartProps {
  demand: readonly Demand[];
  nameOf: (bid: string) => string;
}

function Asked({ demand, looked, nameOf }: PartProps & { looked: number }) {
  const asked = demand.toSorted((one, other) => other.bids.length - one.bids.length);
  return (
    <ChartFrame
      title="What is asked most"
      text={`In how many bids a credential or skill is asked for, and in how many of them as mandatory; ${count(looked, 'bid was', 'bids were')} looked at.`}
      file="demand"
      chart={{
        label: `Bars: ${asked
          .slice(0, 5)
          .map(({ name, bids }) => `${name} in ${bids.length}`)
          .join(', ')}`,
        isStacked: true,
        data: asked.slice(0, MOST_BARS).map(({ name, bids, mandatoryIn }) => ({
          name,
          mandatory: mandatoryIn.length,
          other: bids.length - mandatoryIn.length,
        })),
        series: [
          { name: 'mandatory', label: 'Mandatory', color: BAR_COLORS.strong },
          { name: 'other', label: 'Preferred', color: BAR_COLORS.second },
        ],
      }}
      table={{
        columns: ['Asked for', 'Kind', 'Bids', 'Mandatory in', 'Clients', 'In'],
        rows: asked.map(({ name, kind, bids, mandatoryIn, clients }) => [
          name,
          KIND_WORDS[kind],
          bids.length,
          mandatoryIn.length,
          clients.join(', '),
          bids.map(nameOf).join(', '),
        ]),
      }}
      cells={asked.map((one) => demandCells(one, nameOf))}
    />
  );
}

function demandCells(
  { id, name, kind, bids, mandatoryIn, clients }: Demand,
  nameOf: PartProps['nameOf'],
): ReactNode[] {
  return [
    id === null ? (
      name
    ) : (
      <Anchor
        key="name"
        component={Link}
        href={`/catalogue?q=${encodeURIComponent(name)}&entry=${encodeURIComponent(id)}`}
        size="sm"
        underline="always"
      >
        {name}
      </Anchor>
    ),
    KIND_WORDS[kind],
    bids.length,
    mandatoryIn.length,
    clients.join(', '),
    <BidLinks key="bids" ids={bids} nameOf={nameOf} />,
  ];
}

function BidLinks({ ids, nameOf }: { ids: readonly string[]; nameOf: PartProps['nameOf'] }) {
  return ids.map((id, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <Anchor
        component={Link}
        href={`/bids/${encodeURIComponent(id)}/requirements`}
        size="sm"
        underline="always"
      >
        {nameOf(id)}
      </Anchor>
    </span>
  ));
}

function Unlocks({ demand, nameOf }: PartProps) {
  const unlocking = demand.filter(({ unlocks }) => unlocks.length > 0);
  return (
    <ChartFrame
      title="What one more holder would unlock"
      text={
        unlocking.length === 0
          ? 'No bid hangs on one more holder alone: the open ones lack several things, or nothing.'
          : 'Bids whose only open mandatory demand on people is this one, short of one person.'
      }
      file="unlocked-bids"
      chart={
        unlocking.length === 0
          ? null
          : {
              label: `Bars: ${unlocking.map(({ name, unlocks }) => `${name} unlocks ${unlocks.length}`).join(', ')}`,
              data: unlocking
                .slice(0, MOST_BARS)
                .map(({ name, unlocks }) => ({ name, bids: unlocks.length })),
              series: [{ name: 'bids', label: 'Bids', color: BAR_COLORS.good }],
            }
      }
      table={{
        columns: ['One more holder of', 'Bids', 'Unlocks'],
        rows: unlocking.map(({ name, unlocks }) => [name, unlocks.length, unlocks.map(nameOf).join(', ')]),
      }}
      cells={unlocking.map(({ name, unlocks }) => [
        name,
        unlocks.length,
        <BidLinks key="bids" ids={unlocks} nameOf={nameOf} />,
      ])}
    />
  );
}

function Clients({ demand }: { demand: readonly Demand[] }) {
  const clients = [...new Set(demand.flatMap((one) => one.clients))].sort();
  const rows = clients.map((client) => {
    const own = demand.filter((one) => one.clients.includes(client));
    return { client, own, certifications: own.filter(({ kind }) => kind === 'certification').length };
  });
  if (rows.length === 0) return null;
  return (
    <ChartFrame
      title="Clients and their platforms"
      text="How many certifications and skills each client asks for, and which."
      file="clients"
      chart={{
        label: `Bars: ${rows.map(({ client, own }) => `${client} ${own.length}`).join(', ')}`,
        isStacked: true,
        data: rows.slice(0, MOST_BARS).map(({ client, own, certifications }) => ({
          name: client,
          certifications,
          skills: own.length - certifications,
        })),
        series: [
          { name: 'certifications', label: 'Certifications', color: BAR_COLORS.strong },
          { name: 'skills', label: 'Skills', color: BAR_COLORS.second },
        ],
      }}
      table={{
        columns: ['Client', 'Certifications', 'Skills', 'Asks for'],
        rows: rows.map(({ client, own, certifications }) => [
          client,
          certifications,
          own.length - certifications,
          own.map(({ name }) => name).join(', '),
        ]),
      }}
    />
  );
}
