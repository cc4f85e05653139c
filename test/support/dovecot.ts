import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';

const PROGRAM = '/usr/sbin/dovecot';
const PASSWORD = 'p@ss/word';

/** A real IMAP server on this machine. Every name is a mailbox of its own. */
export interface TestDovecot {
  /** "imaps://ann:p%40ss%2Fword@127.0.0.1:41234", or imap:// without TLS. */
  urlOf(user: string, protocol?: 'imaps' | 'imap'): string;
  /** The certificate of the server, which only this test trusts. */
  certificate: string;
  /** Puts a message into the INBOX of a user. */
  deliver(user: string, message: Uint8Array): Promise<void>;
  /** The flags of the messages in a folder, in the order of arrival. */
  flagsIn(user: string, folder: string): Promise<string[][]>;
  /** Takes flags from all messages of the INBOX. */
  unflag(user: string, flags: string[]): Promise<void>;
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The Dovecot of this machine, or null. */
export function findDovecot(): string | null {
  return existsSync(PROGRAM) ? PROGRAM : null;
}

/** Starts Dovecot as an ordinary user, which it asks for: as nobody where the tests run as root. */
export async function startDovecot(): Promise<TestDovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-dovecot-'));
  const isRoot = process.getuid?.() === 0;
  const [user, group] = isRoot ? ['nobody', 'nogroup'] : [userInfo().username, String(userInfo().gid)];
  const [plain, safe] = [await freePort(), await freePort()];
  makeCertificate(folder);
  writeFileSync(join(folder, 'dovecot.conf'), configuration({ folder, user, group, plain, safe }));
  for (const name of ['run', 'state', 'mail', 'home']) mkdirSync(join(folder, name));
  if (isRoot)
    for (const name of ['.', 'run', 'state', 'mail', 'home', 'key.pem'])
      chownSync(join(folder, name), NOBODY, NOBODY);
  const certificate = readFileSync(join(folder, 'cert.pem'), 'utf8');
  const launch = () => start(join(folder, 'dovecot.conf'), isRoot, plain);
  let server = await launch();
  const end = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGTERM');
    await once(server, 'exit');
  };
  const urlOf = (name: string, protocol: 'imaps' | 'imap' = 'imaps') =>
    `${protocol}://${name}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${protocol === 'imaps' ? safe : plain}`;
  const as = <T>(name: string, use: (client: ImapFlow) => Promise<T>) => withClient(plain, name, use);
  return {
    urlOf,
    certificate,
    deliver: (name, message) =>
      as(name, async (client) => {
        await client.append('INBOX', Buffer.from(message));
      }),
    flagsIn: (name, mailbox) =>
      as(name, async (client) => {
        const { exists } = await client.mailboxOpen(mailbox);
        // An empty folder has no first message.
        if (exists === 0) return [];
        const flags: string[][] = [];
        for await (const message of client.fetch('1:*', { flags: true }))
          flags.push([...(message.flags ?? [])].filter((flag) => flag !== '\\Recent').sort());
        return flags;
      }),
    unflag: (name, flags) =>
      as(name, async (client) => {
        await client.mailboxOpen('INBOX');
        await client.messageFlagsRemove('1:*', flags);
      }),
    kill: end,
    async restart() {
      server = await launch();
    },
    async stop() {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Debian's user and group "nobody" and "nogroup". */
const NOBODY = 65_534;

async function withClient<T>(port: number, user: string, use: (client: ImapFlow) => Promise<T>): Promise<T> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port,
    secure: false,
    doSTARTTLS: false,
    auth: { user, pass: PASSWORD },
    logger: false,
  });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.logout();
  }
}

function makeCertificate(folder: string): void {
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const kind = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', ...kind, ...files, ...name], { stdio: 'ignore' });
}

async function start(config: string, isRoot: boolean, port: number): Promise<ChildProcess> {
  const who = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const server = spawn(PROGRAM, ['-F', '-c', config], { ...who, stdio: 'ignore' });
  for (;;) {
    if (server.exitCode !== null) throw new Error('Dovecot ended at once; see its log.');
    const isUp = await fetch(`http://127.0.0.1:${port}`).then(
      () => true,
      (error: { cause?: { code?: string } }) => error.cause?.code !== 'ECONNREFUSED',
    );
    if (isUp) return server;
    await setTimeout(20);
  }
}

interface Settings {
  folder: string;
  user: string | undefined;
  group: string | undefined;
  plain: number;
  safe: number;
}

function configuration({ folder, user, group, plain, safe }: Settings): string {
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
first_valid_uid = 1
ssl = yes
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
disable_plaintext_auth = no
mail_location = maildir:${folder}/mail/%u
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${user} gid=${group} home=${folder}/home/%u
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${plain}
  }
  inet_listener imaps {
    port = ${safe}
    ssl = yes
  }
}
namespace inbox {
  inbox = yes
  mailbox Taken {
    auto = create
  }
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || address === null) throw new Error('No free port.');
  return address.port;
}
