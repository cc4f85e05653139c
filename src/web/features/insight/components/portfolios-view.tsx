import { Anchor } from '@mantine/core';
import { Answered } from '../../../components/answered.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { count } from '../../../components/format.ts';
import { Link } from '../../../components/router/link.tsx';
import { usePeople } from '../../people/api/list-people.ts';
import { type Portfolio, usePortfolios } from '../api/insight.ts';
import { BAR_COLORS } from '../bar-colors.ts';
import { ChartFrame } from './chart-frame.tsx';

const MOST_BARS = 25;

/** Everybody's valid certifications and badges against one or two certifications and three to six badges. */
export function PortfoliosView() {
  const portfolios = usePortfolios();
  return (
    <Answered query={portfolios} what="the portfolios">
      {({ portfolios: all }) =>
        all.length === 0 ? (
          <EmptyState
            title="Nobody is on the roster yet"
            text="Import your people; what each holds is set against a foundation of certifications with badges on top."
            icon="people"
            action={{ href: '/people', label: 'Import people' }}
          />
        ) : (
          <All portfolios={all} />
        )
      }
    </Answered>
  );
}

function All({ portfolios }: { portfolios: readonly Portfolio[] }) {
  const people = usePeople().data ?? [];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const lacking = portfolios.filter(({ lacks }) => lacks.certifications + lacks.badges > 0).length;
  return (
    <ChartFrame
      title="Foundation plus specialisation"
      text={`The recommendation: one or two certifications as the foundation, three to six badges on top. ${count(lacking, 'person lacks', 'people lack')} something of it. What has lapsed does not count.`}
      file="portfolios"
      chart={{
        label: `Bars of certifications and badges for ${count(Math.min(portfolios.length, MOST_BARS), 'person', 'people')}`,
        isStacked: true,
        data: portfolios.slice(0, MOST_BARS).map(({ person, certifications, badges }) => ({
          name: nameOf(person),
          certifications: certifications.length,
          badges: badges.length,
        })),
        series: [
          { name: 'certifications', label: 'Certifications', color: BAR_COLORS.strong },
          { name: 'badges', label: 'Badges', color: BAR_COLORS.second },
        ],
      }}
      table={{
        columns: ['Person', 'Certifications', 'Badges', 'Lacks'],
        rows: portfolios.map((one) => [
          nameOf(one.person),
          one.certifications.length,
          one.badges.length,
          lackWords(one),
        ]),
      }}
      cells={portfolios.map((one) => [
        <Anchor
          key="person"
          component={Link}
          href={`/people/${encodeURIComponent(one.person)}`}
          size="sm"
          underline="always"
        >
          {nameOf(one.person)}
        </Anchor>,
        one.certifications.length,
        one.badges.length,
        lackWords(one),
      ])}
    />
  );
}

function lackWords({ lacks: { certifications, badges } }: Portfolio): string {
  const parts = [
    certifications > 0 ? count(certifications, 'certification', 'certifications') : '',
    badges > 0 ? count(badges, 'badge', 'badges') : '',
  ];
  return parts.filter(Boolean).join(', ') || 'nothing';
}
