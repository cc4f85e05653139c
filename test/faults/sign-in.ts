/** What asks as the first administrator of the service at this address, whom the printed link makes; `line` finds lines of its output. */
export async function signIn(
  url: string,
  line: (pattern: RegExp) => Promise<RegExpExecArray>,
): Promise<Record<string, string>> {
  const [, secret = ''] = await line(/\/welcome#(\S+)$/);
  const account = { name: 'First', email: 'first@example.org', password: 'a long enough password' };
  const claimed = await post(url, '/access/claim', { token: secret, ...account });
  const Cookie = claimed.headers.get('set-cookie')?.split(';')[0] ?? '';
  const made = await post(url, '/tokens', { name: 'faults', role: 'administrator', days: 1 }, { Cookie });
  const { token } = (await made.json()) as { token: string };
  return { Authorization: `Bearer ${token}` };
}

async function post(url: string, path: string, body: object, headers = {}): Promise<Response> {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`POST ${path} was refused: ${answer.status} ${await answer.text()}`);
  return answer;
}
