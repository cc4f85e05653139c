import type { Span } from '../../domain/index.ts';
import { countOf } from '../numbers.ts';
import {
  DONE_FOR,
  EXPERIENCE_END,
  EXPERIENCE_FOR,
  EXPERIENCE_IN,
  NOT_EXPERIENCE_AFTER,
  NOT_EXPERIENCE_YEARS,
  PART_BEFORE,
  PART_IN,
  PART_OF_YEARS,
  PROVEN,
  YEARS,
} from '../rules/experience.ts';
import { overlap, wordsOf } from '../spans.ts';
import type { Mention, Statement } from '../types.ts';
import { openMention } from './open-mention.ts';

const LONGEST_SUBJECT_WORDS = 18;
// ", within the last fifteen (15) years,": when, not what
const LOOK_BACK =
  /,?\s*(?:with)?in the (?:last|past|previous|preceding) [^,.;]{1,40}?years?\b,?|,?\s*obtained (?:with)?in [^,.;]{1,40}?years?\b,?/i;
const BEFORE_EXPERIENCE =
  /^\s*(?:of\s+)?((?:[\w/().&+’'#-]+,?\s+(?:and\s+|or\s+)?){0,9}?)(?:experience|expertise|exp\b\.?)/i;
const FILLER =
  /^(?:(?:of|a|an|the|relevant|related|professional|progressive|progressively|responsible|work(?:ing)?|job|hands[- ]on|demonstrated|proven|documented|specialized|specific|direct|full[- ]time|practical|recent|prior|previous|overall|total|general|combined|applicable|similar|industry|technical|verifiable|post[- ]qualification|and|in|with|or|successful)[\s,-]+)+/i;

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

interface Subject {
  words: string;
  /** Characters of the text after the years that belong to the demand. */
  length: number;
  /** Characters before the years that belong to it, where it is said there. */
  before?: number;
}

// "7+ years software engineering, 3+ years ML;": no word between, a short name, and then the next thing
const FIELD =
  /^\s+((?!of\b|in\b|and\b|or\b|is\b|are\b|will\b|shall\b|must\b)[\p{L}\d+#./&-]+(?:\s+(?!is\b|are\b|will\b|shall\b|must\b|in\b|of\b|to\b|and\b|or\b|for\b)[\p{L}\d+#./&-]+){0,3})(?=\s*(?:[,;]|[.]?\s*$|\s(?:and|or|in lieu of|preferred|required|desired)\b))/iu;

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

// ", with at least five (5) years in …" begins a demand of its own
const NEXT_DEMAND =
  /^,?\s*(?:with|including|and|of which)\s+(?:at least|a minimum|no less|\w+ \(\d+\)|\d+|\w+ years?\b)|^,\s*(?:at least |a minimum of )?\w+(?: \(\d+\))?(?: years?)? of (?:which|them|these)\b/i;

/** What stands after "experience": up to the next demand or the clause's end, at most 18 words. */
function objectOf(rest: string): Subject {
  if (NEXT_DEMAND.test(rest)) return { words: '', length: 0 };
  const lead = EXPERIENCE_IN.exec(rest)?.[0] ?? '';
  const object = rest.slice(lead.length);
  const end = Math.min(EXPERIENCE_END.exec(object)?.index ?? object.length, closingBracket(object));
  const words = object.slice(0, end).split(/\s+/).slice(0, LONGEST_SUBJECT_WORDS).join(' ');
  const startsClause =
    /^[\s,.;:]*$/.test(words) ||
    (lead.trim() === '' && !/^\s*[a-z]+ing\b/.test(words) && !/^[,:]/.test(rest));
  if (startsClause) return { words: '', length: 0 };
  return { words: tidy(words), length: lead.length + Math.min(end, words.length + 1) };
}

/** Where a bracket closes that was opened before; the length where none does: "(three of which in health IT) is required". */
function closingBracket(words: string): number {
  const close = words.indexOf(')');
  return close < 0 || words.slice(0, close).includes('(') ? words.length : close;
}

function tidy(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(FILLER, '')
    .replace(/^(?:the|a|an|of|in|with|as|any)\s+/i, '')
    .replace(/[\s,:(]+$/, '')
    .trim();
}

const PROVEN_EXPERIENCE = new RegExp(
  `\\b(?:${PROVEN})(?:,? (?:and |or )?[\\w.+#/-]+){0,4}?\\s+(?:experience|track record|history|background)s?\\b`,
  'gi',
);
// "Proven successful migration of the system": proven, with the work itself in place of "experience"
const PROVEN_WORK =
  /^\W*(?:proven|demonstrated|documented)\s+(?:and\s+\w+\s+)?(?:successful\s+)?(?=(?:\w+\s+){1,4}(?:of|in|to)\s)/gi;
// "shall have experience: scheduling projects"
const SHALL_HAVE_DOING =
  /\b(?:shall|must|will|should)\s+(?:also\s+)?(?:have|possess|demonstrate)\s+(?:\w+\s+){0,2}experience\s*[,:]?\s+(?=[a-z]+ing\s)/gi;
const BACKGROUND_AS = /\bbackground\s+(?=as\s+an?\s|in\s+)/gi;
// "Must have source selection experience", "Depot maintenance experience"
const NOUN_EXPERIENCE =
  /(?:^|\b(?:have|has|possess(?:es)?|with|demonstrate[sd]?|of)\s+)((?:(?!(?:relevant|the|and|years?|of|their|similar|any|in|their|same|more|work|no|user|customer|learning|digital|employee|citizen|qualifying|required|desired|minimum|accumulated|past|an?|shall|must|will|should|have|has|individual|individuals|personnel|staff|contractor|offeror|candidate|knowledge)\b)[\p{L}\d/&.+-]+\s+){1,5})experience\b(?!\s+(?:in|with|of|levels?)\b)/giu;

/** Demands for experience without years: "Proven experience on a comparable .NET project". */
export function provenExperience(statement: Statement): Mention[] {
  const mentions: Mention[] = [];
  if (!/experience|track record|history|background|proven|demonstrated|documented/i.test(statement.text))
    return mentions;
  for (const pattern of [PROVEN_EXPERIENCE, PROVEN_WORK, SHALL_HAVE_DOING, BACKGROUND_AS]) {
    for (const match of statement.text.matchAll(pattern)) {
      const tail = objectOf(statement.text.slice(match.index + match[0].length).replace(/^[,:]\s*/, ' '));
      if (!tail.words) continue;
      const start = statement.start + match.index;
      const end = Math.min(statement.end, start + match[0].length + tail.length);
      mentions.push(experience(statement, { start, end }, tail.words, null, 'experience.proven'));
    }
  }
  for (const match of statement.text.matchAll(NOUN_EXPERIENCE)) {
    const words = tidy(match[1] ?? '');
    if (words.length < 3) continue;
    const start = statement.start + match.index + match[0].indexOf(match[1] ?? '');
    const end = statement.start + match.index + match[0].length;
    mentions.push(experience(statement, { start, end }, words, null, 'experience.noun'));
  }
  return withoutOverlaps(mentions);
}

// "Experience in insurance would be a plus": one thing, no list, nothing that is done
const PLAIN =
  /^\W*(?:[\w-]+\s+){0,3}?experience\s+(?:in|with|of)\s+(?:the\s+|an?\s+)?(?!\w+ing\b)([^,;:.()]{3,90}?)(?=\s+(?:is|are|would|will|shall|should)\b|[.;]?\s*$)/i;

/** Experience in one thing that nobody would call a skill ("Experience in the water industry"). */
export function plainExperience(statement: Statement): Mention[] {
  const match = /experience/i.test(statement.text) ? PLAIN.exec(statement.text) : null;
  const words = tidy(match?.[1] ?? '');
  if (!match || !words || /\b(?:and|such as|including)\b/.test(words) || /knowledge|skill/i.test(match[0]))
    return [];
  const end = statement.start + match.index + match[0].length;
  return [
    experience(statement, { start: end - (match[1]?.length ?? 0), end }, words, null, 'experience.plain'),
  ];
}

function withoutOverlaps(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) if (!kept.some((other) => overlap(other, mention))) kept.push(mention);
  return kept;
}

function experience(
  statement: Statement,
  span: Span,
  subject: string,
  years: number | null,
  rule: string,
): Mention {
  const { start } = span;
  const end = Math.min(span.end, statement.end);
  const text = wordsOf(statement, { start, end });
  return openMention({ start, end, kind: 'experience', text, name: subject, years }, rule);
}
