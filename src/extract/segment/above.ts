import { HEADING_MODALITY } from '../rules/modality.ts';
import { SCOPE_RULES } from '../rules/scopes.ts';

/** What a rule read in the words above a statement. */
export interface AboveReading<R> {
  rule: R;
  words: string;
}

/** The modality that headings, lead-ins and table headers set, the innermost first; null where none does. */
export const modalityAbove = (above: readonly string[]) => innermost(above, HEADING_MODALITY);

/** The kind of part that they say a statement stands in; null where they say nothing. */
export const scopeAbove = (above: readonly string[]) => innermost(above, SCOPE_RULES);

function innermost<R extends { pattern: RegExp }>(
  above: readonly string[],
  rules: readonly R[],
): AboveReading<R> | null {
  for (const words of [...above].reverse()) {
    const rule = rules.find(({ pattern }) => pattern.test(words));
    if (rule) return { rule, words };
  }
  return null;
}
