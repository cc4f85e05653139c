import { countOf } from '../numbers.ts';
import {
  DONE_FOR,
  EXPERIENCE_FOR,
  NOT_EXPERIENCE_AFTER,
  NOT_EXPERIENCE_YEARS,
  PART_BEFORE,
  PART_IN,
  PART_OF_YEARS,
  YEARS,
} from '../rules/experience.ts';
import { rolesOfSubject } from '../segment/role-subjects.ts';
import type { Mention, Statement } from '../types.ts';
import { experience, FILLER, objectOf, type Subject, tidy } from './experience-object.ts';

// ", within the last fifteen (15) years,": when, not what
const LOOK_BACK =
  /,?\s*(?:with)?in the (?:last|past|previous|preceding) [^,.;]{1,40}?years?\b,?|,?\s*obtained (?:with)?in [^,.;]{1,40}?years?\b,?/i;
const BEFORE_EXPERIENCE =
  /^\s*(?:of\s+)?((?:[\w/().&+’'#-]+,?\s+(?:and\s+|or\s+)?){0,9}?)(?:experience|expertise|exp\b\.?)/i;

/** Demands for years of experience: "A minimum of five (5) years of IT experience managing staff". */
export function yearsOfExperience(statement: Statement): Mention[] {
  const mentions: Mention[] = [];
  const cell = yearsOfCell(statement);
  if (cell) return [cell];
  if (!/years?\b|yrs/i.test(statement.text)) return mentions;
  for (const match of statement.text.matchAll(PART_OF_YEARS)) {
    const part = partOf(
      statement.text.slice(0, match.index),
      statement.text.slice(match.index + match[0].length),
    );
    if (part) mentions.push(ofYears(statement, match, part));
  }
  for (const match of statement.text.matchAll(YEARS)) {
    const after = statement.text
      .slice(match.index + match[0].length)
      .replace(LOOK_BACK, (words) => ' '.repeat(words.length));
    const before = statement.text.slice(0, match.index);
    if (NOT_EXPERIENCE_YEARS.test(before) || NOT_EXPERIENCE_AFTER.test(after)) continue;
    const subject = subjectOfYears(before, after, statement);
    if (subject) mentions.push(ofYears(statement, match, subject));
  }
  return mentions;
}

function ofYears(
  statement: Statement,
  match: RegExpExecArray,
  { words, length, before = 0 }: Subject,
): Mention {
  const start = statement.start + match.index - before;
  const end = statement.start + match.index + match[0].length + length;
  return experience(statement, { start, end }, words, yearsOf(match), 'experience.years');
}

// "Minimum Years of Experience" above "12", "5+" or "3-5"
const YEARS_HEADER = /\b(?:years?|yrs)\b(?!.*\b(?:contract|option|ordering|rate|price|cost)\b)/i;

// "Minimum years of experience: 8", "Years of relevant experience – 5+"
const YEARS_LABEL =
  /^\W*(?:(?:minimum|required|total|number of|general)\s+)*(?:years?|yrs)\s+(?:of\s+)?(?:[\w-]+\s+){0,3}experience(?:\s+required)?\s*[:=–-]+\s*(\d{1,2})\s*\+?\s*(?:years?|yrs)?\W*$/i;

/** A number alone in the column of years, or behind a label of years. */
function yearsOfCell(statement: Statement): Mention | null {
  const { block, text, start, end, context } = statement;
  const labelled = YEARS_LABEL.exec(text)?.[1];
  const alone = /^\W*(\d{1,2})\s*(?:\+|[-–]\s*\d{1,2})?\W*$/.exec(text)?.[1];
  const number = labelled ?? (YEARS_HEADER.test(block.cell?.header ?? '') ? alone : undefined);
  if (!number || context.role === null) return null;
  const mention = experience(
    statement,
    { start, end },
    roleExperience(statement),
    Number(number),
    'experience.years',
  );
  return { ...mention, text: `${labelled ?? text.trim()} ${number === '1' ? 'year' : 'years'}` };
}

function yearsOf(match: RegExpMatchArray): number {
  const number = countOf(match[1], match[3]) ?? Number.NaN;
  return match[2] && !match[3] ? number + 0.5 : number;
}

// "7+ years software engineering, 3+ years ML;": no word between, a short name, and then the next thing
const FIELD =
  /^\s+((?!of\b|in\b|and\b|or\b|is\b|are\b|will\b|shall\b|must\b)[\p{L}\d+#./&-]+(?:\s+(?!is\b|are\b|will\b|shall\b|must\b|in\b|of\b|to\b|and\b|or\b|for\b)[\p{L}\d+#./&-]+){0,3})(?=\s*(?:[,;]|[.]?\s*$|\s(?:and|or|in lieu of|preferred|required|desired)\b))/iu;

// "The Technical Architect will be expected to have a minimum of ten years in …"
const HAD_BY =
  /\b(?:have|has|having|possess(?:es)?|bring|with)\s+(?:an?\s+)?(?:minimum of|at least|no less than|not less than|more than|over)?\s*$/i;

/** What the years are in; null when nothing says that they are years of experience. */
function subjectOfYears(before: string, after: string, statement: Statement): Subject | null {
  const named = BEFORE_EXPERIENCE.exec(after);
  if (named) {
    const rest = after.slice(named[0].length);
    const tail = objectOf(rest);
    const pre = `${(named[1] ?? '').trim()} `.replace(FILLER, '').replace(/^of\s+/i, '');
    const words = [tidy(pre), tail.words].filter(Boolean).join(' in ');
    return { words: words || roleExperience(statement), length: named[0].length + tail.length };
  }
  const had = EXPERIENCE_FOR.exec(before);
  if (had?.[1]) return { words: tidy(had[1]), length: 0, before: before.length - had.index };
  const done = DONE_FOR.exec(before)?.[1];
  if (done && /^\s*(?:[.,;)]|(?:and|or|for|to|as|in|with)\b|$)/.test(after))
    return { words: tidy(done), length: 0 };
  const part = partOf(before, after);
  if (part) return part;
  const told =
    statement.context.scope === 'qualification' ||
    statement.context.role !== null ||
    (HAD_BY.test(before) && rolesOfSubject(statement.text).length > 0) ||
    /experience|background|expertise/i.test(before + statement.context.above.join(' '));
  const follows = /^\s*(?:of\s+)?(?:(?:in|as an?|as|with|working|of)\s+\w|[a-z]+ing\s+\w|[A-Z])/.test(after);
  if (told && follows) {
    const tail = objectOf(after.replace(/^\s*of\s+/, ' '));
    if (tail.words || !FIELD.test(after))
      return { words: tail.words || roleExperience(statement), length: tail.length };
  }
  const field = told && FIELD.exec(after)?.[1];
  if (field) return { words: tidy(field), length: after.indexOf(field) + field.length };
  const isCell = told && /^[\s.;,]*$/.test(after);
  return isCell ? { words: roleExperience(statement), length: 0 } : null;
}

/** "ten years in IT, five of which in security", "of which five years must be in security". */
function partOf(before: string, after: string): Subject | null {
  const link = PART_IN.exec(after)?.[0];
  const isPart = PART_BEFORE.test(before) || /^\s+of\b/.test(link ?? '');
  if (link === undefined || !isPart || !/\b(?:years?|yrs)\b/i.test(before)) return null;
  const { words, length } = objectOf(after.slice(link.length));
  return words === '' ? null : { words, length: link.length + length };
}

const roleExperience = (statement: Statement) =>
  statement.context.role ? `${statement.context.role} experience` : 'relevant experience';
