import { CELL_STATUSES, type Cell, type CellStatus, type Requirement } from '../domain/index.ts';

/** A cell before it knows its requirement's id. */
export type Verdict = Omit<Cell, 'requirement'>;

/** Rank of a status, best first; the order of CELL_STATUSES. */
export const rankOf = (status: CellStatus): number => CELL_STATUSES.indexOf(status);

/** The best verdict; among equals the one whose holding lasts longest, then the first. Null for none. */
export function best(verdicts: readonly Verdict[]): Verdict | null {
  if (verdicts.length < 2) return verdicts[0] ?? null;
  const ordered = [...verdicts].sort(
    (one, other) => rankOf(one.status) - rankOf(other.status) || lastDay(other).localeCompare(lastDay(one)),
  );
  return ordered[0] ?? null;
}

/** A holding without an expiry date outlasts every other. */
const lastDay = ({ holding }: Verdict): string => holding?.expires ?? '9999-12-31';

/** "CISSP or CISM", as the requirement names them. */
export const optionNames = ({ anyOf }: Pick<Requirement, 'anyOf'>): string =>
  anyOf.map(({ name }) => name).join(' or ');

/** "holds no recognised cloud certification", of a class named "A recognised cloud certification". */
export const holdsNone = (requirement: Pick<Requirement, 'anyOf'>): string =>
  `holds no ${optionNames(requirement).replace(/^an? /i, '')}`;

/** A verdict that rests on no holding. */
export const verdict = (status: CellStatus, why: string): Verdict => ({ status, why, holding: null });
