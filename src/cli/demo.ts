import type { Command } from 'commander';

/** `muster demo`: the service with two sample RFPs and a sample roster, all through its real API and queue. */
export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .description('start the service, send it a sample roster and two sample RFPs, and print what it answers')
    .option('--exit', 'stop when everything is printed, instead of keeping the page open')
    .action(async (options: { exit?: boolean }) => {
      const { runDemo } = await import('./run-demo.ts');
      await runDemo({ exit: options.exit ?? false });
    });
}
