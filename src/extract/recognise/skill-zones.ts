import type { Span } from '../../domain/index.ts';
import {
  ABOUT_PAPER,
  DEED_TRIGGER,
  DEFINED,
  DUTIES,
  LABELLED,
  NOUN_SKILL,
  OBJECT_END,
  OTHER_LABEL,
  PEOPLE_DEMAND,
  PRAISED,
  QUALIFICATION_LIST,
  SKILL_LIST,
  SKILL_TRIGGER,
  SPEAKS,
  STARTS_WITH_TRIGGER,
  USES,
} from '../rules/skills.ts';
import { overlap } from '../spans.ts';
import type { Statement } from '../types.ts';

/** A part of a statement in which skills are named, and how much of it counts. */
export interface Zone extends Span {
  rule: string;
  /** words: open phrases too. names: catalogue names. technology: only names of technologies. */
  takes: 'words' | 'names' | 'technology';
}

const OWN_VERB = /\b(?:shall|must|will|should|is|are|was|were|has|have|may|can)\b/i;
/** A heading longer than this is a run-in sentence. */
const LONGEST_TITLE = 90;

/**
 * Where skills stand: after a trigger, in an item of a skills list, before "experience", after "shall use". Without a
 * catalogue skill in the statement the zones that take names alone are left out.
 */
export function skillZones(statement: Statement, hasNames: boolean): Zone[] {
  const { block, text, start, end, context } = statement;
  if (block.kind === 'heading' && text.length <= LONGEST_TITLE) return [];
  if (/^\([^()]*\)\.?$/.test(text) || ABOUT_PAPER.test(text) || DUTIES.test(text)) return [];
  const zones = [...triggered(statement), ...spokenZones(statement), ...nounZones(statement)];
  if (zones.some(({ rule }) => rule === 'skill.trigger')) return [...zones, ...otherParts(statement, zones)];
  if (isSkillItem(statement)) return itemZones(statement);
  if (zones.length > 0) return [...zones, ...otherParts(statement, zones)];
  const label = LABELLED.exec(text);
  if (label) return [{ start: start + label[0].length, end, rule: 'skill.labelled', takes: 'words' }];
  // what follows takes names alone
  if (!hasNames) return [];
  if (SPEAKS.test(text)) return [{ start, end, rule: 'skill.spoken', takes: 'names' }];
  const use = USES.exec(text);
  if (use)
    return [
      {
        start: start + use.index + use[0].length,
        end,
        rule: 'skill.used-in-the-work',
        takes: 'technology',
      },
    ];
  if (context.scope !== 'qualification' || block.cell?.column === 0) return [];
  const takes = OWN_VERB.test(text) ? 'technology' : 'names';
  return [{ start, end, rule: 'skill.qualification-part', takes }];
}

/** The whole item; of a labelled one the label, and technologies that the rest names. */
function itemZones({ text, start, end }: Statement): Zone[] {
  const label = text.includes(':') ? DEFINED.exec(text)?.[1] : null;
  const rule = 'skill.list-item';
  if (!label || LABELLED.test(text)) return [{ start, end, rule, takes: 'words' }];
  const from = start + text.indexOf(label);
  const cut = from + label.length;
  const rest: Zone = { start: cut + 1, end, rule, takes: 'technology' };
  return OTHER_LABEL.test(label) ? [rest] : [{ start: from, end: cut, rule, takes: 'words' }, rest];
}

/** "CKAD; Terraform; at least 4 years' experience with Linux": the parts beside the one with the trigger. */
function otherParts({ text, start, context, block }: Statement, zones: readonly Zone[]): Zone[] {
  const isList = text.includes(';') && block.cell?.column !== 0;
  if (!isList || context.scope !== 'qualification') return [];
  return [...text.matchAll(/[^;]+/g)]
    .filter(([part]) => !OWN_VERB.test(part))
    .map(({ index, 0: part }): Zone => {
      const from = start + index;
      return { start: from, end: from + part.length, rule: 'skill.qualification-part', takes: 'names' };
    })
    .filter((part) => !zones.some((zone) => overlap(zone, part)));
}

/** "Fluency in English is required": the whole phrase, which is a name. */
function spokenZones({ text, start }: Statement): Zone[] {
  const spoken = /\bfluen(?:t|cy) in\b/i.exec(text);
  if (!spoken || !PEOPLE_DEMAND.test(text)) return [];
  const from = start + spoken.index;
  return [{ start: from, end: start + text.length, rule: 'skill.spoken', takes: 'names' }];
}

const ASKS_SKILL =
  /knowledge|underst|familiar|proficien|skill|experti|experience|competen|fluen|background|conversant|versed|trained|adept|master|command|capab|abilit/i;

function triggered(statement: Statement): Zone[] {
  const { text, start } = statement;
  if (!ASKS_SKILL.test(text) || !speaksOfPeople(statement)) return [];
  return [...text.matchAll(SKILL_TRIGGER)].flatMap((match) => {
    const from = match.index + match[0].length;
    const end = from + (OBJECT_END.exec(text.slice(from))?.index ?? text.length - from);
    const isOpen = statement.context.role !== null || statement.context.scope === 'qualification';
    const takes = DEED_TRIGGER.test(match[1] ?? '') ? 'technology' : isOpen ? 'words' : 'names';
    return end > from ? [{ start: start + from, end: start + end, rule: 'skill.trigger', takes }] : [];
  });
}

/** True where trigger words are a demand on people: a part about qualifications, a role, or a sentence that asks for them. */
function speaksOfPeople({ text, context }: Statement): boolean {
  if (context.scope === 'qualification' || PEOPLE_DEMAND.test(text)) return true;
  return STARTS_WITH_TRIGGER.test(text) && (context.role !== null || context.lead !== null);
}

/** An item or cell under a lead-in or header that lists skills, and no sentence of its own. */
function isSkillItem({ block, context, text }: Statement): boolean {
  const isItem = block.kind === 'list-item' || block.kind === 'table-cell' || context.lead !== null;
  const isRunInTitle = block.end - block.start > text.length * 2;
  if (!isItem || isRunInTitle || OWN_VERB.test(text)) return false;
  const head = context.lead ?? block.cell?.header ?? block.cell?.rowHeader ?? context.above.at(-1) ?? '';
  if (context.scope === 'qualification') return SKILL_LIST.test(head) || QUALIFICATION_LIST.test(head);
  return SKILL_LIST.test(head) && (context.lead === null || PEOPLE_DEMAND.test(head));
}

// Asked first: the pattern itself looks back from every word.
const NAMES_SKILL = /\b(?:expertise|skills|proficiency|experience)\b/i;

function nounZones(statement: Statement): Zone[] {
  const match = NAMES_SKILL.test(statement.text) ? NOUN_SKILL.exec(statement.text) : null;
  if (!match?.[1]) return [];
  const start = statement.start + match.index;
  const takes = PRAISED.test(match[1]) && /skills$/i.test(match[0]) ? 'words' : 'names';
  const named: Zone = { start, end: start + match[1].trimEnd().length, rule: 'skill.noun', takes };
  // "Message broker experience (Kafka or RabbitMQ)"
  const behind = statement.start + match.index + match[0].length;
  const bracket = /^\s*\([^()]+\)/.exec(statement.text.slice(behind - statement.start))?.[0];
  return bracket
    ? [named, { start: behind, end: behind + bracket.length, rule: 'skill.noun', takes: 'names' }]
    : [named];
}
