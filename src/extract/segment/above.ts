import { remembering } from '../remember.ts';
import { HEADING_MODALITY } from '../rules/modality.ts';
import { SCOPE_RULES } from '../rules/scopes.ts';

/** What a rule read in the words above a statement. */
export interface AboveReading<R> {
  rule: R;
  words: string;
}

/** The modality that headings, lead-ins and table headers set, the innermost first; null where none does. */
export const modalityAbove = (above: readonly string[]) => innermost(above, headingModality);

/** The kind of part that they say a statement stands in; null where they say nothing. */
export const scopeAbove = (above: readonly string[]) => innermost(above, headingScope);

const headingModality = remembering((words) => firstRule(words, HEADING_MODALITY));
const headingScope = remembering((words) => firstRule(words, SCOPE_RULES));
const firstRule = <R extends { pattern: RegExp }>(words: string, rules: readonly R[]): R | null =>
  rules.find(({ pattern }) => pattern.test(words)) ?? null;

function innermost<R>(above: readonly string[], ruleOf: (words: string) => R | null): AboveReading<R> | null {
  for (let at = above.length - 1; at >= 0; at--) {
    const words = above[at] ?? '';
    const rule = ruleOf(words);
    if (rule) return { rule, words };
  }
  return null;
}
