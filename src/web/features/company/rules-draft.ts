import type { BidSettings } from '../../../domain/index.ts';
import { type Draft, draftOf, type Field, thingOf } from '../people/fields.ts';

/** What is asked of the rules of a team, in the order of the form. */
export const RULE_FIELDS: readonly Field[] = [
  { name: 'rateCeilingUsdPerHour', label: 'Rate ceiling of one person, USD an hour', kind: 'number' },
  {
    name: 'rateCeilings',
    label: 'Ceilings of single roles',
    kind: 'text',
    hint: 'Project Manager: 120; Tester: 80',
  },
  { name: 'hourlyBudgetUsd', label: 'Most that the team may cost an hour, USD', kind: 'number' },
  {
    name: 'locations',
    label: 'Places, one of which a person must be at',
    kind: 'list',
    hint: 'separated by commas',
  },
  { name: 'clearance', label: 'Clearance that every member must hold', kind: 'text' },
  { name: 'rolesEach', label: 'Roles that one person may hold', kind: 'number' },
  { name: 'mostSubcontractors', label: 'Most subcontractors', kind: 'number' },
  {
    name: 'subcontractorPenaltyPercent',
    label: 'How much dearer a subcontractor counts, percent',
    kind: 'number',
  },
  { name: 'freePercent', label: 'Least share of full time that is free, percent', kind: 'number' },
  {
    name: 'study',
    label: 'Study',
    kind: 'choice',
    options: [
      ['where-nobody-holds', 'only where nobody holds it today'],
      ['where-cheaper', 'also where that is cheaper'],
    ],
  },
];

const CEILING = /^\s*(.+?)\s*:\s*([\d.]+)\s*$/;

/** The rules as a form shows them. */
export function rulesDraft({ rules, field }: BidSettings): Draft {
  const ceilings = rules.rateCeilings.map(({ role, usdPerHour }) => `${role}: ${usdPerHour}`).join('; ');
  return { ...draftOf({ ...rules, rateCeilings: ceilings }, RULE_FIELDS), field: field ?? '' };
}

/** What is wrong with the ceilings of roles in a sentence; null where nothing is. */
export function wrongCeiling(draft: Draft): string | null {
  const wrong = partsOf(draft).find((part) => !CEILING.test(part));
  return wrong === undefined ? null : `“${wrong}” is no ceiling of a role: write it as “Tester: 80”.`;
}

/** The settings that the form says; people who are locked in and out stay. */
export function settingsOf(draft: Draft, before: BidSettings, weights: BidSettings['weights']): BidSettings {
  const said = thingOf(draft, RULE_FIELDS) as unknown as BidSettings['rules'];
  const rateCeilings = partsOf(draft).flatMap((part) => {
    const [, role = '', usd = ''] = CEILING.exec(part) ?? [];
    return role === '' ? [] : [{ role, usdPerHour: Number(usd) }];
  });
  const rules = {
    ...before.rules,
    ...said,
    rateCeilings,
    rolesEach: said.rolesEach ?? 1,
    subcontractorPenaltyPercent: said.subcontractorPenaltyPercent ?? 10,
  };
  return { rules, weights, field: draft.field?.trim() || null };
}

const partsOf = ({ rateCeilings = '' }: Draft): string[] =>
  rateCeilings
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
