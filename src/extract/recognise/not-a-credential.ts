import type { Span } from '../../domain/index.ts';
import { NOT_A_CREDENTIAL } from '../rules/open-credentials.ts';
import type { Statement } from '../types.ts';

/** How near words about certifying stand to what they speak of, in characters. */
const NEAR = 30;
const EVERY = NOT_A_CREDENTIAL.map(({ id, pattern }) => ({ id, pattern: new RegExp(pattern.source, 'gi') }));

/** The rule by which words about certifying, at a span or near it, name no credential ("certified copies"), or null. */
export function notACredential({ text, start }: Statement, span: Span): string | null {
  const [from, to] = [span.start - start - NEAR, span.end - start + NEAR];
  const isNear = ({ index, 0: words }: RegExpExecArray) => from <= index && index + words.length <= to;
  return EVERY.find(({ pattern }) => [...text.matchAll(pattern)].some(isNear))?.id ?? null;
}
