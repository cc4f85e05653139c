import {
  type Block,
  type DayOrder,
  dayOrderOf,
  type Evidence,
  type ParsedDocument,
  readDay,
  type ScheduledDay,
  type ScheduleEvent,
} from '../domain/index.ts';
import { END_OF_TERM, OTHER_STEPS, RANGE, SCHEDULE_RULES, WRITTEN_DAY } from './rules/schedule.ts';
import type { Statement } from './types.ts';

/** Words farther from a day than this speak of something else. */
const FARTHEST_WORDS = 140;

/** A day in a statement, with the words before it, since the day before or the statement's begin, and after it. */
interface PlacedDay {
  day: string;
  start: number;
  before: string;
  after: string;
}

type Said = { event: ScheduleEvent; rule: string };

/** The days that a document names for proposals due, award, begin and end of the work, in its order. */
export function scheduleOf(statements: readonly Statement[], document: ParsedDocument): ScheduledDay[] {
  const order = dayOrderOf(document.text);
  return statements.flatMap((statement) => {
    let before: ScheduleEvent | null = null;
    return daysIn(statement.text, order).flatMap((placed) => {
      const said = eventOf(placed, statement, before);
      before = said?.event ?? null;
      return said === null
        ? []
        : [{ event: said.event, day: placed.day, evidence: evidenceOf(said.rule, statement, document) }];
    });
  });
}

/** "from 1 February 2027 to 31 January 2028" has two. Days that may be read two ways are left out: nothing is guessed. */
function daysIn(text: string, order: DayOrder): PlacedDay[] {
  const found = [...text.matchAll(WRITTEN_DAY)];
  return found.flatMap((match, place) => {
    const read = readDay(plainDay(match[0]), order);
    if ('wrong' in read) return [];
    const last = found[place - 1];
    const from = last === undefined ? 0 : last.index + last[0].length;
    const end = match.index + match[0].length;
    const until = found[place + 1]?.index ?? text.length;
    const before = text.slice(Math.max(from, match.index - FARTHEST_WORDS), match.index);
    return [
      {
        day: read.day,
        start: match.index,
        before,
        after: text.slice(end, Math.min(until, end + FARTHEST_WORDS)),
      },
    ];
  });
}

/** "11th of December, 2026" as readDay takes it: "11 December 2026". */
const plainDay = (words: string): string =>
  words
    .replace(/(\d)(?:st|nd|rd|th)\b/i, '$1')
    .replace(/\s+of\s+/i, ' ')
    .replace(/^(\d{1,2})([\s-]+)([a-z]+)\.?,?[\s-]+/i, '$1 $3 ')
    .replace(/^([a-z]+)\.?\s+/i, '$1 ')
    .replace(/\s+/g, ' ');

/** What the day is of: by the words before it, by the first day of a range, by row and column, or by the words after it. */
function eventOf(
  { before, after }: PlacedDay,
  statement: Statement,
  last: ScheduleEvent | null,
): Said | null {
  if (last !== null && RANGE.test(before))
    return { event: last === 'kickoff' ? 'end' : last, rule: 'schedule.range' };
  const near = nearWords(before);
  if (END_OF_TERM.test(near)) return { event: 'end', rule: 'schedule.range' };
  const places = [near, ...labelsOf(statement.block), saysSomething(near) ? '' : clauseAfter(after)];
  for (const words of places) {
    if (OTHER_STEPS.some(({ pattern }) => pattern.test(words))) return null;
    const said = ruleFor(words);
    if (said) return said;
  }
  return null;
}

/** Of several rules the one whose words stand nearest to the day. */
function ruleFor(words: string): Said | null {
  const found = SCHEDULE_RULES.flatMap(({ id, event, pattern }) => {
    const match = pattern.exec(words);
    return match ? [{ event, rule: id, end: match.index + match[0].length }] : [];
  });
  return found.sort((one, other) => other.end - one.end)[0] ?? null;
}

/** The clause before the day: after the last full stop, semicolon or line end. */
const nearWords = (before: string): string => before.split(/[.;\n](?=\s|$)/).at(-1) ?? '';

/** The clause after the day: up to the next full stop, semicolon or line end. */
const clauseAfter = (after: string): string => after.split(/[.;\n](?=\s|$)/)[0] ?? '';

// "on Friday," before a day says nothing of what it is
const DAY_WORDS = /\b(?:on|by|the|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/gi;

/** True where something is said before the day: then what follows is about something else. */
const saysSomething = (words: string): boolean => /[a-z]{3}/i.test(words.replace(DAY_WORDS, ''));

/** What heads a cell: its row's first cell, then its column. */
function labelsOf({ cell }: Block): string[] {
  return cell === null ? [] : [cell.rowHeader ?? '', cell.header ?? ''];
}

function evidenceOf(rule: string, statement: Statement, document: ParsedDocument): Evidence {
  const { block, start, end } = statement;
  const page = document.pages.find((one) => start >= one.start && start < one.end)?.number ?? block.page;
  return {
    document: document.id,
    page,
    section: [...block.section],
    quote: document.text.slice(start, end),
    start,
    end,
    rule,
  };
}
