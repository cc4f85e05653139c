import type { CoveredRequirement, Match } from '../../../domain/index.ts';
import { holderWords } from '../../components/words.ts';
import { groupRequirements } from '../requirements/group-requirements.ts';

/** Which columns the reader wants; `holder` '' is all roles. */
export interface ColumnFilter {
  holder: string;
  isMandatoryOnly: boolean;
}

/** The requirements that people are judged on, by role, mandatory first: the columns of the grid. */
export function columnsOf(
  { requirements, shortlist }: Pick<Match, 'requirements' | 'shortlist'>,
  { holder, isMandatoryOnly }: ColumnFilter,
): CoveredRequirement[] {
  const judged = new Set(shortlist.flatMap(({ cells }) => cells.map(({ requirement }) => requirement)));
  const byId = new Map(requirements.map((one) => [one.id, one]));
  return groupRequirements(requirements)
    .flatMap((group) => group.requirements.flatMap(({ id }) => byId.get(id) ?? []))
    .filter(({ id }) => judged.has(id))
    .filter((one) => holder === '' || holderWords(one) === holder)
    .filter(({ modality }) => !isMandatoryOnly || modality === 'mandatory');
}

/** Neighbouring columns of one role, for the header row above them. */
export function bandsOf(columns: readonly CoveredRequirement[]): { holder: string; span: number }[] {
  const bands: { holder: string; span: number }[] = [];
  for (const column of columns) {
    const holder = holderWords(column);
    const last = bands.at(-1);
    if (last?.holder === holder) last.span += 1;
    else bands.push({ holder, span: 1 });
  }
  return bands;
}
