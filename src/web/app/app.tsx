import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { EmptyState } from '../components/empty-state.tsx';
import { Loading } from '../components/loading.tsx';
import { usePath } from '../components/router/location.ts';
import { AccessGate } from '../features/access/components/access-gate.tsx';
import { useMay } from '../features/access/may.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { queryClient } from './query-client.ts';
import { findView } from './routes.tsx';
import { Shell } from './shell.tsx';
import { cssVariables, theme } from './theme.ts';

/** The whole page. */
export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-right" />
        <AccessGate>
          <Shell>
            <CurrentView />
          </Shell>
        </AccessGate>
      </QueryClientProvider>
    </MantineProvider>
  );
}

function CurrentView() {
  const path = usePath();
  const mayView = useMay('view');
  const found = findView(path, mayView);
  if (found === null)
    return (
      <EmptyState
        title="There is nothing at this address"
        text={`The link may be cut off. ${mayView ? 'The list of bids' : 'Your record'} leads to everything else.`}
        action={{ href: '/', label: mayView ? 'Go to the bids' : 'Go to my record' }}
      />
    );
  const { View, parts } = found;
  return (
    <ErrorBoundary key={path}>
      <Suspense fallback={<Loading what="the view" />}>
        <View parts={parts} />
      </Suspense>
    </ErrorBoundary>
  );
}
