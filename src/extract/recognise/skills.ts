import type { Catalogue, NamedEntry } from '../../catalogue/index.ts';
import type { Span } from '../../domain/index.ts';
import { certaintyOf } from '../rules/certainty.ts';
import { ROLE_FOLLOWS } from '../rules/roles.ts';
import { roleOfHeading } from '../segment/role-names.ts';
import { overlap, wordsAfter, wordsBefore, wordsOf } from '../spans.ts';
import type { Mention, Statement } from '../types.ts';
import type { FoundName } from './names.ts';
import { openMention } from './open-mention.ts';
import { chunksOf, isPhrase, isVague } from './skill-chunks.ts';
import { skillZones, type Zone } from './skill-zones.ts';

/** Beyond this a phrase with several names is read as the names. */
const LONGEST_WHOLE_WORDS = 6;
/** Kinds of skill that mean themselves even where the words around demand no skill of people. */
const TECHNOLOGY = new Set(['language', 'framework', 'tool', 'platform', 'database', 'protocol']);
/** "Five years in data modeling, mapping and geodatabases, and their upkeep": as many things or more are a list of skills. */
const LISTED = 4;
/** Kinds that tell what an experience is in, and are no skill beside it. */
const FIELDS = new Set(['discipline', 'regulation']);
const TECHNOLOGY_OR_METHOD = new Set([...TECHNOLOGY, 'method']);

interface FoundSkill extends FoundName {
  entry: NamedEntry;
}

/**
 * Skills that a statement demands: catalogue names in a demanding place, and open phrases where a trigger governs
 * them. Inside a demand for years of experience only technologies are skills of their own.
 */
export function skillMentions(
  statement: Statement,
  names: readonly FoundName[],
  catalogue: Catalogue,
  experience: readonly Span[],
): Mention[] {
  const skills = names.flatMap((name): FoundSkill[] => {
    const entry = name.entries.find(({ family }) => family === 'skill');
    return entry ? [{ ...name, entry }] : [];
  });
  const isInExperience = (span: Span) => experience.some((other) => overlap(other, span));
  const zones = skillZones(statement, skills.length > 0).filter(
    (zone) =>
      zone.takes === 'words' || skills.some((skill) => skill.start >= zone.start && skill.end <= zone.end),
  );
  if (zones.length === 0) return [];
  const mentions = zones.flatMap((zone) =>
    chunksOf(statement, zone, names).flatMap((chunk, _, { length: chunks }) => {
      if (zone.takes === 'words' && isVague(wordsOf(statement, chunk))) return [];
      const inside = skills.filter((skill) => skill.start >= chunk.start && skill.end <= chunk.end);
      const taken = inside.filter((skill) => {
        if (isPartOfName(statement, skill) || isFieldOfDegree(statement, skill)) return false;
        if (isRoleLabel(statement, skill)) return false;
        if (!isTold(zone) && isCommonWord(skill, catalogue)) return false;
        if (isInExperience(skill)) return chunks >= LISTED || !FIELDS.has(kindOf(catalogue, skill));
        return zone.takes !== 'technology' || TECHNOLOGY_OR_METHOD.has(kindOf(catalogue, skill));
      });
      if (taken.length > 0)
        return mentionsIn(statement, chunk, withoutFillers(taken, catalogue), zone, catalogue);
      const isOpen = zone.takes === 'words' && inside.length === 0 && !isInExperience(chunk);
      return isOpen && isPhrase(wordsOf(statement, chunk)) ? [openPhrase(statement, chunk, zone)] : [];
    }),
  );
  return distinct(mentions);
}

// "National Contract Management Association": the words are part of another name.
const BODY = /^\s+(?:Association|Institute|Agency|Office|Board|Council|Center|Certification)s?\b/;

const isPartOfOther = (after: string) => BODY.test(after) || ROLE_FOLLOWS.test(after);

function isPartOfName(statement: Statement, skill: FoundSkill): boolean {
  return /\p{Lu}/u.test(skill.text) && isPartOfOther(wordsAfter(statement, skill.end));
}

// "Data scientists: Python, SQL": who, not what
const LABEL = /^\W*([^:]{3,80}):\s/;

function isRoleLabel({ text, start }: Statement, skill: FoundSkill): boolean {
  const label = LABEL.exec(text);
  return label !== null && skill.end <= start + label[0].length && roleOfHeading(label[1] ?? '') !== null;
}

// "Master's degree in public health or statistics": what the degree is in
const DEGREE_IN =
  /\b(?:degrees?|bachelor\S*|master\S*|diploma|ph\.?d|doctorate|B\.?[AS]\.?|M\.?[AS]\.?|BSc|MSc)\b[^;:.]{0,120}\b(?:in|of)\b(?![^;:.]*\bexperience\b)[^;:.]{0,160}$/i;

const isFieldOfDegree = (statement: Statement, skill: FoundSkill) =>
  DEGREE_IN.test(wordsBefore(statement, skill.start));

const kindOf = (catalogue: Catalogue, skill: FoundSkill) =>
  catalogue.skills.get(skill.entry.id)?.kind ?? 'discipline';

/** "STIG implementation", "HTML (Hypertext Markup Language)": one name of one entry, without general words beside it. */
function withoutFillers(skills: readonly FoundSkill[], catalogue: Catalogue): FoundSkill[] {
  const byEntry = [
    ...new Map([...skills].reverse().map((skill) => [skill.entry.id, skill])).values(),
  ].reverse();
  const special = byEntry.filter((skill) => !isCommonWord(skill, catalogue));
  return special.length > 0 && special.length < byEntry.length && skills.length < 4 ? special : byEntry;
}

/** "mapping", "documentation": one word that is no proper name. */
const isCommonWord = (skill: FoundSkill, catalogue: Catalogue) =>
  /^\p{L}+$/u.test(skill.text) &&
  skill.entry.name === skill.entry.name.toLowerCase() &&
  !TECHNOLOGY.has(kindOf(catalogue, skill));

/** Words ask for knowledge of what stands in the zone: also a common word is meant there. */
const isTold = ({ takes, rule }: Zone) => takes === 'words' || rule === 'skill.trigger';

function mentionsIn(
  statement: Statement,
  chunk: Span,
  skills: readonly FoundSkill[],
  zone: Zone,
  catalogue: Catalogue,
): Mention[] {
  const [first] = skills;
  if (first && skills.length === 1) {
    const mention = named(statement, first, labelOf(statement, chunk, first, zone), zone);
    return [
      TECHNOLOGY.has(kindOf(catalogue, first)) && isPartOfProduct(mention)
        ? { ...mention, name: mention.text }
        : mention,
    ];
  }
  if (first && isOneThing(statement, chunk, skills)) {
    const longest = [...skills].sort((a, b) => b.end - b.start - (a.end - a.start))[0] ?? first;
    return [{ ...named(statement, longest, chunk, zone), ...chunk }];
  }
  return skills.map((skill) => named(statement, skill, skill, zone));
}

// Words beside a product's name that name no part of it.
const GENERAL =
  /\b(?:and|or|the|of|in|with|for|to|development|programming|skills?|administration|experience|tools?|software|suite|products?|methodolog\w+|process\w*|practices|environments?|systems?|operating|languages?|databases?|platforms?|technolog\w+|applications?|server|services?|browsers?|advanced|version|latest|later|newer|similar|professional|microsoft|ms|amazon|google|ibm|oracle|adobe|apache|hp|sap)\b|[\d.]+|[^\p{L}\s]/giu;

/** "IBM Cognos Framework Manager", "Oracle Database schemas": a part of a product is a demand of its own. */
function isPartOfProduct({ entry, text }: Mention): boolean {
  const rest = (entry?.names ?? []).reduce((words, { text: name }) => words.replace(name, ' '), text);
  return rest !== text && /\p{L}{3,}/u.test(rest.replace(GENERAL, ' '));
}

function labelOf(statement: Statement, chunk: Span, skill: FoundSkill, zone: Zone): Span {
  return zone.takes === 'words' && isPhrase(wordsOf(statement, chunk)) ? chunk : skill;
}

const LIST_GLUE = /^\s*(?:[,;/&()]|and|or|with|in|\s|including|such as)*\s*$/i;

/** "open-source login/authentication services": several names with other words between are one phrase. */
function isOneThing(statement: Statement, chunk: Span, skills: readonly FoundSkill[]): boolean {
  const text = wordsOf(statement, chunk);
  if (!isPhrase(text) || text.split(/\s+/).length > LONGEST_WHOLE_WORDS) return false;
  const gaps = skills
    .slice(1)
    .map((skill, i) => wordsOf(statement, { start: skills[i]?.end ?? 0, end: skill.start }));
  return gaps.some((gap) => !LIST_GLUE.test(gap));
}

function named(statement: Statement, skill: FoundSkill, label: Span, zone: Zone): Mention {
  const { start, end, entry } = skill;
  const { rule } = zone;
  return {
    start,
    end,
    kind: 'skill',
    text: clean(wordsOf(statement, label)),
    entry,
    name: entry.name,
    rule,
    certainty: certaintyOf(rule),
    years: null,
  };
}

function openPhrase(statement: Statement, chunk: Span, zone: Zone): Mention {
  const text = clean(wordsOf(statement, chunk));
  return openMention({ ...chunk, kind: 'skill', text }, `${zone.rule}.open`);
}

/** "Cascading Style Sheet (CSS)" as people say it. */
const clean = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\s*\([^()]*\)?/g, '')
    .trim() || text;

function distinct(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of [...mentions].sort((a, b) => b.certainty - a.certainty))
    if (!kept.some((other) => overlap(other, mention))) kept.push(mention);
  return kept.sort((a, b) => a.start - b.start);
}
