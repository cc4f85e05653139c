import { constants, type Stats } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, parse, relative, sep } from 'node:path';
import { shownFileName } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import type { House } from './house.ts';
import { isOutage, takeArrival } from './take-arrival.ts';

/** Where files go that became documents, and those that could not. */
export const DONE = 'done';
/** See {@link DONE}. */
export const FAILED = 'failed';

/**
 * What became of a file: a document, refused with the reason beside it, left for later because it grew or something is away,
 * gone because somebody else took it, or not touched because it is no file of this folder (a link, a pipe).
 */
export type TakenFile = 'done' | 'failed' | 'later' | 'gone' | 'ignored';

/** A file below the watched folder. */
interface FileToTake {
  folder: string;
  path: string;
  maxBytes: number;
}

const LONGEST_BID_NAME = 200;

/**
 * Makes a document of a file, then moves it away. Killed between the two, it is taken again at the next start and found to
 * be that very document, for the same bytes in a bid are one.
 */
export async function takeFile(house: House, file: FileToTake): Promise<TakenFile> {
  const place = relative(file.folder, file.path);
  try {
    const outcome = await store(house, file);
    if (outcome === 'done') await moveTo(DONE, file);
    return outcome;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'gone';
    if (isOutage(error)) {
      house.logger.warn({ err: error, file: place }, 'watched folder: left for later');
      return 'later';
    }
    const reason = (error as AppError).message;
    house.logger.warn({ file: place, reason }, 'watched folder: not taken');
    await moveTo(FAILED, file, reason).catch((trouble: unknown) =>
      house.logger.error({ err: trouble, file: place }, 'watched folder: cannot be moved away'),
    );
    return 'failed';
  }
}

async function store(house: House, { folder, path, maxBytes }: FileToTake): Promise<TakenFile> {
  if (!(await isReallyBelow(folder, path))) return 'ignored';
  // Neither a link is followed nor a pipe waited for, also where one takes the file's place at this moment.
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    asReason,
  );
  if (file === 'link') return 'ignored';
  try {
    const before = await file.stat();
    if (!before.isFile()) return 'ignored';
    const name = bidNameOf(relative(folder, path));
    const saved = await house.files.save(file.createReadStream({ autoClose: false }), { maxBytes });
    if (!isSame(before, await file.stat()) || !isSame(before, await lstat(path))) return 'later';
    const arrival = { bid: { name }, name: shownFileName(path), file: { ...saved, mediaType: TYPE } };
    await takeArrival(house, arrival, 'takeFromFolder');
    return 'done';
  } finally {
    await file.close();
  }
}

const TYPE = 'application/octet-stream';

function asReason(error: NodeJS.ErrnoException): 'link' {
  if (error.code === 'ELOOP' || error.code === 'ENXIO') return 'link';
  if (error.code === 'EACCES')
    throw new AppError('invalid-request', 'Muster may not read this file. Correct its owner or its rights.', {
      cause: error,
    });
  throw error;
}

/** False where a folder on the way is a link: it could lead anywhere on this machine. */
async function isReallyBelow(folder: string, path: string): Promise<boolean> {
  const expected = join(await realpath(folder), relative(folder, dirname(path)));
  return (await realpath(dirname(path))) === expected;
}

/** "Harbour bridge" of "Harbour bridge/annex/rates.xlsx". */
function bidNameOf(place: string): string {
  const [first = '', ...rest] = place.split(sep);
  if (rest.length === 0)
    throw new AppError(
      'invalid-request',
      'The file lies in no sub-folder, so that its bid is not known. Put it into a folder that has the name of the bid.',
    );
  const name = first.trim();
  if (name.length <= LONGEST_BID_NAME) return name;
  throw new AppError(
    'invalid-request',
    `The folder's name has over ${LONGEST_BID_NAME} letters. Shorten it.`,
  );
}

function isSame(before: Stats, after: Stats): boolean {
  return before.ino === after.ino && before.size === after.size && before.mtimeMs === after.mtimeMs;
}

/** Moves the file to the same place below `done` or `failed`, beside what may be there under its name. */
async function moveTo(where: typeof DONE | typeof FAILED, { folder, path }: FileToTake, reason?: string) {
  const wanted = join(folder, where, relative(folder, path));
  await mkdir(dirname(wanted), { recursive: true });
  const target = await freeName(wanted);
  await rename(path, target).catch(async (error: unknown) => {
    await rm(target, { force: true });
    throw error;
  });
  if (reason !== undefined) await writeFile(`${target}.reason.txt`, `${reason}\n`);
}

/** "rates.xlsx", else "rates (2).xlsx"…; taken at once by an empty file, so that no other process takes it too. */
async function freeName(wanted: string): Promise<string> {
  const { dir, name, ext } = parse(wanted);
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? wanted : join(dir, `${name} (${number})${ext}`);
    const made: FileHandle | null = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return null;
      throw error;
    });
    if (made === null) continue;
    await made.close();
    return path;
  }
}
