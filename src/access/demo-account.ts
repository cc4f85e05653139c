import { findAccount, insertAccount } from '../store/index.ts';
import type { Access } from './access.ts';
import { makeLink } from './links.ts';
import { createToken } from './tokens.ts';

const DEMO_EMAIL = 'demo@localhost';

/** How the demo signs in, and how the one who looks at it does. */
export interface DemoSignIn {
  token: string;
  /** A link that signs in, once. */
  makeLink(): Promise<string>;
}

/** The demo administers its own service: no password, so nothing that anybody could guess; a token for a day. */
export async function signInForDemo(access: Access): Promise<DemoSignIn> {
  const role = 'administrator';
  const known = await findAccount(access.db, { email: DEMO_EMAIL });
  const accountId =
    known?.id ??
    (await access.db
      .transaction()
      .execute((tx) => insertAccount(tx, { name: 'Demo', email: DEMO_EMAIL, role, passwordHash: null })));
  const { token } = await createToken(access, { accountId, role }, { name: 'demo', role, days: 1 });
  return { token, makeLink: async () => (await makeLink(access, 'enter', { accountId })).link };
}
