import { Anchor } from '@mantine/core';
import { Answered } from '../../../components/answered.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { count, formatDay } from '../../../components/format.ts';
import { Link } from '../../../components/router/link.tsx';
import { usePeople } from '../../people/api/list-people.ts';
import { type Renewal, useRenewals } from '../api/insight.ts';
import { BAR_COLORS } from '../bar-colors.ts';
import { ChartFrame } from './chart-frame.tsx';

const WINDOWS = [
  [0, 'Has lapsed'],
  [30, 'Within 30 days'],
  [60, 'In 31 to 60 days'],
  [90, 'In 61 to 90 days'],
] as const;

/** What lapses within 30, 60 and 90 days or has lapsed, with how it is renewed. */
export function RenewalsView() {
  const renewals = useRenewals();
  return (
    <Answered query={renewals} what="what lapses">
      {({ renewals: due }) =>
        due.length === 0 ? (
          <EmptyState
            title="Nothing lapses within 90 days"
            text="Credentials with an expiry are watched here. Add expiry dates on the people's pages or in the roster."
            icon="check"
            action={{ href: '/people', label: 'Go to the people' }}
          />
        ) : (
          <Due renewals={due} />
        )
      }
    </Answered>
  );
}

function Due({ renewals }: { renewals: readonly Renewal[] }) {
  const people = usePeople().data ?? [];
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? id;
  const counts = WINDOWS.map(([within, name]) => ({
    name,
    credentials: renewals.filter((one) => one.within === within).length,
  }));
  return (
    <ChartFrame
      title="Renewals due"
      text="A lapsed credential meets no requirement. The most urgent stands first."
      file="renewals"
      chart={{
        label: `Bars: ${counts.map(({ name, credentials }) => `${name} ${credentials}`).join(', ')}`,
        data: counts,
        series: [{ name: 'credentials', label: 'Credentials', color: BAR_COLORS.bad }],
      }}
      table={{
        columns: ['Person', 'Credential', 'Expires', 'Left', 'How'],
        rows: renewals.map(({ person, name, expires, daysLeft, how }) => [
          nameOf(person),
          name,
          expires,
          daysLeft,
          how,
        ]),
      }}
      cells={renewals.map(({ person, name, expires, daysLeft, how }) => [
        <Anchor
          key="person"
          component={Link}
          href={`/people/${encodeURIComponent(person)}`}
          size="sm"
          underline="always"
        >
          {nameOf(person)}
        </Anchor>,
        name,
        formatDay(expires),
        leftWords(daysLeft),
        how,
      ])}
    />
  );
}

const leftWords = (days: number): string =>
  days < 0 ? `lapsed ${count(-days, 'day', 'days')} ago` : count(days, 'day', 'days');
