import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../components/api-problem.ts';

/** So often a question is asked again when the service did not answer or failed. */
const RETRIES = 2;
/** Answers change when documents or people do, and then they are asked for anew; half a minute spares the rest. */
const FRESH_MS = 30_000;

/** The answers that the page holds. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      retry: (failures, error) => failures < RETRIES && !(error instanceof ApiProblem && error.isOurFault),
    },
  },
});
