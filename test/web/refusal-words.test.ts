import { describe, expect, it } from 'vitest';
import { refusalWords } from '../../src/web/features/access/refusal-words.ts';

/** Codes that the service sends back beside `sign-in=refused`, and what of it people read. */
const CASES: readonly [code: string, words: string][] = [
  ['signup_disabled', 'to invite you under that very address'],
  ['user_info_is_missing', 'did not vouch for your e-mail address'],
  ['unable_to_create_session', 'is disabled'],
  ['access_denied', 'or you turned back there'],
  ['state_mismatch', 'Begin it again here'],
  ['something_new', 'this code, which the log explains: something_new'],
  ['constructor', 'this code, which the log explains: constructor'],
  ['', 'tell an administrator of Muster.'],
];

describe('a refused sign-in', () => {
  it.each(CASES)('"%s"', (code, words) => {
    expect(refusalWords(code)).toContain(words);
  });
});
