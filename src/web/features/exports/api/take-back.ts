import { useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { sendFiles } from '../../../components/request.ts';

const place = { requirement: z.string(), label: z.string(), column: z.string() };

const answerSchema = z.object({
  applied: z.number(),
  changes: z.array(z.object({ ...place, before: z.string(), after: z.string() })),
  conflicts: z.array(
    z.object({ ...place, exported: z.string().nullable(), current: z.string(), edited: z.string() }),
  ),
  notes: z.array(z.object({ code: z.string(), line: z.number().nullable(), message: z.string() })),
});

/** What an edited workbook changes, or would. */
export type TakenBack = z.infer<typeof answerSchema>;

/** The edited workbook, and the cells for which it counts where both sides were edited. */
interface TakeBackRequest {
  file: File;
  take: readonly string[];
}

/** A cell as the service names it: "req-1a2b/Owner". */
export const cellKey = ({ requirement, column }: { requirement: string; column: string }): string =>
  `${requirement}/${column}`;

const pathOf = (bidId: string) => `/bids/${bidId}/exports/workbook.xlsx`;

/** Asks what an edited workbook would change; nothing does. */
export function useTakeBackPreview(bidId: string) {
  return useMutation({
    mutationFn: (file: File) => sendFiles(answerSchema, `${pathOf(bidId)}?preview=true`, [file]),
  });
}

/** Takes an edited workbook back; everything that shows requirements is asked for again. */
export function useTakeBack(bidId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, take }: TakeBackRequest) =>
      sendFiles(answerSchema, `${pathOf(bidId)}?${new URLSearchParams({ take: take.join(';') })}`, [file]),
    onSuccess: () => queries.invalidateQueries(),
  });
}
