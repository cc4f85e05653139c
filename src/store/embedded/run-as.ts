import { type ChildProcess, execFile, type SpawnOptions, spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { AppError } from '../../errors.ts';
import type { ServerPrograms } from './server-programs.ts';

/** A way to run PostgreSQL's programs, which refuse to run as root. */
export interface Runner {
  /** For the log: "in a user namespace". */
  name: string;
  /** The user that must own the data; null: whoever runs this process. */
  owner: Account | null;
  /** Runs a program to its end; rejects with its output where it ends other than with 0. */
  run(program: string, args: readonly string[]): Promise<string>;
  /** Starts a program that goes on. */
  start(program: string, args: readonly string[], options: SpawnOptions): ChildProcess;
}

interface Account {
  uid: number;
  gid: number;
}

interface Way {
  name: string;
  owner: Account | null;
  prefix: readonly string[];
  options: SpawnOptions;
}

/** What root needs to pass through folders that only root may enter, such as its home. */
const PASS_ALL_FOLDERS = '+dac_override,+dac_read_search';

/**
 * Chooses how to run the programs for the data in `dataFolder`, by trying: as this user; as root in a user namespace,
 * where root's files look like an ordinary user's (nothing changes owner); as root through setpriv, as an ordinary user
 * that may still pass every folder (containers forbid namespaces); as root as an ordinary user that may not.
 * Measured on Debian 12: the second starts in 0.1 s also under /root; mapping to a user that /etc/passwd does not know
 * fails in initdb, so the account is looked up.
 */
export async function chooseRunner(dataFolder: string, programs: ServerPrograms): Promise<Runner> {
  const failures: string[] = [];
  for (const way of await waysFor(dataFolder)) {
    const runner = runnerOf(way);
    try {
      await runner.run(programs.postgres, ['--version']);
      return runner;
    } catch (error) {
      failures.push(`${way.name}: ${firstLine(error)}`);
    }
  }
  throw new AppError(
    'database-unavailable',
    `The embedded PostgreSQL cannot run here (${failures.join('; ')}). Start Muster as an ordinary user, or set DATABASE_URL to a PostgreSQL server.`,
  );
}

async function waysFor(dataFolder: string): Promise<Way[]> {
  const uid = process.getuid?.();
  const asItIs: Way = { name: 'as this user', owner: null, prefix: [], options: {} };
  if (uid === undefined) return [asItIs];
  const data = await stat(dataFolder).catch(() => null);
  if (uid !== 0) {
    if (data && data.uid !== uid) throw belongsToOther(dataFolder, data.uid);
    return [asItIs];
  }
  // Data that an ordinary user has made stays that user's.
  if (data && data.uid !== 0) return switches({ uid: data.uid, gid: data.gid });
  const account = await ordinaryAccount();
  return [inNamespace(account), ...switches(account)];
}

function inNamespace({ uid, gid }: Account): Way {
  const prefix = ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`, '--'];
  return { name: 'in a user namespace', owner: null, prefix, options: {} };
}

function switches(account: Account): Way[] {
  const { uid, gid } = account;
  const caps = [`--inh-caps=${PASS_ALL_FOLDERS}`, `--ambient-caps=${PASS_ALL_FOLDERS}`];
  const prefix = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...caps, '--'];
  return [
    { name: `through setpriv as user ${uid}`, owner: account, prefix, options: {} },
    { name: `as user ${uid}`, owner: account, prefix: [], options: { uid, gid } },
  ];
}

/** initdb looks its user up in /etc/passwd: "nobody" is there on every Linux, else whoever comes first after root. */
async function ordinaryAccount(): Promise<Account> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const accounts = text
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid }) => uid > 0);
  return accounts.find(({ name }) => name === 'nobody') ?? accounts[0] ?? { uid: 65_534, gid: 65_534 };
}

function runnerOf({ name, owner, prefix, options }: Way): Runner {
  const base: SpawnOptions = { ...options, env: environment() };
  const command = (program: string, args: readonly string[]): [string, string[]] => {
    const [first = program, ...rest] = [...prefix, program, ...args];
    return [first, rest];
  };
  return {
    name,
    owner,
    async run(program, args) {
      const { stdout } = await promisify(execFile)(...command(program, args), {
        ...base,
        encoding: 'utf8',
      } as object);
      return String(stdout);
    },
    start: (program, args, more) => spawn(...command(program, args), { ...base, ...more }),
  };
}

/** PGDATA, PGPORT … of the shell must not steer our server, nor its language change the messages. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

function belongsToOther(folder: string, uid: number): AppError {
  return new AppError(
    'database-unavailable',
    `The data folder ${folder} belongs to the user with id ${uid}. Start Muster as that user, or give the folder to this one: chown -R ${process.getuid?.()} ${folder}`,
  );
}

function firstLine(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string };
  return (stderr?.trim() || message).split('\n')[0] ?? '';
}
