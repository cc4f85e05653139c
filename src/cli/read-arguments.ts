import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { isDay } from '../domain/index.ts';

/** A file named on the command line, or why it cannot be opened. */
export type OpenedFile =
  | { ok: true; name: string; bytes: Uint8Array }
  | { ok: false; name: string; message: string };

/** Opens a file of the caller's own; that it is not there is an outcome. */
export async function openFile(path: string): Promise<OpenedFile> {
  try {
    return { ok: true, name: basename(path), bytes: await readFile(path) };
  } catch (error) {
    return { ok: false, name: path, message: `${path} could not be opened: ${whyNotOpened(error)}.` };
  }
}

/** In words, what the system says of a file that cannot be opened. */
export function whyNotOpened(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  return code === 'EISDIR' ? 'it is a folder' : `${code}`;
}

/** An ISO day of the calendar as an option's value. */
export function dayArgument(value: string): string {
  if (isDay(value)) return value;
  throw new InvalidArgumentError('Write a day of the calendar as 2027-01-31.');
}

/** A number from 0 as an option's value. */
export function amountArgument(value: string): number {
  if (/^\d+(?:\.\d+)?$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Write a number from 0, as 5 or 2.5.');
}

/** Today by the machine's clock and zone, ISO. */
export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
