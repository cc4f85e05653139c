import type { RequirementKind, Span } from '../../domain/index.ts';
import { certaintyOf } from '../rules/certainty.ts';
import type { Mention } from '../types.ts';

/** What a mention without a catalogue entry is told by. `text`: the words as printed; `name` where it is shown by others. */
interface OpenWords extends Span {
  kind: RequirementKind;
  text: string;
  name?: string;
  years?: number | null;
}

/** A mention that the catalogue has no entry for, as sure as its rule. */
export function openMention(
  { start, end, kind, text, name = text, years = null }: OpenWords,
  rule: string,
): Mention {
  return { start, end, kind, text, entry: null, name, rule, certainty: certaintyOf(rule), years };
}
