import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accept, findCaller } from '../../src/access/index.ts';
import { startCommand } from '../support/command.ts';
import { openTestHouse, type TestHouse } from '../support/house.ts';
import { cookieOf, signInAs } from '../support/signed-in.ts';

let test: TestHouse;
let environment: Record<string, string>;

beforeAll(async () => {
  test = await openTestHouse();
  environment = { DATABASE_URL: test.config.DATABASE_URL ?? '', PUBLIC_URL: 'https://muster.example.org' };
});
afterAll(() => test?.close());

const run = (...args: string[]) => startCommand(args, environment).ended;

describe('on the machine itself', () => {
  it('nobody makes a token before there is an administrator', async () => {
    const { code, stdout, stderr } = await run('token', 'create', '--name', 'nightly');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Nobody administers this Muster yet');
  });

  it('muster token create prints a token that signs in as it says', async () => {
    const { accountId } = await signInAs(test.access, 'administrator');
    const { code, stdout } = await run('token', 'create', '--name', 'nightly', '--days', '2');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^muster_[\w-]{43}$/)]);
    const authorization = `Bearer ${stdout}`;
    expect(await findCaller(test.access, { authorization })).toMatchObject({ accountId, role: 'viewer' });
  });

  it('muster account reset prints a link that sets a new password and signs in', async () => {
    const { accountId, email } = await signInAs(test.access, 'contributor');
    const { stdout } = await run('account', 'reset', email.toUpperCase());
    const [, token = ''] = /^https:\/\/muster\.example\.org\/join#([\w-]{43})$/m.exec(stdout) ?? [];
    const cookie = cookieOf(await accept(test.access, { token, password: 'a long enough password' }));
    expect(await findCaller(test.access, { cookie })).toMatchObject({ accountId, via: 'session' });
  });

  it('muster token create without a name is wrong usage', async () => {
    const { code, stderr } = await run('token', 'create');
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining("required option '--name <name>' not specified"),
    ]);
  });
});
