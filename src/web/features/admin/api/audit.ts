import { useInfiniteQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { API_PATH, getJson } from '../../../components/request.ts';

const rowSchema = z.object({
  id: z.number(),
  at: z.string(),
  who: z.object({ accountId: z.string().nullable(), name: z.string() }).nullable(),
  via: z.enum(['session', 'token', 'nobody', 'service']),
  operation: z.string(),
  bidId: z.string().nullable(),
  documentId: z.string().nullable(),
  person: z.object({ personId: z.string().nullable(), label: z.string() }).nullable(),
  others: z.record(z.string(), z.string()),
  result: z.enum(['begun', 'done', 'refused', 'failed']),
  code: z.string().nullable(),
  times: z.number(),
  remote: z.string().nullable(),
});
export type AuditRow = z.infer<typeof rowSchema>;
const pageSchema = z.object({ rows: z.array(rowSchema), next: z.string().nullable() });

/** What the log is looked through for, by the names of the API; empty words look for nothing. */
export type AuditFilter = Readonly<
  Record<'from' | 'to' | 'who' | 'operation' | 'bid' | 'person' | 'result', string>
>;

function queryOf(filter: AuditFilter, more: Record<string, string> = {}): string {
  const words = Object.entries({ ...filter, ...more }).filter(([, value]) => value.trim() !== '');
  return words.length === 0 ? '' : `?${new URLSearchParams(words)}`;
}

/** Pages of the audit log, the newest first. */
export function useAudit(filter: AuditFilter) {
  return useInfiniteQuery({
    queryKey: ['audit', filter],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      getJson(pageSchema, `/audit${queryOf(filter, { cursor: pageParam, limit: '50' })}`, signal),
    getNextPageParam: ({ next }) => next,
    // The log grows all the time; what was shown before is old.
    staleTime: 0,
  });
}

/** Where the same rows are as CSV. */
export function auditFile(filter: AuditFilter): string {
  return `${API_PATH}/audit.csv${queryOf(filter)}`;
}
