import type { Requirement } from './requirement.ts';
import type {
  RequirementEdit,
  RequirementFields,
  Review,
  ReviewChange,
  ReviewedRequirement,
  ReviewRecord,
} from './review.ts';

/** What the reviews of a bid make of what was read. */
export interface Reviewed {
  /** Those that count, in the order of the documents; the ones that were added by hand last. */
  requirements: ReviewedRequirement[];
  /** Those that people rejected. */
  rejected: ReviewedRequirement[];
  /** Reviewed requirements that the documents no longer have, as they were. */
  orphans: ReviewedRequirement[];
}

/** Says in words what differs between two readings of a requirement. */
export type Compare = (before: Requirement, after: Requirement) => string[];

type Rows = Map<string, ReviewedRequirement>;
type Of<Kind extends ReviewChange['kind']> = Extract<ReviewChange, { kind: Kind }>;

interface State {
  rows: Rows;
  gone: Rows;
  compare: Compare;
}

/**
 * Applies people's changes to what was read, the oldest first. A change of a requirement that is not there any more is
 * applied to the requirement as it was then and becomes an orphan: it is shown, never lost. Requirements that carry a review
 * already are changed further.
 */
export function applyReviews(
  requirements: readonly (Requirement & { review?: Review | null })[],
  records: readonly ReviewRecord[],
  compare: Compare = () => [],
): Reviewed {
  const undone = new Set(records.flatMap(({ change }) => (change.kind === 'undo' ? change.changes : [])));
  const rows: Rows = new Map(requirements.map((one) => [one.id, { review: null, ...one }]));
  const state: State = { rows, gone: new Map(), compare };
  for (const record of records) if (!undone.has(record.id)) applyOne(state, record);
  const all = [...state.rows.values()];
  const isRejected = ({ review }: ReviewedRequirement) => review?.decision === 'rejected';
  return {
    requirements: all.filter((one) => !isRejected(one)),
    rejected: all.filter(isRejected),
    orphans: [...state.gone.values()],
  };
}

function applyOne(state: State, record: ReviewRecord): void {
  const { change } = record;
  if (change.kind === 'undo') return;
  if (change.kind === 'add') {
    state.rows.set(addedId(record.id), addedRow(change, record));
    return;
  }
  const found = findRow(state, change.requirement, record);
  if (found === null) return;
  const { rows, row } = found;
  if (change.kind === 'split') replace(rows, row.id, partsOf(row, change, record));
  else if (change.kind === 'merge') rows.set(row.id, merged(rows, row, change, record));
  else rows.set(row.id, changed(state, row, change, record));
}

/** The row where it is now, or as it was when the change was made. */
function findRow(
  { rows, gone }: State,
  id: string,
  { seen }: ReviewRecord,
): { rows: Rows; row: ReviewedRequirement } | null {
  const here = rows.get(id);
  if (here) return { rows, row: here };
  const was = gone.get(id) ?? seen.find((one) => one.id === id);
  return was ? { rows: gone, row: { review: null, ...was } } : null;
}

function changed(
  state: State,
  row: ReviewedRequirement,
  change: Exclude<ReviewChange, Of<'add'> | Of<'undo'> | Of<'split'> | Of<'merge'>>,
  record: ReviewRecord,
): ReviewedRequirement {
  const review = touched(row, record);
  switch (change.kind) {
    case 'accept':
      return decided(state, { ...row, review: { ...review, decision: 'accepted', reason: null } }, record);
    case 'reject':
      return decided(
        state,
        { ...row, review: { ...review, decision: 'rejected', reason: change.reason } },
        record,
      );
    case 'reopen':
      return decided(state, { ...row, review: { ...review, decision: 'undecided', reason: null } }, record);
    case 'edit':
      return decided(state, edited({ ...row, review }, change.fields), record);
    case 'comment': {
      const { id, who, at } = record;
      const comments = [...review.comments, { id, text: change.text, who, at }];
      return { ...row, review: { ...review, comments } };
    }
    case 'track': {
      const { kind, requirement, columns, ...noted } = change;
      const filled = Object.entries({ ...review.columns, ...columns }).filter(hasWords);
      return { ...row, review: { ...review, ...given(noted), columns: Object.fromEntries(filled) } };
    }
  }
}

/** Compares what was decided on with what the documents say now; a later decision is on the later words. */
function decided(
  { compare }: State,
  row: ReviewedRequirement & { review: Review },
  { seen }: ReviewRecord,
): ReviewedRequirement {
  const before = seen.find(({ id }) => id === row.id);
  const changedSince = before ? compare(before, { ...row, ...row.review.asRead }) : [];
  return { ...row, review: { ...row.review, changedSince } };
}

/** The row with other fields; a field that is set back to what was read is not edited. */
function edited(
  row: ReviewedRequirement & { review: Review },
  fields: RequirementEdit,
): ReviewedRequirement & { review: Review } {
  const asRead = row.review.asRead ?? fieldsOf(row);
  const next = { ...row, ...given(fields) };
  const names = (Object.keys(asRead) as (keyof RequirementFields)[]).filter(
    (name) => JSON.stringify(next[name]) !== JSON.stringify(asRead[name]),
  );
  return { ...next, review: { ...row.review, edited: names, asRead: names.length > 0 ? asRead : null } };
}

/** Each part has the words and the notes of the whole. */
function partsOf(row: ReviewedRequirement, { into }: Of<'split'>, record: ReviewRecord) {
  return into.map((fields, place): ReviewedRequirement => {
    const review: Review = { ...touched(row, record), origin: 'split', from: [row.id] };
    const id = `${row.id}-part-${record.id}-${place + 1}`;
    return { ...row, ...given(fields), id, review: { ...review, edited: [], asRead: null } };
  });
}

/**
 * The row with the places of the others, which disappear into it. Where they ask for something else, it becomes an
 * alternative: "CISSP" and "CISM" are "CISSP or CISM". One that vanished gives nothing; one that is there is not drawn
 * into one that vanished.
 */
function merged(
  rows: Rows,
  row: ReviewedRequirement,
  { others, fields }: Of<'merge'>,
  record: ReviewRecord,
): ReviewedRequirement {
  const taken = others.flatMap((id) => (id === row.id ? [] : (rows.get(id) ?? [])));
  for (const { id } of taken) rows.delete(id);
  const options = new Map(
    [row, ...taken].flatMap(({ anyOf }) => anyOf.map((one) => [one.id ?? one.name, one])),
  );
  const places = [row, ...taken].flatMap(({ evidence }) => evidence);
  const review = touched(row, record);
  const joined: ReviewedRequirement & { review: Review } = {
    ...row,
    evidence: [...new Map(places.map((one) => [`${one.document} ${one.start} ${one.quote}`, one])).values()],
    review: {
      ...review,
      origin: 'merged',
      from: [...review.from, ...taken.map(({ id }) => id)],
      comments: [row, ...taken].flatMap((one) => one.review?.comments ?? []),
    },
  };
  const anyOf = [...options.values()];
  const grown = anyOf.length > row.anyOf.length ? { anyOf, label: labelsOf([row, ...taken]) } : {};
  return edited(joined, { ...grown, ...(fields && given(fields)) });
}

const labelsOf = (rows: readonly Requirement[]): string =>
  [...new Set(rows.map(({ label }) => label))].join(' or ').slice(0, 500);

function addedRow({ fields, evidence }: Of<'add'>, record: ReviewRecord): ReviewedRequirement {
  const id = addedId(record.id);
  const review: Review = { ...UNTOUCHED, decision: 'accepted', origin: 'by-hand', last: lastOf(record) };
  return { id, ...fields, confidence: 1, grade: 'high', evidence: [evidence], review };
}

/** The id of a requirement that the change with this number added. */
export const addedId = (change: number): string => `req-by-hand-${change}`;

function replace(rows: Rows, id: string, parts: readonly ReviewedRequirement[]): void {
  const all = [...rows].flatMap(([key, row]) =>
    key === id ? parts.map((part): [string, ReviewedRequirement] => [part.id, part]) : [[key, row] as const],
  );
  rows.clear();
  for (const [key, row] of all) rows.set(key, row);
}

const UNTOUCHED: Review = {
  decision: 'undecided',
  reason: null,
  origin: 'read',
  from: [],
  edited: [],
  asRead: null,
  owner: null,
  status: 'open',
  responseLocation: null,
  notes: null,
  columns: {},
  comments: [],
  changedSince: [],
  last: null,
};

const touched = ({ review }: ReviewedRequirement, record: ReviewRecord): Review => ({
  ...(review ?? UNTOUCHED),
  last: lastOf(record),
});

const lastOf = ({ who, at }: ReviewRecord) => ({ who, at });

function fieldsOf(requirement: Requirement): RequirementFields {
  const { kind, modality, label, anyOf, orEquivalent, subject, role, quantity, years, due } = requirement;
  return { kind, modality, label, anyOf, orEquivalent, subject, role, quantity, years, due };
}

const hasWords = (entry: [string, string | null]): entry is [string, string] => entry[1] !== null;

/** What is said; a field that is left out says nothing. */
function given<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };
}
