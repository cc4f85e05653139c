import type { Command } from 'commander';

/** `muster demo`. */
export function addDemoCommand(program: Command): void {
  program.command('demo').action(async () => {});
}
