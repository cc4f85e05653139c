import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { getJson, sendJson } from '../../../components/request.ts';

const queueSchema = z.object({
  parts: z.array(z.object({ part: z.string(), isReady: z.boolean(), message: z.string() })),
  jobs: z.object({ waiting: z.number(), active: z.number(), delayed: z.number() }).nullable(),
  oldestWaitingSeconds: z.number(),
  documents: z.record(z.string(), z.number()),
  workers: z.number(),
  failures: z.array(z.object({ code: z.string(), count: z.number() })),
});
export type Queue = z.infer<typeof queueSchema>;

const failuresSchema = z.object({
  total: z.number(),
  failures: z.array(
    z.object({
      id: z.string(),
      bidId: z.string(),
      bidName: z.string(),
      name: z.string(),
      attempts: z.number(),
      code: z.string(),
      message: z.string(),
      failedAt: z.string(),
    }),
  ),
});
export type Failure = z.infer<typeof failuresSchema>['failures'][number];

/** Somebody who looks at a queue wants to see it move. */
const LOOK_EVERY_MS = 5_000;
/** Rows that are shown; more are behind the codes. */
export const MOST_FAILURES = 100;

/** How the queue stands, asked anew all the while. */
export function useQueue() {
  return useQuery({
    queryKey: ['queue'],
    refetchInterval: LOOK_EVERY_MS,
    queryFn: ({ signal }) => getJson(queueSchema, '/queue', signal),
  });
}

/** The documents that could not be read, the latest first; '': of every code. */
export function useFailures(code: string) {
  const query = new URLSearchParams({ limit: String(MOST_FAILURES), ...(code === '' ? {} : { code }) });
  return useQuery({
    queryKey: ['queue', 'failures', code],
    queryFn: ({ signal }) => getJson(failuresSchema, `/queue/failures?${query}`, signal),
  });
}

/** Has failed documents read again: these, or all with a code. */
export function useRetryFailures() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: { documents?: string[]; code?: string }) =>
      sendJson(z.object({ retried: z.number() }), 'POST', '/queue/failures/retry', wish),
    onSettled: () => queries.invalidateQueries({ queryKey: ['queue'] }),
  });
}
