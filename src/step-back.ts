import { readFile, writeFile } from 'node:fs/promises';
import { constants, getPriority, setPriority } from 'node:os';
import { setTimeout } from 'node:timers/promises';

/** A third of the usual share: less would all but stop reading where other programs keep the machine busy. */
const SESSION_NICE = 5;
/** The kernel takes a new share from anybody but root ten times a second at most, of all processes together. */
const TRIES = 5;
const TRY_AGAIN_MS = 120;
const AGAIN: readonly unknown[] = ['EAGAIN', 'EACCES'];

/**
 * Makes a process give way to the server: where readers take every core, it still answers at once. One that was started with
 * less priority already (`nice`, a service manager) keeps it: raising it is not allowed.
 */
export async function stepBack(pid: number): Promise<void> {
  const { PRIORITY_BELOW_NORMAL: less } = constants.priority;
  try {
    if (getPriority(pid) < less) setPriority(pid, less);
  } catch {
    // It ended while it was told to.
    return;
  }
  if (await leadsSession(pid)) await takeLessForSession(pid);
}

/**
 * Linux shares processors among sessions first, each alike (`sched_autogroup_enabled`), and by priority only within one. Who
 * was started in a session of its own must step back as a session. Elsewhere there is no such file.
 */
async function takeLessForSession(pid: number): Promise<void> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    try {
      return await writeFile(`/proc/${pid}/autogroup`, String(SESSION_NICE));
    } catch (error) {
      if (!AGAIN.includes((error as { code?: unknown }).code)) return;
      await setTimeout(TRY_AGAIN_MS, undefined, { ref: false });
    }
  }
}

/** The others of a session would be slowed too. */
async function leadsSession(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // "4711 (node) S 4700 4711 4711 …": behind the name state, parent, group and session.
  return stat.split(') ').at(-1)?.split(' ')[3] === String(pid);
}
