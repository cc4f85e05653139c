import type { Command } from 'commander';

/** `muster serve`. */
export function addServeCommand(program: Command): void {
  program.command('serve').action(async () => {});
}
