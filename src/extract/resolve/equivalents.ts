import { wordsOf } from '../spans.ts';
import type { Demand, Statement } from '../types.ts';
import { foldRole } from './merge.ts';

// "APDP Level III certification in contracting is equivalent to DAWIA Level III."
const EQUIVALENT_TO =
  /\b(?:is|are|will be|shall be|may be)\s+(?:considered\s+|deemed\s+|treated as\s+|accepted as\s+)?(?:an?\s+)?(?:equivalent|equal|acceptable (?:alternative|substitute)|accepted in (?:lieu|place)|substituted|accepted|used|counted)\s+(?:to|for|of|in (?:lieu|place) of|instead of)\b/i;

// "A degree or eight years of experience", "may be replaced by two years of experience"
const INSTEAD =
  /\b(?:or|in lieu of|in place of|instead of|may be (?:replaced|substituted)|can be (?:replaced|substituted)|substitut\w+)\b/i;

// "Eight years of experience may be substituted for the degree.": of which degree says the sentence before
const FOR_THE_DEGREE =
  /\b(?:(?:may|can|could|will) be (?:substituted|accepted|used|considered|counted) (?:for|in lieu of|in place of|instead of)|in lieu of|in place of|may (?:replace|substitute(?: for)?))\s+(?:an?|the|this|such|any)?\s*(?:required |formal |\w+['’]s )?(?:degree|education)/i;

/** Years that may stand for a degree are an alternative of the degree, not a demand of their own. */
export function joinSubstitutes(demands: readonly Demand[]): Demand[] {
  const joined: Demand[] = [];
  for (const [statement, own] of byStatement(demands)) {
    const degree = own.find((demand) => demand.kind === 'education');
    const counted = own.filter((demand) => demand.kind === 'experience' && demand.years !== null);
    // "5 years managing projects; a degree or 8 years of experience": the eight stand for the degree, the five do not.
    const instead = degree && counted.find((demand) => INSTEAD.test(between(statement, degree, demand)));
    const years = instead ?? counted[0];
    const earlier =
      years && !degree && FOR_THE_DEGREE.test(statement.text) ? lastDegree(joined, years) : null;
    if (earlier && years) {
      addOptions(joined, earlier, [
        { ...years, anyOf: [{ id: null, name: wordsOf(statement, years.span) }] },
      ]);
      joined.push(...own.filter((demand) => demand !== years));
    } else if (!degree || !instead) joined.push(...own);
    else {
      const option = {
        id: null,
        name: wordsOf(statement, instead.span),
      };
      const target = joined.find((demand) => sameThing(demand, degree));
      if (target) joined[joined.indexOf(target)] = { ...target, anyOf: [...target.anyOf, option] };
      else joined.push({ ...degree, anyOf: [...degree.anyOf, option] });
      joined.push(...own.filter((demand) => demand !== degree && demand !== instead));
    }
  }
  return joined;
}

const lastDegree = (demands: readonly Demand[], { role }: Demand) =>
  demands.findLast((demand) => demand.kind === 'education' && foldRole(demand.role) === foldRole(role)) ??
  null;

function between(statement: Statement, one: Demand, other: Demand): string {
  const [first, second] = one.span.start < other.span.start ? [one, other] : [other, one];
  const words = wordsOf(statement, { start: first.span.end, end: second.span.start });
  return words.length > 120 || /[;]|\.\s|\band\b/.test(words) ? '' : words;
}

// "We accept any recognised ML certification, for example …": says more of the demand before it
const ACCEPTS =
  /^\W*(?:(?:we|the (?:\w+ )?(?:client|buyer|agency|authority|government|council|company|customer))\s+(?:will |shall |may )?(?:also )?accepts?|acceptable (?:\w+ )?(?:certifications?|credentials?|degrees?|qualifications?)\b|the following (?:\w+ )?(?:certifications?|credentials?) (?:are|will be) accept)/i;

/** A sentence of what is accepted adds its alternatives to the demand of its kind just before it. */
export function joinAccepted(demands: readonly Demand[]): Demand[] {
  const kept: Demand[] = [];
  for (const [statement, own] of byStatement(demands)) {
    const before = ACCEPTS.test(statement.text) ? kept.at(-1) : undefined;
    const [extra, rest] = split(own, (demand) => before?.kind === demand.kind && before.role === demand.role);
    if (before) addOptions(kept, before, extra);
    kept.push(...(before ? rest : own));
  }
  return kept;
}

function split<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

/** A sentence that only says what counts as what adds an alternative to the demand that it speaks of and is none itself. */
export function joinEquivalents(demands: readonly Demand[]): Demand[] {
  const kept: Demand[] = [];
  for (const [statement, own] of byStatement(demands)) {
    const cut = EQUIVALENT_TO.exec(statement.text)?.index;
    const right = cut === undefined ? [] : own.filter((demand) => demand.span.start >= statement.start + cut);
    const target =
      right.length > 0 ? kept.find((demand) => right.some((other) => sameThing(demand, other))) : undefined;
    if (cut === undefined || !target) kept.push(...own);
    else
      addOptions(
        kept,
        target,
        own.filter((demand) => !right.includes(demand)),
      );
  }
  return kept;
}

/** A heading announces what the sentences under it demand; where one names the same, the heading is no demand beside it. */
export function withoutAnnounced(demands: readonly Demand[]): Demand[] {
  const said = demands.filter(({ statement }) => statement.block.kind !== 'heading');
  return demands.filter(
    (demand) =>
      demand.statement.block.kind !== 'heading' ||
      !said.some((other) => isUnder(demand.statement, other.statement) && sharesOption(demand, other)),
  );
}

const isUnder = (heading: Statement, statement: Statement) =>
  statement.start > heading.start && statement.block.section.some((title) => title.endsWith(heading.text));

const sharesOption = (one: Demand, other: Demand) =>
  one.kind === other.kind && keys(one).some((key) => keys(other).includes(key));

/** Demands by the statement that makes them, in order. */
export function byStatement(demands: readonly Demand[]): Map<Statement, Demand[]> {
  const groups = new Map<Statement, Demand[]>();
  for (const demand of demands)
    groups.set(demand.statement, [...(groups.get(demand.statement) ?? []), demand]);
  return groups;
}

const keys = (demand: Demand) => demand.anyOf.map(({ id, name }) => id ?? name.toLowerCase());

function sameThing(one: Demand, other: Demand): boolean {
  const sameRole = other.role === null || foldRole(one.role) === foldRole(other.role);
  return one.kind === other.kind && sameRole && keys(other).some((key) => keys(one).includes(key));
}

function addOptions(kept: Demand[], target: Demand, extra: readonly Demand[]): void {
  const known = new Set(keys(target));
  const options = extra
    .flatMap(({ anyOf }) => anyOf)
    .filter(({ id, name }) => !known.has(id ?? name.toLowerCase()));
  kept[kept.indexOf(target)] = { ...target, anyOf: [...target.anyOf, ...options] };
}
