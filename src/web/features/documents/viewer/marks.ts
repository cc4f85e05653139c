import type { Span } from '../../../../domain/index.ts';

/** Words of a document that a requirement rests on. */
export interface Mark extends Span {
  requirementId: string;
}

/** A part of the text between the ends of marks; `mark` is the shortest one over it. */
export interface Piece extends Span {
  mark: Mark | null;
}

/** Marks in the order of the text, each place once: the same words can make two requirements, and are gone to once. */
export function sortMarks(marks: readonly Mark[]): Mark[] {
  const places = new Map(marks.toReversed().map((mark) => [`${mark.start}-${mark.end}`, mark]));
  return [...places.values()].sort((one, other) => one.start - other.start || one.end - other.end);
}

/**
 * A range cut where marks begin and end: "must hold CISSP" with "CISSP" marked is "must hold " and "CISSP". The shown
 * place wins over the others, else the shortest mark, so that every mark has words of its own to be seen by.
 */
export function cutByMarks(span: Span, marks: readonly Mark[], at: Span | null = null): Piece[] {
  const touching = marks.filter((mark) => mark.start < span.end && mark.end > span.start);
  const ends = touching.flatMap(({ start, end }) => [start, end]);
  const inside = ends.filter((end) => end > span.start && end < span.end);
  const cuts = [...new Set([span.start, ...inside, span.end])].sort((one, other) => one - other);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? span.start;
    return { start, end, mark: markAt(touching, start, at) };
  });
}

/** The mark over a place of the text, or null: the shown one, else the shortest. */
export function markAt(marks: readonly Mark[], offset: number, at: Span | null = null): Mark | null {
  const over = marks.filter(({ start, end }) => start <= offset && offset < end);
  const shown = over.find((mark) => isSame(mark, at));
  return shown ?? over.sort((one, other) => one.end - one.start - (other.end - other.start))[0] ?? null;
}

/** The mark before (-1) or after (1) the shown place, around the end of the text; null where there is none. */
export function stepMark(sorted: readonly Mark[], at: Span | null, step: -1 | 1): Mark | null {
  const here = sorted.findIndex((mark) => isSame(mark, at));
  if (here !== -1) return sorted[(here + step + sorted.length) % sorted.length] ?? null;
  const from = at?.start ?? -1;
  const after = sorted.find(({ start }) => start > from);
  const before = sorted.findLast(({ start }) => start < from);
  return step === 1 ? (after ?? sorted[0] ?? null) : (before ?? sorted.at(-1) ?? null);
}

/** True where both are the same range of the text. */
export function isSame(one: Span, other: Span | null): boolean {
  return other !== null && one.start === other.start && one.end === other.end;
}

/** "120-140" of an address as a range, or null where it is none. */
export function readPlace(words: string): Span | null {
  const found = /^(\d{1,9})-(\d{1,9})$/.exec(words);
  if (!found) return null;
  const span = { start: Number(found[1]), end: Number(found[2]) };
  return span.start < span.end ? span : null;
}
