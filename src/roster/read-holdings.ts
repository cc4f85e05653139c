import { type Holding, holdingSchema, type PersonClearance } from '../domain/index.ts';
import { type CellReader, dayIn, entriesOf } from './read-cells.ts';

/** Words for a holding's status, folded. */
const STATUSES: Record<string, NonNullable<Holding['status']>> = {
  '': 'held',
  held: 'held',
  active: 'held',
  'in-progress': 'in-progress',
  'training-only': 'training-only',
};

/** "PMP | 1234567 | issued 2022-05-01 | expires 2028-05-01; CISSP | in progress; Prompt badge | https://…" */
export function holdingsIn(cell: string, reader: CellReader): Holding[] {
  return entriesOf(cell).map((entry) => {
    const [credential = '', ...details] = entry.split('|').map((part) => part.trim());
    // A name is missing only where the problem below is told, and then nobody is loaded.
    const holding = holdingSchema.parse({ credential: credential || entry });
    if (credential === '') reader.wrong(entry, `"${entry}" names no credential before its first "|"`);
    for (const detail of details) if (detail !== '') readDetail(detail, holding, reader);
    return holding;
  });
}

/** "Secret | expires 2029-01-31; Public Trust" */
export function clearancesIn(cell: string, reader: CellReader): PersonClearance[] {
  return entriesOf(cell).map((entry) => {
    const [name = '', ...details] = entry.split('|').map((part) => part.trim());
    const clearance: PersonClearance = { name, granted: null, expires: null };
    for (const detail of details) {
      const dated = datedDetail(detail, reader);
      if (dated === null) reader.wrong(detail, `"${detail}" is neither "granted DATE" nor "expires DATE"`);
      else if (dated.kind === 'expires') clearance.expires = dated.day;
      else clearance.granted = dated.day;
    }
    return clearance;
  });
}

/** A status column's or a detail's words; null where they are no status. */
export function statusIn(words: string): Holding['status'] {
  return (
    STATUSES[
      words
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-')
    ] ?? null
  );
}

// "verified 2026-11-02 by J. Smith", "verified by HR on 2026-11-02"
const VERIFIED = /^verified\b(?:\s+(?:on\s+)?([\d./-]+))?(?:\s+by\s+(.+?))?(?:\s+on\s+([\d./-]+))?$/i;

function readDetail(detail: string, holding: Holding, reader: CellReader): void {
  const verified = VERIFIED.exec(detail);
  if (verified) {
    holding.verifiedOn = dayIn(verified[1] ?? verified[3] ?? '', reader);
    holding.verifiedBy = verified[2] ?? null;
    return;
  }
  const dated = datedDetail(detail, reader);
  const status = statusIn(detail);
  if (dated?.kind === 'expires') holding.expires = dated.day;
  else if (dated) holding.issued = dated.day;
  else if (status !== null) holding.status = status;
  else if (/^https?:\/\/\S+$/i.test(detail)) holding.verifyUrl = detail;
  else if (/^(?:no expiry|does not expire|never expires|lifetime)$/i.test(detail)) holding.expires = null;
  else if (holding.number === null && !looksLikeDay(detail))
    holding.number = detail.replace(/^(?:no\.?|number|id|#)\s*/i, '');
  else
    reader.wrong(
      detail,
      `"${detail}" is no detail of a certification: write a number, "issued DATE", "expires DATE", a link, "verified DATE by NAME", "in progress" or "training only"`,
    );
}

/** "expires 2028-05-01", "valid until 2028-05-01", "issued 1 May 2022"; null where it begins otherwise. */
function datedDetail(
  detail: string,
  reader: CellReader,
): { kind: 'issued' | 'expires'; day: string | null } | null {
  const match =
    /^(issued|granted|earned|since|expires|expired|expiry|valid (?:to|until|through))\s*:?\s*(?:on\s+)?(\S.*)$/i.exec(
      detail,
    );
  if (!match) return null;
  const kind = /^(?:exp|valid)/i.test(match[1] ?? '') ? 'expires' : 'issued';
  return { kind, day: dayIn(match[2] ?? '', reader) };
}

const looksLikeDay = (words: string): boolean => /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(words);
