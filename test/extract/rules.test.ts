import { describe, expect, it } from 'vitest';
import { DUE_RULES } from '../../src/extract/rules/dues.ts';
import { HEADING_MODALITY, MODALITY_RULES } from '../../src/extract/rules/modality.ts';
import {
  CREDENTIAL_LIST,
  NOT_A_CREDENTIAL,
  OPEN_CREDENTIALS,
} from '../../src/extract/rules/open-credentials.ts';
import { CITATIONS, NEGATIONS, STATEMENT_REFUSALS } from '../../src/extract/rules/refusals.ts';
import { OTHER_STEPS, SCHEDULE_RULES } from '../../src/extract/rules/schedule.ts';
import { SCOPE_RULES } from '../../src/extract/rules/scopes.ts';
import type { Rule } from '../../src/extract/types.ts';

const RULES: readonly Rule[] = [
  ...DUE_RULES,
  ...HEADING_MODALITY,
  ...MODALITY_RULES,
  CREDENTIAL_LIST,
  ...NOT_A_CREDENTIAL,
  ...OPEN_CREDENTIALS,
  ...NEGATIONS,
  ...STATEMENT_REFUSALS,
  ...SCOPE_RULES,
  ...OTHER_STEPS,
  ...SCHEDULE_RULES,
];

/** A fresh pattern: global ones remember where they stopped. */
const matches = ({ pattern }: Rule, text: string) => new RegExp(pattern.source, pattern.flags).test(text);

describe('every rule matches its example and not its counter-example', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    expect(matches(rule, rule.example)).toBe(true);
    expect(matches(rule, rule.counterExample)).toBe(false);
  });

  it.each(CITATIONS.map((rule) => [rule.id, rule] as const))('%s, before the name cited', (_, rule) => {
    expect(matches(rule, rule.example.replace(/ISO 27001.*$/, ''))).toBe(true);
    expect(matches(rule, rule.counterExample.replace(/ISO 27001.*$/, ''))).toBe(false);
  });

  it('ids are unique', () => {
    const ids = [...RULES, ...CITATIONS].map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});
