import { countOf } from '../numbers.ts';
import { remembering } from '../remember.ts';
import { BUYER_ROLES, ROLE_NOUNS } from '../rules/roles.ts';

const NOUN = `(?:${ROLE_NOUNS.map((noun) => noun.replace(/[- ]/g, '[- ]')).join('|')})`;
// "Analysts", "Attorneys", "Secretaries"
const ENDS_WITH_ROLE = new RegExp(
  `\\b${NOUN}s?(?:,?\\s+(?:[-–—]\\s+)?(?:I{1,3}|IV|V|VI|[1-6]|Level\\s+\\w+|Senior|Junior|Journeyman|Intermediate|Principal|Mid(?:[- ]?level)?|Entry(?:[- ]?level)?|Expert|Lead))?$`,
  'i',
);
const NUMBERING =
  /^\s*(?:(?:section|article|part|appendix|attachment|clin|annex)\s+[\dA-Z.]+\s*[-–—:.]?|\(?(?:\d+|[a-z]|[ivx]+)[.)]+|(?:[A-Z]\.)?\d+(?:\.\d+)*\.?\)?|[A-Z]\.(?:\d+\.?)*|[-–—•*])\s+/i;
// "Requirements for -", "Key Personnel:", "Labor Category:", "Position Title:"
const PREFIX =
  /^(?:(?:minimum |required |mandatory |preferred |desired )?(?:requirements?|qualifications?|duties|responsibilities|experience|skills) (?:for|of)(?: the| an?)?|key (?:personnel|staff|person|role|position)s?|roles?(?:\s+\d+)?|(?:labou?r categor(?:y|ies)|lcats?)(?:\s+\d+)?|position(?: title| name)?(?:\s+\d+)?|job title|title|lot \d+|(?:cvs?|r[ée]sum[ée]s?|curriculum vitae|profile) of(?: the| an?)?(?: proposed)?|personnel|an?(?=\s+[A-Z])|the(?=\s+[A-Z]))\s*[-–—:]*\s+/i;
// "(Key)", "– Key Personnel", "(1 FTE per contract period)", "Qualifications": said of the role, not its name
const SUFFIX =
  /\s*(?:[-–—:,]\s*|\(\s*)(?:\d+(?:\.\d+)? FTEs?\b[^()]{0,60}|(?:non-)?key(?: personnel| position| staff| person)?|required|mandatory|optional|qty:? ?\d+)\s*\)?\s*[:.]?\s*$|\s+(?:minimum |desired |preferred |required )?(?:qualifications?|requirements?|responsibilities|duties|role|position|experience)\s*[:.]?\s*$/i;
const COUNT =
  /^(?:(?:at least |minimum (?:of )?|up to )?(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})\s*(?:\((\d{1,3})\))?\s*(?:x\s+|full[- ]time\s+|FTEs?\s*(?:[-–:]\s*)?)?)(?=[A-Z])/i;
// "team members", "experts": anybody, so no role of its own
const NOBODY =
  /^(?:(?:project|proposed|key|individual|qualified|other|such)\s+)*(?:(?:team|staff|crew|personnel)\s*)?(?:members?|leads? and members?|professionals?|experts?|representatives?|specialists?|practitioners?|associates?)$/i;
// A sentence, not a name.
const VERB =
  /\b(?:shall|must|will|should|is|are|has|have|may|can|provides?|ensures?|includes?|requires?|seeks?|needs?|scores?|where|years?|months?|experience|request for|proposals?|statement of|contract (?:no|number|for|award|terms)|agreement|solicitation|invitation|certified|certification|licensed|to be|submit(?:s|ted)?|equivalent|degrees?|with|who|that)\b/i;

// "the Town's Arborist": somebody else's; an owner's representative is the vendor's
const SOMEBODYS = /^(?!owner|client|ship|master)\p{L}+['’]s\s/iu;
// "When a business associate", "Provide deliverables so users": words of a sentence
const STARTS_SENTENCE =
  /^(?:when|where|if|because|as|in|on|at|for|to|from|by|after|before|during|once|until|unless|provide|ensure|establish|develop|perform|create|conduct|prepare|identify|assist|coordinate|submit)\s/i;

/** A role as a heading or cell names it, with its head count where it gives one. */
export interface NamedRole {
  name: string;
  quantity: number | null;
}

/** "1.1 Requirements for Data Analysts (Journeyman)" → "Data Analyst (Journeyman)". */
export const roleOfHeading: (heading: string) => NamedRole | null = remembering(readHeading);

function readHeading(heading: string): NamedRole | null {
  // "Network Engineer (2)", "Tester x 3", "Designer (x1)"
  const behind =
    /\s*(?:\(\s*(?:x\s?)?(\d{1,2})(?:\s?x|\s+(?:positions?|people|persons?|resources?))?\s*\)|x\s?(\d{1,2}))\s*$/i.exec(
      heading,
    );
  if (behind) {
    const named = roleOfHeading(heading.slice(0, behind.index));
    return named && { ...named, quantity: Number(behind[1] ?? behind[2]) };
  }
  let words = heading.replace(/\s+/g, ' ').trim();
  for (let before = ''; before !== words; ) {
    before = words;
    words = words.replace(NUMBERING, '').replace(PREFIX, '');
  }
  const count = COUNT.exec(words);
  const quantity = countOf(count?.[0], count?.[1]);
  if (count) words = words.slice(count[0].length);
  const name = roleName(words);
  return name ? { name, quantity } : null;
}

/** True for words that begin a sentence and no role's name. */
export const startsSentence = (words: string): boolean => STARTS_SENTENCE.test(words);

/** A name that ends with a role noun ("Senior Data Analyst (Unix/Linux)"), cleaned and in the singular; else null. */
export function roleName(words: string): string | null {
  let name = words
    .replace(SUFFIX, '')
    .trim()
    .replace(/[:.,;–—-]+$/, '')
    .trim();
  const bracket = /^(.*?)\s*(\([^()]{1,40}\))$/.exec(name);
  const head = bracket?.[1] ?? name;
  if (
    NOBODY.test(head) ||
    STARTS_SENTENCE.test(head) ||
    SOMEBODYS.test(head) ||
    !ENDS_WITH_ROLE.test(head) ||
    VERB.test(name) ||
    BUYER_ROLES.test(name)
  )
    return null;
  if (name.includes(':') || name.split(/\s+/).length > 10 || !/^[A-Z.]/.test(name)) return null;
  name = singular(head) + (bracket ? ` ${bracket[2]}` : '');
  return name === name.toUpperCase() && name.length > 6 ? titleCase(name) : name;
}

/** True where a sentence and a heading speak of one role: "Senior Technical Leader" under "Senior Technical Lead/Architect". */
export function isSameRole(one: string, other: string): boolean {
  const [a, b] = [beginnings(one), beginnings(other)];
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  return few.size > 0 && [...few].every((word) => many.has(word));
}

// four letters: lead = leader, manage = manager, develop = developer
const beginnings = (role: string) =>
  new Set((role.toLowerCase().match(/[\p{L}\d.+#]+/gu) ?? []).map((word) => word.slice(0, 4)));

function singular(name: string): string {
  return /[^s]s$/i.test(name) ? name.replace(/ies$/i, 'y').replace(/s$/i, '') : name;
}

function titleCase(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s/(-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
