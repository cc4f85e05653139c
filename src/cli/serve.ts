import type { Command } from 'commander';

/** Addresses that only this machine reaches. */
const LOOPBACK = /^(127\.|localhost$|::1$)/;
const OPEN_TO_OTHERS =
  'Others can reach this address: put a proxy with TLS before it and set PUBLIC_URL to its https:// address.';

const UNCLAIMED =
  'Nobody administers this Muster yet. Make the first account here; the link works once, and a restart prints a new one:';

/** `muster serve`: the service with its page, until Ctrl-C. */
export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('start the service with its page, database and workers; Ctrl-C stops all of it')
    .option('--port <number>', 'port to listen on (PORT)')
    .option('--host <address>', 'address to listen on (HOST)')
    .option('--data <folder>', 'folder of files and database (DATA_DIR)')
    .action(async (options: { port?: string; host?: string; data?: string }) => {
      const { claimLink } = await import('../access/index.ts');
      const { readConfig } = await import('../config.ts');
      const { createLogger } = await import('../logger.ts');
      const { startService } = await import('../main.ts');
      const { longestStopMs, untilStopped } = await import('./until-stopped.ts');
      const config = readConfig({
        overrides: { PORT: options.port, HOST: options.host, DATA_DIR: options.data },
      });
      const logger = createLogger(config.LOG_LEVEL, 'muster');
      const start = async () => {
        const service = await startService(config, logger);
        if (service.moved) process.stdout.write(`Port ${config.PORT} is taken; the next free one is used.\n`);
        const isPlain = !config.PUBLIC_URL?.startsWith('https:');
        if (!LOOPBACK.test(config.HOST) && isPlain) process.stdout.write(`${OPEN_TO_OTHERS}\n`);
        process.stdout.write(`Muster is at ${service.url} (Ctrl-C stops it)\n`);
        const link = await claimLink(service.access);
        if (link !== null) process.stdout.write(`${UNCLAIMED}\n  ${link}\n`);
        return service;
      };
      await untilStopped(start, { longestMs: longestStopMs(config.SHUTDOWN_SECONDS) });
    });
}
