import { type Cell, csvText } from '../export/index.ts';
import { type AuditFilter, type AuditRow, listAudit } from '../store/index.ts';
import type { AuditPage, AuditRowView, AuditWish } from './audit-views.ts';
import type { House } from './house.ts';

const MS_A_DAY = 86_400_000;
/** Rows that are read at once for a file. */
const ROWS_AT_ONCE = 2_000;

/** A page of the audit log, the newest first; `cursor` is the `next` of the page before. */
export async function showAudit(
  house: House,
  wish: AuditWish,
  { cursor, limit }: { cursor?: number | undefined; limit: number },
): Promise<AuditPage> {
  await house.audit.flush();
  const rows = await listAudit(house.db, { ...filterOf(wish), before: cursor }, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown.map(view), next: rows.length > limit && last ? String(last.id) : null };
}

/** The audit log as CSV, the newest first, in parts as they are read. No cell of it is a formula. */
export async function* auditCsv(house: House, wish: AuditWish): AsyncGenerator<string> {
  await house.audit.flush();
  yield csvText([COLUMNS.map(([name]) => name)]);
  let before: number | undefined;
  for (;;) {
    const rows = await listAudit(house.db, { ...filterOf(wish), before }, ROWS_AT_ONCE);
    if (rows.length > 0) yield csvText(rows.map(view).map((row) => COLUMNS.map(([, value]) => value(row))));
    before = rows.at(-1)?.id;
    if (rows.length < ROWS_AT_ONCE) return;
  }
}

const COLUMNS: readonly [name: string, value: (row: AuditRowView) => Cell][] = [
  ['When', (row) => row.at],
  ['Who', (row) => row.who?.name ?? null],
  ['Account', (row) => row.who?.accountId ?? null],
  ['By', (row) => row.via],
  ['Operation', (row) => row.operation],
  ['Kind', (row) => row.kind],
  ['Bid', (row) => row.bidId],
  ['Document', (row) => row.documentId],
  ['Person', (row) => row.person?.label ?? null],
  [
    'Others',
    (row) =>
      Object.entries(row.others)
        .map(([name, value]) => `${name} ${value}`)
        .join('; ') || null,
  ],
  ['Result', (row) => row.result],
  ['Code', (row) => row.code],
  ['Times', (row) => row.times],
  ['Request', (row) => row.requestId],
  ['Address', (row) => row.remote],
];

function filterOf({ from, to, ...rest }: AuditWish): AuditFilter {
  return { ...rest, from, to: to === undefined ? undefined : endOf(to) };
}

/** A day lasts to its end. */
function endOf(to: string): string {
  if (to.includes('T')) return to;
  return new Date(Date.parse(`${to}T00:00:00Z`) + MS_A_DAY).toISOString();
}

function view({ account, person, ...row }: AuditRow): AuditRowView {
  return {
    ...row,
    who: account && { accountId: account.id, name: account.name || `erased account ${account.key}` },
    person: person && { personId: person.id, label: person.id ?? `erased person ${person.key}` },
  };
}
