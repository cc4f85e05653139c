import {
  MODALITIES,
  REQUIREMENT_KINDS,
  REVIEW_STATUSES,
  type Requirement,
  type Review,
} from '../../../domain/index.ts';
import { holderWords, KIND_WORDS, MODALITY_WORDS } from '../../components/words.ts';
import { decisionOf, REVIEW_STATES, REVIEW_WORDS, STATUS_WORDS, statusOf } from './review-words.ts';

/** A requirement that may carry what people made of it. */
export type Row = Requirement & { review?: Review | null };

/** Requirements that belong together: of one role, of one kind, in one section … */
export interface RequirementGroup<One extends Row = Requirement> {
  holder: string;
  requirements: One[];
}

/** What the reader wants to see; '' or left out is everything. */
export interface RequirementFilter {
  kind: string;
  modality: string;
  holder: string;
  words: string;
  grade?: string;
  section?: string;
  status?: string;
  /** A decision, or what needs a look: `edited`, `changed`. */
  review?: string;
}

/** By what the list is grouped, each with the name of a row's group and the place of the group. */
const GROUPS = {
  role: { name: holderWords, rank: holderRank },
  kind: {
    name: ({ kind }: Row) => KIND_WORDS[kind],
    rank: ({ kind }: Row) => REQUIREMENT_KINDS.indexOf(kind),
  },
  section: { name: sectionOf, rank: () => 0 },
  modality: { name: ({ modality }: Row) => MODALITY_WORDS[modality], rank: modalityRank },
  review: {
    name: (row: Row) => REVIEW_WORDS[decisionOf(reviewed(row))],
    rank: (row: Row) => REVIEW_STATES.indexOf(decisionOf(reviewed(row))),
  },
  status: {
    name: (row: Row) => STATUS_WORDS[statusOf(reviewed(row))],
    rank: (row: Row) => REVIEW_STATUSES.indexOf(statusOf(reviewed(row))),
  },
} satisfies Record<string, { name: (row: Row) => string; rank: (row: Row) => number }>;
export type GroupBy = keyof typeof GROUPS;

const GRADES: readonly Requirement['grade'][] = ['low', 'check', 'high'];
/** The orders of the rows in a group. */
const ORDERS = {
  modality: (one: Row, other: Row) => modalityRank(one) - modalityRank(other),
  document: () => 0,
  label: (one: Row, other: Row) => one.label.localeCompare(other.label),
  confidence: (one: Row, other: Row) => GRADES.indexOf(one.grade) - GRADES.indexOf(other.grade),
  owner: (one: Row, other: Row) => (one.review?.owner ?? '￿').localeCompare(other.review?.owner ?? '￿'),
} satisfies Record<string, (one: Row, other: Row) => number>;
export type SortBy = keyof typeof ORDERS;

/**
 * By role, the company first, then the team as a whole; in each group mandatory, preferred, for information. Or by
 * something else in another order; sections stand as in the documents.
 */
export function groupRequirements<One extends Row>(
  requirements: readonly One[],
  by: GroupBy = 'role',
  sort: SortBy = 'modality',
): RequirementGroup<One>[] {
  const { name, rank } = GROUPS[by];
  const groups = new Map<string, One[]>();
  for (const row of requirements) {
    const own = groups.get(name(row)) ?? [];
    own.push(row);
    groups.set(name(row), own);
  }
  return [...groups]
    .map(([holder, rows]) => ({ holder, requirements: rows.sort(ORDERS[sort]) }))
    .sort(
      (one, other) =>
        rankOfGroup(one, rank) - rankOfGroup(other, rank) ||
        (by === 'section' ? 0 : one.holder.localeCompare(other.holder)),
    );
}

/** Those that the filter lets through; words are looked for in label, alternatives, quotes, owner and notes. */
export function filterRequirements<One extends Row>(
  requirements: readonly One[],
  filter: RequirementFilter,
): One[] {
  const { kind, modality, holder, grade = '', section = '', status = '', review = '' } = filter;
  const wanted = filter.words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return requirements.filter((row) => {
    if (kind !== '' && row.kind !== kind) return false;
    if (modality !== '' && row.modality !== modality) return false;
    if (holder !== '' && holderWords(row) !== holder) return false;
    if (grade !== '' && row.grade !== grade) return false;
    if (section !== '' && sectionOf(row) !== section) return false;
    if (status !== '' && statusOf(reviewed(row)) !== status) return false;
    if (review !== '' && !isInReview(row, review)) return false;
    const text = wanted.length === 0 ? '' : textOf(row);
    return wanted.every((word) => text.includes(word));
  });
}

/** The headings above the first place that says so: "3 Staff › 3.2 Key personnel". */
export function sectionOf({ evidence }: Row): string {
  return evidence[0]?.section.join(' › ') || 'No section';
}

function isInReview(row: Row, wanted: string): boolean {
  if (wanted === 'edited')
    return (row.review?.edited.length ?? 0) > 0 || (row.review?.origin ?? 'read') !== 'read';
  if (wanted === 'changed') return (row.review?.changedSince.length ?? 0) > 0;
  return decisionOf(reviewed(row)) === wanted;
}

const reviewed = (row: Row) => ({ review: row.review ?? null });

function textOf({ label, anyOf, evidence, review }: Row): string {
  const parts = [label, ...anyOf.map(({ name }) => name), ...evidence.map(({ quote }) => quote)];
  return [...parts, review?.owner, review?.notes].join('\n').toLocaleLowerCase();
}

function modalityRank({ modality }: Row): number {
  return MODALITIES.indexOf(modality);
}

function holderRank({ subject, role }: Row): number {
  if (subject === 'company') return 0;
  return role === null ? 1 : 2;
}

function rankOfGroup<One extends Row>(
  { requirements: [first] }: RequirementGroup<One>,
  rank: (row: Row) => number,
) {
  return first ? rank(first) : 0;
}
