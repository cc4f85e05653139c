import { allowsEquivalent, dueOf, quantityOf, rolesOf } from '../classify/attributes.ts';
import { modalityOf } from '../classify/modality.ts';
import { MODALITY_CERTAINTY } from '../rules/certainty.ts';
import type { Demand, Mention, Statement } from '../types.ts';

/** A group of alternatives as demands: one for each role that the statement is about. */
export function demandsOf(statement: Statement, group: readonly Mention[]): Demand[] {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last) return [];
  const span = { start: first.start, end: last.end };
  const reading = modalityOf(statement, span);
  if (!reading && (first.kind === 'skill' || first.kind === 'experience')) return [];
  const certainty = Math.max(...group.map((mention) => mention.certainty));
  const demand = {
    statement,
    kind: first.kind,
    modality: reading?.modality ?? ('informational' as const),
    label: group.length === 1 ? first.text : group.map((mention) => mention.name).join(' or '),
    anyOf: optionsOf(group),
    orEquivalent: allowsEquivalent(statement, span),
    years: first.years,
    due: dueOf(statement),
    confidence: certainty * (reading?.certainty ?? MODALITY_CERTAINTY.none),
    span,
    rule: first.rule,
    modalityRule: reading?.rule ?? null,
    modalityWords: reading?.words ?? null,
    mentions: group,
  };
  const count = quantityOf(statement, span);
  if (first.kind === 'company-credential')
    return [{ ...demand, subject: 'company', role: null, roleFrom: null, quantity: count }];
  return rolesOf(statement).map(({ role: named, quantity, from }) => ({
    ...demand,
    subject: 'staff',
    role: named && !isSaidOf(named, group) ? named : null,
    roleFrom: from,
    quantity: count ?? quantity,
  }));
}

/** "Personnel with a CISSP will be preferred": whoever holds it is no role. */
const isSaidOf = (role: string, group: readonly Mention[]) =>
  / with /.test(role) && group.some(({ text }) => role.includes(text));

function optionsOf(group: readonly Mention[]): Demand['anyOf'] {
  const options = new Map(
    group.map((mention) => [
      mention.entry?.id ?? mention.name.toLowerCase(),
      { id: mention.entry?.id ?? null, name: mention.name },
    ]),
  );
  return [...options.values()];
}
