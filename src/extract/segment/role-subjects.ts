import { countOf } from '../numbers.ts';
import { remembering } from '../remember.ts';
import { BUYER_ROLES } from '../rules/roles.ts';
import { type NamedRole, roleName, startsSentence } from './role-names.ts';

const LONGEST_ROLE_WORDS = 16;
const MODAL = '(?:shall|must|will|should|needs?|is|are|has|have|requires?|possess(?:es)?|holds?|may|can)';
// "At least half of the service desk agents", "60 % of all engineers": how many of them, not who
const SHARE =
  '(?:half|one[- ](?:half|third|quarter)|two[- ]thirds|an? (?:third|quarter|majority|minimum of \\d{1,3}\\s?(?:%|percent))|(?:the )?majority|most|\\d{1,3}\\s?(?:%|percent)|\\w+ percent(?:\\s*\\(\\d{1,3}\\s?%\\))?)\\s+of';
const DETERMINER = `(?:and|or|the|${SHARE}|all|each|any|every|an?|both|proposed|assigned|contractor(?:'s|’s)?(?! (?:for|supporting|assigned|who|with|that|performing|working|requiring|accessing)\\b)|offeror(?:'s|’s)?|vendor(?:'s|’s)?|supplier(?:'s|’s)?|bidder(?:'s|’s)?|at least|minimum of|key|other)`;
const COUNT = '(one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})\\s*(?:\\((\\d{1,2})\\))?';

// "Also, at a minimum, contractors working onsite must"
const OPENING =
  /^\W*(?:(?:(?:per|in accordance with|pursuant to|under|as required by) [^,]{3,90}|also|in addition|additionally|further(?:more)?|moreover|at a minimum|as a minimum|therefore|however|finally)[,\s]+)+/i;
// "The Contractor shall ensure that all technicians are certified": about the technicians
const ENSURES =
  /\b(?:shall|must|will|should)\s+(?:also\s+)?(?:ensure|require|verify|certify|confirm|guarantee)\s+(?:that\s+)?(.+)$/is;

// Asked first: without one nothing is a subject.
const HAS_MODAL = new RegExp(`\\b${MODAL}\\b`, 'iu');
// "The Project Manager shall", "two (2) Senior Developers must", "Each technician is required to"
const SUBJECT = new RegExp(
  `^(?:\\W*(?:\\(?[a-z\\d]{1,3}[.)]+\\s*)?)(?:${DETERMINER}\\s+)*(?:${COUNT}\\s+)?(?!${MODAL}\\b)([\\p{L}][\\p{L}\\d .,/&()'’-]{2,200}?)\\s*(?:\\([^)]{1,30}\\)\\s*)?(?:,[^,]{1,60},\\s*)?(?<=[\\s,)])(?<!\\b(?:who|that) )${MODAL}\\b`,
  'iu',
);
// "All software developers who write code for production shall", "personnel with privileged access must"
const GROUP =
  /^(?:[\p{L}\d/&()'’-]+\s+){0,4}?(?:personnel|staff|persons?|people|employees|users?|individuals?|contractors|workers|members|developers|administrators|engineers|analysts|technicians|managers|operators)(?:,[^,]{1,40},)?\s+(?:who|with|that|requiring|performing|accessing|assigned to|handling|working)\s+.+$/iu;
// "personnel working under the resulting contract": everybody, so no role
const EVERYBODY =
  /^(?:contractor\s+|all\s+|vendor\s+|supplier\s+)*(?:personnel|staff|persons?|employees|individuals?|contractors|members)\s+(?:working|performing|assigned|proposed|that|who)\b.{0,40}\b(?:this|the|resulting|any)\s+(?:\w+\s+){0,2}(?:contract|order|task order|agreement|PWS|SOW|project|IRS|agency|government|services)\b/i;
// "Contractor personnel performing work under this contract shall", "All staff must": the whole team
const WHOLE_TEAM =
  /^\W*(?:all\s+(?:of\s+)?(?:[\w'’-]+\s+){0,3}|(?:the\s+)?(?:contractor|vendor|supplier|offeror|bidder|tenderer)(?:['’]s)?\s+(?:and subcontractor\s+|\w+\s+)?)(?:personnel|staff|employees|resources|team members)\s+(?:(?:performing|working|assigned|providing|supporting|proposed)\b[^.;]{0,60}?\b(?:this|the|resulting|any)\s+(?:\w+\s+){0,2}(?:contract|order|agreement|PWS|SOW|project)\s+)?(?:shall|must|will|should|are required|needs?)\b/i;

/** True for a sentence about everybody on the contract: what stands above names nobody for it. */
export const isAboutWholeTeam = (sentence: string): boolean => WHOLE_TEAM.test(sentence);

// "The contractor for Facilities Maintenance software development shall have the following"
const PERFORMER_OF =
  /^(?:contractors?|personnel|staff|individuals?|persons?|candidates?|resources?|team members?)\s+(?:for|supporting|assigned to)\s+(?:the\s+)?(\p{L}.{3,90})$/iu;
// "shall provide on-site technicians and on-call maintenance personnel who are certified"
const PROVIDED =
  /\b(?:provide|assign|employ|furnish|supply|propose|designate|appoint|nominate|name)s?\s+(?:(?:an?|the|qualified|all|at least|competent|experienced|named|dedicated|suitable|suitably)\s+)*(?:(one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s*(?:\((\d{1,2})\))?\s+)?((?:[\p{L}\d/&'’-]+\s+){1,7}?)(?:(?:who|that)\s+(?:are|is|has|have|hold|possess|shall|must|will)|(?:fully\s+)?(?:qualified|certified|accredited|licensed)\s+(?:to|in|as|by|with)|holding|possessing)\b/iu;

// Asked first: most sentences have none, and the pattern above is dear.
const WHO = /\b(?:who|that|qualified|certified|accredited|licensed|holding|possessing)\s/i;

// "The District requires two (2) Senior Developers to support …"
const REQUIRED_ROLE = new RegExp(
  `\\b(?:requires?|seeks?|is seeking|needs?)\\s+(?:an?\\s+|the following\\s+)?(?:${COUNT}\\s+)?((?:[\\p{Lu}][\\p{L}\\d.+#/&()-]*\\s*){1,7}?)(?=\\s+(?:to|with|for|who|that|on|in|at)\\b|[.,:;]|$)`,
  'u',
);
// "where the Lead Developer holds", "if a Project Manager has"
const WHERE_ROLE =
  /\b(?:where|if|when|for)\s+(?:the|an?|each|any)\s+((?:[\p{Lu}][\p{L}\d.+#/&()-]*\s+){1,6})(?:holds?|has|have|is|possess(?:es)?|with)\b/u;
// "two Scrum Masters with CSM", "Lead Data Engineer who holds an AWS certification": a demand without a verb
const HOLDER = new RegExp(
  `^\\W*(?:at least\\s+)?(?:an?\\s+)?(?:${COUNT}\\s+)?((?:[\\p{Lu}][\\p{L}\\d.+#/&()-]*\\s+){1,6})(?:with|holding|who (?:holds?|has|have|is|are))\\b`,
  'u',
);
// "A master's degree is preferred for the Program Manager."
const FOR_ROLE =
  /\bfor\s+(?:the|each|an?|all|any)\s+((?:[\p{Lu}][\p{L}\d.+#/&()-]*\s*){1,6})(?:role|position)?[.;)]*\s*$/u;
// "Scrum Masters proposed for the development teams"
const SAID_OF_ROLE =
  /\s+(?:proposed|assigned|employed|performing|supporting|designated|named|working|responsible)\b.*$/is;

/**
 * The role that a sentence or lead-in is about and that what follows goes on about: "The Program Manager shall have …",
 * "The District requires two Senior Developers:". A role that is only mentioned is not carried on.
 */
export function roleOfSubject(sentence: string): NamedRole | null {
  return subjectRoles(sentence)[0] ?? requiredRole(sentence);
}

/** The roles that a sentence is about; "The Project Manager and the Technical Lead shall" names two. */
export function rolesOfSubject(sentence: string): readonly NamedRole[] {
  const subjects = subjectRoles(sentence);
  const mentioned =
    subjects.length > 0 ? null : (requiredRole(sentence) ?? holder(sentence) ?? mentionedRole(sentence));
  return mentioned ? [mentioned] : subjects;
}

const subjectRoles = remembering((sentence): readonly NamedRole[] => {
  const plain = sentence.replace(OPENING, '');
  const ensured = ENSURES.exec(plain)?.[1];
  const about = ensured ? subjectsOf(ensured) : [];
  return about.length > 0 ? about : subjectsOf(plain);
});

const requiredRole = remembering((sentence): NamedRole | null => {
  const match = REQUIRED_ROLE.exec(sentence);
  const name = vendorRole(match?.[3]);
  return name ? { name, quantity: countOf(match?.[1], match?.[2]) } : null;
});

const holder = (sentence: string): NamedRole | null => {
  const match = HOLDER.exec(sentence);
  const name = vendorRole(match?.[3]);
  return name ? { name, quantity: countOf(match?.[1], match?.[2]) } : null;
};

/** "where the Lead Developer holds", "is preferred for the Program Manager". */
function mentionedRole(sentence: string): NamedRole | null {
  const name = vendorRole(WHERE_ROLE.exec(sentence)?.[1] ?? FOR_ROLE.exec(sentence)?.[1]);
  return name ? { name, quantity: null } : null;
}

const vendorRole = (words: string | undefined) =>
  words && !BUYER_ROLES.test(words) ? named(words.trim()) : null;

function subjectsOf(sentence: string): NamedRole[] {
  const match = HAS_MODAL.test(sentence) ? SUBJECT.exec(sentence) : null;
  const words = match?.[3]?.trim();
  if (!match || !words) return rolesProvided(sentence);
  if (BUYER_ROLES.test(words)) return [];
  const group = groupOf(words);
  if (group) return [{ name: group, quantity: null }];
  const names = rolesIn(words);
  const quantity = countOf(match[1], match[2]);
  return names.length > 0 ? names.map((name) => ({ name, quantity })) : rolesProvided(sentence);
}

/** A group told by what it does: "personnel who require access to …", the performers of a named work. */
function groupOf(words: string): string | null {
  if (words.split(/\s+/).length > LONGEST_ROLE_WORDS || startsSentence(words)) return null;
  const work = PERFORMER_OF.exec(words)?.[1];
  if (work && /^\p{Lu}/u.test(work)) return work;
  const isGroup =
    (GROUP.test(words) && !EVERYBODY.test(words)) || /^(?:[\p{L}\d/&-]+\s+){1,4}users?$/iu.test(words);
  return isGroup ? words : null;
}

const DETERMINERS = new RegExp(`^(?:${DETERMINER}\\s+)+`, 'i');
const roleOfPart = remembering(
  (part) => groupOf(part) ?? named(part) ?? named(part.replace(SAID_OF_ROLE, '')),
);

function rolesIn(words: string): string[] {
  const parts = words.split(/,\s*(?:and\s+|or\s+)?|\s+and\s+/);
  if (parts.length > 1) {
    const names = parts.map((part) => roleOfPart(part.replace(DETERMINERS, '')));
    if (names.every((name): name is string => name !== null)) return names;
  }
  const whole = named(words) ?? named(words.replace(SAID_OF_ROLE, ''));
  return whole ? [whole] : [];
}

function rolesProvided(sentence: string): NamedRole[] {
  const match = WHO.test(sentence) ? PROVIDED.exec(sentence) : null;
  const words = match?.[3]?.trim();
  if (!match || !words || BUYER_ROLES.test(words)) return [];
  const quantity = countOf(match[1], match[2]);
  const name = named(words) ?? (/\S\s+\S.*(?:personnel|staff)$/i.test(words) ? words : null);
  return name && !/^(?:qualified|contractor|all)?\s*(?:personnel|staff)$/i.test(name)
    ? [{ name, quantity }]
    : [];
}

const named = remembering((words) => roleName(words.charAt(0).toUpperCase() + words.slice(1)));
