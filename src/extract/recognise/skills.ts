import type { Span } from '../../domain/index.ts';
import { NO_SKILL, OBJECT_END, PARTS, SKILL_LIST, SKILL_TRIGGER, USES } from '../rules/skills.ts';
import type { Mention, Statement } from '../types.ts';
import type { FoundName } from './names.ts';

const LONGEST_PHRASE_WORDS = 9;
/** Beyond this a phrase with several names is read as the names. */
const LONGEST_WHOLE_WORDS = 6;

/** A part of a statement in which skills are named, and whether words outside the catalogue count there. */
interface Zone extends Span {
  rule: string;
  certainty: number;
  isOpen: boolean;
}

/** Skills that a statement demands: catalogue names in a demanding place, and open phrases where a trigger governs them. */
export function skillMentions(statement: Statement, names: readonly FoundName[]): Mention[] {
  const mentions: Mention[] = [];
  for (const zone of zonesOf(statement)) {
    for (const chunk of chunksOf(statement, zone, names)) {
      const inside = names.filter((name) => name.start >= chunk.start && name.end <= chunk.end);
      const skills = inside.filter((name) => name.entries.some(({ family }) => family === 'skill'));
      if (skills.length > 1 && isOneThing(statement, chunk, skills))
        mentions.push(whole(statement, skills, chunk, zone));
      else if (skills.length > 0)
        mentions.push(...skills.map((name) => named(statement, name, chunk, skills.length, zone)));
      else if (zone.isOpen && inside.length === 0 && isPhrase(textOf(statement, chunk)))
        mentions.push(open(statement, chunk, zone));
    }
  }
  return distinct(mentions);
}

const textOf = (statement: Statement, span: Span) =>
  statement.text.slice(span.start - statement.start, span.end - statement.start);

/** Where skills stand: after a trigger, in an item of a skills list, before "experience", after "shall use". */
function zonesOf(statement: Statement): Zone[] {
  const { text, start } = statement;
  const zones: Zone[] = [];
  const isAsked = speaksOfPeople(statement);
  for (const match of isAsked ? text.matchAll(SKILL_TRIGGER) : []) {
    const from = match.index + match[0].length;
    const end = from + (OBJECT_END.exec(text.slice(from))?.index ?? text.length - from);
    const isAbility = /^(?:abilit|capab|trained|understand$)/i.test(match[1] ?? '');
    if (end > from)
      zones.push({
        start: start + from,
        end: start + end,
        rule: 'skill.trigger',
        certainty: 0.8,
        isOpen: !isAbility,
      });
  }
  const inList = isSkillItem(statement);
  if (zones.length === 0 && inList)
    zones.push({ start, end: statement.end, rule: 'skill.list-item', certainty: 0.75, isOpen: true });
  const noun = nounZone(statement);
  if (noun) zones.push(noun);
  if (zones.length === 0 && statement.context.scope === 'qualification')
    zones.push({
      start,
      end: statement.end,
      rule: 'skill.qualification-section',
      certainty: 0.55,
      isOpen: false,
    });
  const use = USES.exec(text);
  if (zones.length === 0 && use)
    zones.push({
      start: start + use.index,
      end: statement.end,
      rule: 'skill.used-in-the-work',
      certainty: 0.5,
      isOpen: false,
    });
  return zones;
}

// "The staff shall have knowledge of", "Knowledge of", "must be proficient in"; not "to give the Government an understanding of"
const PEOPLE_DEMAND =
  /\b(?:shall|must|will|should|required to|needs? to|expected to|able to)\s+(?:\w+\s+){0,5}?(?:have|has|had|possess|demonstrate|be|bring|maintain|exhibit|show|provide|include|dedicate|need)\b|\b(?:have|has|possess(?:es)?|having|with)\s+(?:\w+\s+){0,4}?(?:knowledge|experience|expertise|skills?|understanding|proficiency|familiarity)\b|\b(?:is|are) (?:required|desired|preferred|essential|mandatory|a plus)\b/i;
const ABOUT_PAPER =
  /^\W*(?:the|an?|each|all|your|any)?\s*(?:\w+(?:'s|’s)?\s+){0,3}(?:proposals?|offers?|quotes?|quotations?|bids?|submissions?|responses?|plans?|reports?|documents?|documentation|narrative|approach|volume|inconsistenc\w+|evaluation|government will evaluate)\b/i;
const STARTS_WITH_TRIGGER =
  /^\W*(?:\(?\w{1,3}[.)]+\s*)?(?:[\w-]+,?\s+(?:and\s+)?){0,4}?(?:knowledge|understanding|familiarity|familiar|proficien\w+|skills?|skilled|expertise|experience[d]?|competen\w+|fluen\w+|conversant|versed|ability|background)\b/i;

/** True where trigger words are a demand on people: a part about qualifications, a role, or a sentence that asks for them. */
function speaksOfPeople({ text, context }: Statement): boolean {
  if (ABOUT_PAPER.test(text)) return false;
  if (context.scope === 'qualification') return true;
  return (
    PEOPLE_DEMAND.test(text) ||
    (STARTS_WITH_TRIGGER.test(text) && (context.role !== null || context.lead !== null))
  );
}

const OWN_VERB = /\b(?:shall|must|will|should|is|are|was|were|has|have|may|can)\b/i;

const OF_SKILL =
  /\b(?:skills?|knowledge|experience|proficien\w+|familiar\w*|expertise|abilities|competenc\w+|understanding)\b/i;

/** An item or cell under a lead-in or heading that lists skills, and no sentence of its own. */
function isSkillItem(statement: Statement): boolean {
  const { block, context, text } = statement;
  const isItem =
    block.kind === 'list-item' ||
    block.kind === 'table-cell' ||
    (context.lead !== null && block.kind === 'paragraph');
  if (!isItem || OWN_VERB.test(text)) return false;
  const head = context.lead ?? block.cell?.header ?? block.cell?.rowHeader ?? context.above.at(-1) ?? '';
  return SKILL_LIST.test(head) && (context.scope === 'qualification' || OF_SKILL.test(head));
}

// "proven SQL Server expertise", "strong Python skills"
function nounZone(statement: Statement): Zone | null {
  const match =
    /((?:[\p{L}\d.+#/&-]+\s+){1,5})(?:expertise|skills|proficiency|programming experience|development experience|experience)\b/iu.exec(
      statement.text,
    );
  if (!match?.[1]) return null;
  const start = statement.start + match.index;
  return {
    start,
    end: start + match[1].trimEnd().length,
    rule: 'skill.noun',
    certainty: 0.65,
    isOpen: /^(?:strong|excellent|good|effective)/i.test(match[1]),
  };
}

// Separators of a list; "and" and "or" count when a list or a name is at hand, see isListed.
const COMMA = /\s*[,;•·]\s*(?:and\s+|or\s+|and\/or\s+)?|\s+(?:as well as|and\/or)\s+|\s*\(\s*|\s*\)\s*/g;
const AND = /\s+(?:and|or|&)\s+/g;

/** A zone cut into the things that it lists, never inside a catalogue name. */
function chunksOf(statement: Statement, zone: Zone, names: readonly FoundName[]): Span[] {
  const parts = cut(
    statement,
    zone,
    [
      PARTS,
      COMMA,
      /\s*[,(:]?\s*\b(?:such as|e\.g\.,?|for example,?|like)\b(?:\s*\(but not limited to\))?:?\s*/gi,
      /:\s+/g,
    ],
    names,
  );
  return parts
    .flatMap((part) =>
      isListed(statement, part, names, parts.length) ? cut(statement, part, [AND], names) : [part],
    )
    .map((part) => tidy(statement, part));
}

/** "A, B and C" is a list; "design and development" alone is one thing, unless both sides are names or long. */
function isListed(statement: Statement, part: Span, names: readonly FoundName[], parts: number): boolean {
  const sides = textOf(statement, part).split(AND);
  if (sides.length < 2) return false;
  const hits = names.filter((name) => name.start >= part.start && name.end <= part.end).length;
  return parts > 1 || hits >= sides.length || sides.every((side) => side.trim().split(/\s+/).length >= 2);
}

function cut(
  statement: Statement,
  zone: Span,
  separators: readonly RegExp[],
  names: readonly FoundName[],
): Span[] {
  const cuts: Span[] = [];
  for (const separator of separators)
    for (const match of textOf(statement, zone).matchAll(separator)) {
      const at = { start: zone.start + match.index, end: zone.start + match.index + match[0].length };
      if (!names.some((name) => name.start < at.start && at.end < name.end)) cuts.push(at);
    }
  cuts.sort((a, b) => a.start - b.start);
  const pieces: Span[] = [];
  let from = zone.start;
  for (const at of cuts) {
    if (at.start > from) pieces.push({ start: from, end: at.start });
    from = Math.max(from, at.end);
  }
  if (from < zone.end) pieces.push({ start: from, end: zone.end });
  return pieces;
}

const HEAD =
  /^(?:\s|[-–—•*:.]|(?:and|or|the|an?|of|in|with|on|for|all|any|both|either|at least|strong|basic|good|excellent|different|various|major|advanced|complex|proven|demonstrated|extensive|thorough|solid|working|detailed|latest|current|proficien(?:t|cy) (?:in|with)|experience (?:in|with|of|using)|knowledge of|understanding of|familiarity with|the use of|use of|using|how|applicable|relevant|other|multiple|commercial|standard|conducting|performing|providing|using|utilizing|utilising|applying|working (?:with|in|on)|maintaining proficiency (?:on|in)|operating|processing|handling|executing|supporting)\b\s*)+/i;
const TAIL =
  /(?:\s|[-–—•*:.,]|\b(?:and|or|etc|the|of|in|with|on|for|to|experience|skills?|knowledge|proficiency|as required|as needed|is|are|or (?:equivalent|similar|higher|later|newer)|and (?:later|newer) versions?|required|preferred|desired))+$/i;

function tidy(statement: Statement, span: Span): Span {
  let text = textOf(statement, span);
  const head = HEAD.exec(text)?.[0].length ?? 0;
  text = text.slice(head).replace(TAIL, '');
  return { start: span.start + head, end: span.start + head + text.length };
}

function isPhrase(text: string): boolean {
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.length > LONGEST_PHRASE_WORDS || text.length < 3) return false;
  if (words.length === 1 && /^[a-z]+(?:ing|ed|ly)?$/.test(text) && text.length < 9) return false;
  return /\p{L}{2}/u.test(text) && !NO_SKILL.test(text) && !/[?"“”]|https?:/.test(text);
}

function named(statement: Statement, name: FoundName, chunk: Span, inChunk: number, zone: Zone): Mention {
  const entry = name.entries.find(({ family }) => family === 'skill') ?? null;
  const label = inChunk === 1 && isPhrase(textOf(statement, chunk)) ? chunk : name;
  const text = textOf(statement, label);
  return {
    start: name.start,
    end: name.end,
    kind: 'skill',
    text,
    entry,
    name: entry?.name ?? name.text,
    rule: zone.rule,
    certainty: zone.certainty,
    years: null,
  };
}

const LIST_GLUE = /^\s*(?:[,;/&()]|and|or|\s|including|such as)*\s*$/i;

/** "open-source login/authentication services": several names with other words between are one phrase. */
function isOneThing(statement: Statement, chunk: Span, skills: readonly FoundName[]): boolean {
  if (!zoneAllowsPhrase(textOf(statement, chunk))) return false;
  return skills
    .slice(1)
    .some((skill, i) => !LIST_GLUE.test(textOf(statement, { start: skills[i]?.end ?? 0, end: skill.start })));
}

const zoneAllowsPhrase = (text: string) => isPhrase(text) && text.split(/\s+/).length <= LONGEST_WHOLE_WORDS;

/** The longest name gives the entry, the phrase the words. */
function whole(statement: Statement, skills: readonly FoundName[], chunk: Span, zone: Zone): Mention {
  const longest = [...skills].sort((a, b) => b.end - b.start - (a.end - a.start))[0] as FoundName;
  return { ...named(statement, longest, chunk, 1, zone), start: chunk.start, end: chunk.end };
}

function open(statement: Statement, chunk: Span, zone: Zone): Mention {
  const text = textOf(statement, chunk).replace(/\s+/g, ' ');
  return {
    ...chunk,
    kind: 'skill',
    text,
    entry: null,
    name: text,
    rule: `${zone.rule}.open`,
    certainty: zone.certainty - 0.2,
    years: null,
  };
}

function distinct(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of [...mentions].sort((a, b) => b.certainty - a.certainty))
    if (!kept.some((other) => other.start < mention.end && mention.start < other.end)) kept.push(mention);
  return kept.sort((a, b) => a.start - b.start);
}
