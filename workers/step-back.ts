import { constants, getPriority, setPriority } from 'node:os';

/**
 * Gives way to the server: where readers take every core, it still answers at once. A process that was started with
 * less priority already (`nice`, a service manager) keeps it: raising it is not allowed.
 */
export function stepBack(): void {
  const { PRIORITY_BELOW_NORMAL } = constants.priority;
  if (getPriority() < PRIORITY_BELOW_NORMAL) setPriority(PRIORITY_BELOW_NORMAL);
}
