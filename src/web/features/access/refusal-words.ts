/** What may be done where nothing more is known. */
const AGAIN = 'Try again; if it stays so, tell an administrator of Muster';

const NOT_VOUCHED =
  'Your organisation’s service did not vouch for your e-mail address. Have whoever manages accounts there verify the address of yours, then try again.';
const BEGUN_ELSEWHERE =
  'The sign-in took too long, or was begun in another window or browser. Begin it again here.';
const TURNED_BACK =
  'Your organisation’s service did not let you through, or you turned back there. Try again; if it stays so, ask whoever manages accounts there whether you may use Muster.';
const OTHER_ACCOUNT =
  'The account of your organisation belongs to somebody else here. Tell an administrator of Muster.';

/** By the code that the service sends along: those of better-auth, and `access_denied` of OAuth 2.0 (RFC 6749, 4.1.2.1). */
const WORDS: Readonly<Record<string, string>> = {
  signup_disabled:
    'Nobody has an account here under the e-mail address of your organisation’s account. Ask an administrator of Muster to invite you under that very address, then try again.',
  unable_to_create_session:
    'Your account here is disabled. An administrator of Muster can enable it again; trying once more does not help.',
  access_denied: TURNED_BACK,
  login_required: TURNED_BACK,
  consent_required: TURNED_BACK,
  user_info_is_missing: NOT_VOUCHED,
  email_is_missing: NOT_VOUCHED,
  state_mismatch: BEGUN_ELSEWHERE,
  state_not_found: BEGUN_ELSEWHERE,
  state_invalid: BEGUN_ELSEWHERE,
  please_restart_the_process: BEGUN_ELSEWHERE,
  account_not_linked: OTHER_ACCOUNT,
  account_already_linked_to_different_user: OTHER_ACCOUNT,
};

/** Why somebody who signed in at their organisation's service does not come in here, and what to do; `code` as it came back. */
export function refusalWords(code: string): string {
  if (Object.hasOwn(WORDS, code)) return WORDS[code] ?? AGAIN;
  return code === '' ? `${AGAIN}.` : `${AGAIN} this code, which the log explains: ${code}`;
}
