import { ASKED_OF_PEOPLE, FACILITY_CLEARANCE, GENERAL_CLEARANCES, TELLS_OF } from '../rules/clearances.ts';
import { wordsBefore } from '../spans.ts';
import type { Mention, Statement } from '../types.ts';
import { clauseAround } from './clauses.ts';

/** The rule that makes a mention of vetting no demand of its own beside the others of its statement, or null. */
export function refusalOfClearance(
  statement: Statement,
  mention: Mention,
  mentions: readonly Mention[],
): string | null {
  if (mention.kind !== 'clearance') return null;
  const isOfFacility = FACILITY_CLEARANCE.test(clauseAround(statement, mention).text);
  if (isOfFacility && mentions.some(({ kind }) => kind === 'company-credential'))
    return 'refuse.level-of-facility';
  const before = wordsBefore(statement, mention.start);
  if (isCitizens(mention) && TELLS_OF.test(before)) return 'refuse.vetting-only-named';
  return isGeneral(mention) ? refusalOfGeneral(statement, mention, mentions) : null;
}

const isCitizens = ({ entry, text }: Mention) => entry?.id === 'us-citizenship' && /citizens$/i.test(text);

const isGeneral = ({ entry }: Mention) => entry !== null && GENERAL_CLEARANCES.has(entry.id);

function refusalOfGeneral(
  statement: Statement,
  mention: Mention,
  mentions: readonly Mention[],
): string | null {
  const particular = mentions.some((other) => other.kind === 'clearance' && !isGeneral(other));
  if (particular) return 'refuse.general-beside-particular';
  const isItem = statement.block.kind === 'list-item' || statement.block.kind === 'table-cell';
  const before = wordsBefore(statement, mention.start);
  const isAsked = ASKED_OF_PEOPLE.test(before) || (isItem && statement.context.lead !== null);
  return isAsked ? null : 'refuse.vetting-only-named';
}
