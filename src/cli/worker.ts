import type { Command } from 'commander';

/** `muster worker`. */
export function addWorkerCommand(program: Command): void {
  program.command('worker').action(async () => {});
}
