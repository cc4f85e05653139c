import type { RunningCommand } from './command.ts';
import { rememberToken } from './signed-in.ts';

/** A started `muster serve` with its first administrator. */
export interface ClaimedService {
  url: string;
  token: string;
}

/** Makes the first administrator by the printed link, as a newcomer does, and a token, which is remembered for the tests. */
export async function claimService(command: RunningCommand): Promise<ClaimedService> {
  const [, url = ''] = await command.line(/^Muster is at (http:\S+)/);
  const [, secret] = await command.line(/\/welcome#(\S+)$/);
  const post = (path: string, body: object, headers = {}) =>
    fetch(`${url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const account = { name: 'First', email: 'first@example.org', password: 'a long enough password' };
  const { headers } = await post('/access/claim', { token: secret, ...account });
  const Cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
  const made = await post('/tokens', { name: 'tests', role: 'administrator', days: 1 }, { Cookie });
  const { token } = (await made.json()) as { token: string };
  rememberToken(url, token);
  return { url, token };
}
