import { AppError } from '../errors.ts';

/** The disk is full or over quota, or the machine has no more open files: errno(3). */
const OF_THE_MACHINE = new Set(['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE', 'EROFS']);
const UNAVAILABLE = 503;

/** True for trouble of the machine or of what Muster stands on, which no document is to be blamed for. */
export function isPassingTrouble(error: unknown): boolean {
  if (error instanceof AppError) return error.status >= UNAVAILABLE;
  return OF_THE_MACHINE.has(String((error as { code?: unknown } | null)?.code));
}
