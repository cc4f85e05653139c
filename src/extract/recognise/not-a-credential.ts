import type { Span } from '../../domain/index.ts';
import { NOT_A_CREDENTIAL } from '../rules/open-credentials.ts';
import type { Statement } from '../types.ts';

/** How near words about certifying stand to what they speak of, in characters. */
const NEAR = 30;
const EVERY = NOT_A_CREDENTIAL.map(({ id, pattern, near = NEAR }) => ({
  id,
  near,
  pattern: new RegExp(pattern.source, 'gi'),
}));

/** The rule by which words about certifying, at a span or near it, name no credential ("certified copies"), or null. */
export function notACredential({ text, start }: Statement, span: Span): string | null {
  const [from, to] = [span.start - start, span.end - start];
  const isNear = ({ index, 0: words }: RegExpExecArray, near: number) =>
    near > 0
      ? from - near <= index && index + words.length <= to + near
      : index < to && from < index + words.length;
  return (
    EVERY.find(({ pattern, near }) => [...text.matchAll(pattern)].some((found) => isNear(found, near)))?.id ??
    null
  );
}
