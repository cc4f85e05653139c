import type { Command } from 'commander';

/** `muster migrate`. */
export function addMigrateCommand(program: Command): void {
  program.command('migrate').action(async () => {});
}
