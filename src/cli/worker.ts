import type { Command } from 'commander';

/** `muster worker`: one worker process beside the service, here or on another machine. */
export function addWorkerCommand(program: Command): void {
  program
    .command('worker')
    .description('read documents from the queue of a service; needs its DATABASE_URL, REDIS_URL and files')
    .action(async () => {
      const { readConfig } = await import('../config.ts');
      const { createLogger } = await import('../logger.ts');
      const { runWorker } = await import('../../workers/run-worker.ts');
      const { longestStopMs, untilStopped } = await import('./until-stopped.ts');
      const config = readConfig();
      const logger = createLogger(config.LOG_LEVEL, 'muster-worker');
      const start = async () => {
        const worker = await runWorker(config, logger);
        process.stdout.write('The worker takes documents from the queue (Ctrl-C stops it)\n');
        return worker;
      };
      await untilStopped(start, { longestMs: longestStopMs(config.SHUTDOWN_SECONDS) });
    });
}
