import { type ChildProcess, execFile, type SpawnOptions, spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { AppError } from '../../errors.ts';
import { copyServerPrograms, findServerPrograms, type ServerPrograms } from './server-programs.ts';

/** A way to run PostgreSQL's programs, which refuse to run as root. */
export interface Runner {
  /** For the log: "in a user namespace". */
  name: string;
  /** The user that must own the data; null: whoever runs this process. */
  owner: Account | null;
  /** Runs a program to its end and gives its output. AppError `database-unavailable`, with its words, where it fails. */
  run(program: keyof ServerPrograms, args: readonly string[]): Promise<string>;
  /** Starts a program that goes on. */
  start(program: keyof ServerPrograms, args: readonly string[], options: SpawnOptions): ChildProcess;
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
  /** Whether the programs must be copied to where every user can enter. */
  copied: boolean;
}

const ADVICE = 'Start Muster as an ordinary user, or set DATABASE_URL to a PostgreSQL server.';

/**
 * Passes through folders that only root may enter, such as its home. Not enough for the programs themselves: they ask
 * access(2) whether they may run each other, and that looks at the user alone.
 */
const PASS_ALL_FOLDERS = '+dac_override,+dac_read_search';

/**
 * Chooses how to run the programs for the data in `dataFolder`, by trying: as this user; as root in a user namespace,
 * where root's files look like an ordinary user's (nothing changes owner); as root through setpriv, as an ordinary user
 * that may still pass every folder (containers forbid namespaces), if need be with a copy of the programs; as root as an
 * ordinary user that may not. Measured on Debian 12: the second starts in 0.1 s, also under /root; mapping to a user that
 * /etc/passwd does not know fails in initdb, so the account is looked up.
 */
export async function chooseRunner(dataFolder: string): Promise<Runner> {
  const inPlace = await findServerPrograms();
  const failures: string[] = [];
  for (const way of await waysFor(dataFolder)) {
    try {
      const runner = runnerOf(way, way.copied ? await copyServerPrograms(inPlace) : inPlace);
      // Looks up the user, finds its own folder and the server beside it, and makes nothing.
      await runner.run('initdb', ['--show', `--pgdata=${dataFolder}`, '--username=muster']);
      return runner;
    } catch (error) {
      failures.push(`${way.name}: ${wordsOf((error as Error).cause ?? error)}`);
    }
  }
  throw new AppError(
    'database-unavailable',
    `The embedded PostgreSQL cannot run here. ${ADVICE} Tried:\n${failures.join('\n')}`,
  );
}

async function waysFor(dataFolder: string): Promise<Way[]> {
  const uid = process.getuid?.();
  const asItIs: Way = { name: 'as this user', owner: null, prefix: [], options: {}, copied: false };
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
  return { name: 'in a user namespace', owner: null, prefix, options: {}, copied: false };
}

function switches(owner: Account): Way[] {
  const { uid, gid } = owner;
  const caps = [`--inh-caps=${PASS_ALL_FOLDERS}`, `--ambient-caps=${PASS_ALL_FOLDERS}`];
  const prefix = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...caps, '--'];
  const name = `through setpriv as user ${uid}`;
  return [
    { name, owner, prefix, options: {}, copied: false },
    { name: `${name}, with a copy of the programs`, owner, prefix, options: {}, copied: true },
    { name: `as user ${uid}`, owner, prefix: [], options: { uid, gid }, copied: false },
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

function runnerOf({ name, owner, prefix, options }: Way, programs: ServerPrograms): Runner {
  const base: SpawnOptions = { ...options, env: environment() };
  const command = (program: keyof ServerPrograms, args: readonly string[]): [string, string[]] => {
    const [first = '', ...rest] = [...prefix, programs[program], ...args];
    return [first, rest];
  };
  return {
    name,
    owner,
    async run(program, args) {
      try {
        const options = { ...base, encoding: 'utf8' } as object;
        const { stdout } = await promisify(execFile)(...command(program, args), options);
        return String(stdout);
      } catch (cause) {
        throw failed(program, cause);
      }
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

function failed(program: string, cause: unknown): AppError {
  return new AppError(
    'database-unavailable',
    `PostgreSQL's ${program} failed: ${wordsOf(cause)}\n${ADVICE}`,
    {
      cause,
    },
  );
}

/** What the program itself said, else why it could not be run. */
function wordsOf(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string };
  return stderr?.trim() || message;
}
