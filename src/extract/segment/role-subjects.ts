import { BUYER_ROLES } from '../rules/roles.ts';
import { type NamedRole, numberOf, roleName } from './role-names.ts';

// "The Project Manager shall", "All report developers need to", "two (2) Senior Developers must", "Each technician is required to"
const SUBJECT =
  /^(?:\W*(?:\(?[a-z\d]{1,3}[.)]+\s*)?)(?:(?:the|all|each|any|every|an?|both|proposed|assigned|contractor(?:'s|’s)?|offeror(?:'s|’s)?|vendor(?:'s|’s)?|supplier(?:'s|’s)?|bidder(?:'s|’s)?|at least|minimum of|key)\s+)*(?:(one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s*(?:\((\d{1,2})\))?\s+)?([\p{L}][\p{L}\d .,/&()'’-]{2,70}?)\s*(?:\([^)]{1,30}\)\s*)?(?:,[^,]{1,60},\s*)?(?:shall|must|will|should|needs?|is|are|has|have|requires?|possess(?:es)?|holds?|may|can|who|with)\b/iu;

/** The role that a sentence or lead-in is about: "The Program Manager shall have …" → Program Manager. */
export function roleOfSubject(sentence: string): NamedRole | null {
  const match = SUBJECT.exec(sentence);
  const words = match?.[3]?.trim();
  if (!match || !words || BUYER_ROLES.test(words)) return null;
  const name = roleName(words.charAt(0).toUpperCase() + words.slice(1));
  if (!name) return null;
  return { name, quantity: match[2] ? Number(match[2]) : match[1] ? numberOf(match[1]) : null };
}
