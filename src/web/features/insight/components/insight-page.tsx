import { NativeSelect, Stack, Text, Title } from '@mantine/core';
import { type ComponentType, lazy, Suspense } from 'react';
import { Loading } from '../../../components/loading.tsx';
import { useQueryWord } from '../../../components/router/location.ts';
import { ViewLinks } from '../../../components/view-links.tsx';
import classes from './insight.module.css';

const VIEWS: readonly { id: string; label: string; View: ComponentType }[] = [
  {
    id: '',
    label: 'Demand',
    View: lazy(async () => ({ default: (await import('./demand-view.tsx')).DemandView })),
  },
  {
    id: 'renewals',
    label: 'Renewals',
    View: lazy(async () => ({ default: (await import('./renewals-view.tsx')).RenewalsView })),
  },
  {
    id: 'portfolios',
    label: 'Portfolios',
    View: lazy(async () => ({ default: (await import('./portfolios-view.tsx')).PortfoliosView })),
  },
  {
    id: 'stacks',
    label: 'Learning paths',
    View: lazy(async () => ({ default: (await import('./stacks-view.tsx')).StacksView })),
  },
  {
    id: 'onboarding',
    label: 'First month',
    View: lazy(async () => ({ default: (await import('./onboarding-view.tsx')).OnboardingView })),
  },
  {
    id: 'partners',
    label: 'Partner tiers',
    View: lazy(async () => ({ default: (await import('./partners-view.tsx')).PartnersView })),
  },
  {
    id: 'returns',
    label: 'Returns',
    View: lazy(async () => ({ default: (await import('./returns-view.tsx')).ReturnsView })),
  },
];

/** What is worth knowing beyond one bid, each with a chart, its figures and files of both. */
export function InsightPage() {
  const [wanted, setWanted] = useQueryWord('view');
  const chosen = VIEWS.find(({ id }) => id === wanted) ?? VIEWS[0];
  if (chosen === undefined) return null;
  const { View } = chosen;
  return (
    <Stack>
      <title>Insight · Muster</title>
      <div>
        <Title order={1} size="h2">
          Insight
        </Title>
        <Text c="dimmed">What all bids, people and credentials say together.</Text>
      </div>
      <div className={classes.tabs}>
        <ViewLinks
          label="Insight"
          views={VIEWS.map(({ id, label }) => ({
            id,
            label,
            href: id === '' ? '/insight' : `/insight?view=${id}`,
          }))}
          current={chosen.id}
        />
      </div>
      <NativeSelect
        className={classes.choice}
        label="What to show"
        value={chosen.id}
        data={VIEWS.map(({ id, label }) => ({ value: id, label }))}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      <Suspense fallback={<Loading what="the view" />}>
        <View />
      </Suspense>
    </Stack>
  );
}
