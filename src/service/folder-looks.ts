import { lstat, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { House } from './house.ts';
import { DONE, FAILED, type TakenFile, takeFile } from './take-file.ts';

/** What became of a file, by its path below the folder. */
export interface FolderOutcome {
  path: string;
  outcome: TakenFile;
}

/** One look at the folder at this moment, in milliseconds of a clock that never jumps: takes every file that is whole. */
export type FolderLook = (nowMs: number, signal?: AbortSignal) => Promise<FolderOutcome[]>;

/** A file as it was at an earlier look, and since when it is so. */
interface Seen {
  size: number;
  mtimeMs: number;
  sinceMs: number;
}

/** A file that has not changed for this long is whole: copies over slow networks pause for a second or two. */
export const SETTLED_MS = 3_000;
/** After an outage of database or file store, what was left lying is tried again. */
export const AGAIN_MS = 30_000;
/** Folders within folders. */
const DEEPEST = 8;
/** What programs write while they are not done, and what is of no use to anybody. */
const UNFINISHED = /^(?:\.|~\$)|\.(?:part|partial|tmp|crdownload|download)$|^Thumbs\.db$|^desktop\.ini$/i;

/** Looks at a folder; each look remembers what the one before saw. */
export function createFolderLooks(
  house: House,
  { folder, maxBytes }: { folder: string; maxBytes: number },
): FolderLook {
  let seen = new Map<string, Seen>();
  return async (nowMs, signal) => {
    const outcomes: FolderOutcome[] = [];
    const before = seen;
    seen = new Map();
    for await (const path of filesBelow(folder, 0)) {
      if (signal?.aborted) break;
      const facts = await lstat(path).catch(() => null);
      if (facts === null) continue;
      const { size, mtimeMs } = facts;
      const last = before.get(path);
      const isSame = last?.size === size && last.mtimeMs === mtimeMs;
      const file = isSame ? last : { size, mtimeMs, sinceMs: nowMs };
      seen.set(path, file);
      if (nowMs - file.sinceMs < SETTLED_MS) continue;
      const outcome = await takeFile(house, { folder, path, maxBytes });
      outcomes.push({ path: relative(folder, path), outcome });
      file.sinceMs = nextTry(outcome, nowMs);
    }
    return outcomes;
  };
}

/** What is still there is looked at again after an outage, and where it changes; not every second. */
function nextTry(outcome: TakenFile, nowMs: number): number {
  return outcome === 'later' ? nowMs + AGAIN_MS - SETTLED_MS : Number.POSITIVE_INFINITY;
}

/** Files below a folder that may be taken. Links to folders are not followed. */
async function* filesBelow(folder: string, depth: number): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (UNFINISHED.test(entry.name) || (depth === 0 && [DONE, FAILED].includes(entry.name))) continue;
    if (!entry.isDirectory()) yield path;
    else if (depth < DEEPEST) yield* filesBelow(path, depth + 1);
  }
}
