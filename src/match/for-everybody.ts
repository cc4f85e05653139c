import type { Requirement } from '../domain/index.ts';
import { roleOf } from './coverage.ts';

/**
 * How a text says that each member of the team must meet something, not one of them.
 * Example: "All personnel shall hold a Secret clearance." Counter-example: "Personnel shall have experience with Java."
 */
export const EVERYBODY =
  /\b(?:all|each|every)\s+(?:of\s+the\s+)?(?:(?:proposed|assigned|contractor|vendor|project|key|team|individual)(?:'s)?\s+){0,3}(?:personnel|staff|employees?|members?|individuals?|consultants?|resources?|persons?|people|workers?|contractors?|candidates?)\b[^.;]{0,60}\b(?:shall|must|will|are required|is required|need)\b/i;

/** True for what the buyer's words ask of every member of the team: no role, no number, and "all personnel shall …". */
export function isForEverybody(requirement: Requirement): boolean {
  return (
    requirement.subject === 'staff' &&
    requirement.quantity === null &&
    roleOf(requirement) === null &&
    requirement.evidence.some(({ quote }) => EVERYBODY.test(quote))
  );
}
