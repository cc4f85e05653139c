import { z } from 'zod';
import { REVIEW_STATUSES, type ReviewRequest } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import { type CellChange, type CellConflict, EDITABLE_COLUMNS, readEditedWorkbook } from '../export/index.ts';
import { readWorkbookTables } from '../ingest/index.ts';
import type { NamedBytes } from './answer-files.ts';
import { exportOfBid } from './export-of-bid.ts';
import type { House } from './house.ts';
import { reviewRequirements } from './review-bid.ts';

const cell = {
  requirement: z.string(),
  label: z.string().describe('What it demands, in short.'),
  column: z.enum(EDITABLE_COLUMNS),
};

/** What an edited workbook changed, or with a preview would. */
export const workbookMergeSchema = z.object({
  applied: z.number().int().describe('Cells that were taken; 0 in a preview.'),
  batch: z.string().nullable().describe('Undoes all of it together.'),
  changes: z
    .array(z.object({ ...cell, before: z.string(), after: z.string() }))
    .describe('Edited in the workbook and nowhere else.'),
  conflicts: z
    .array(
      z.object({
        ...cell,
        exported: z.string().nullable().describe('What the workbook was written with.'),
        current: z.string().describe('What Muster says by now.'),
        edited: z.string().describe('What the workbook says.'),
      }),
    )
    .describe('Edited in the workbook and changed in Muster meanwhile.'),
  notes: z.array(z.object({ code: z.string(), line: z.number().int().nullable(), message: z.string() })),
});
export type WorkbookMerge = z.infer<typeof workbookMergeSchema>;

/** How to merge. */
export interface MergeWish {
  preview: boolean;
  /** Which side a conflict is settled for: what Muster says, or what the workbook says. */
  conflicts: 'keep' | 'take';
  /** Conflicts that are settled for the workbook all the same, each as "req-1a2b/Owner". */
  take: readonly string[];
  who: string | null;
}

/**
 * Takes the edited columns of a bid's workbook back, row by row by requirement, all or nothing, undone together. AppError
 * `bid-not-found`, or `invalid-request` for a file that is no workbook.
 */
export async function mergeWorkbook(
  house: House,
  bidId: string,
  file: NamedBytes,
  { preview, conflicts, take, who }: MergeWish,
): Promise<WorkbookMerge> {
  const bid = await exportOfBid(house, bidId, {});
  const read = readEditedWorkbook(await tablesOf(file), bid);
  const settled = read.conflicts
    .filter(({ requirement, column }) => conflicts === 'take' || take.includes(`${requirement}/${column}`))
    .map(asChange);
  const taken = preview ? [] : [...read.changes, ...settled];
  const kept =
    taken.length === 0 ? null : await reviewRequirements(house, bidId, { who, changes: tracksOf(taken) });
  return { applied: taken.length, batch: kept?.batch ?? null, ...read };
}

async function tablesOf(file: NamedBytes) {
  const read = await readWorkbookTables(file);
  if (read === null)
    throw new AppError(
      'invalid-request',
      `"${file.name}" is no workbook. Send the XLSX file that Muster exported.`,
    );
  if (!read.ok) throw new AppError('invalid-request', read.issue.message);
  return read.tables;
}

const asChange = ({ current, edited, requirement, label, column }: CellConflict): CellChange => ({
  requirement,
  label,
  column,
  before: current,
  after: edited,
});

/** The cells of one row are one note of its requirement. */
function tracksOf(changes: readonly CellChange[]): ReviewRequest[] {
  const ids = [...new Set(changes.map(({ requirement }) => requirement))];
  return ids.map((requirement) => {
    const own = changes.filter((change) => change.requirement === requirement);
    const columns = Object.assign({}, ...own.map(columnNoted));
    return {
      kind: 'track',
      requirement,
      ...Object.assign({}, ...own.map(fieldNoted)),
      ...(Object.keys(columns).length > 0 && { columns }),
    };
  });
}

/** The columns that a review has a field of its own for. An emptied cell empties the field. */
function fieldNoted({ column: name, after }: CellChange): object {
  const words = after === '' ? null : after;
  if (name === 'Owner') return { owner: words };
  if (name === 'Response location') return { responseLocation: words };
  if (name === 'Notes') return { notes: words };
  // The reader has let through nothing but these.
  if (name === 'Review status') return { status: REVIEW_STATUSES.find((one) => one === after) ?? 'open' };
  return {};
}

const OWN_FIELDS: readonly string[] = ['Owner', 'Response location', 'Notes', 'Review status'];

const columnNoted = ({ column: name, after }: CellChange): object =>
  OWN_FIELDS.includes(name) ? {} : { [name]: after === '' ? null : after };
