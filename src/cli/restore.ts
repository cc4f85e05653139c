import type { Command } from 'commander';

/** `muster restore FILE`: what `muster backup` wrote, into an empty database and folder. */
export function addRestoreCommand(program: Command): void {
  program
    .command('restore')
    .argument('<file>', 'what `muster backup` wrote')
    .option('--force', 'throw away what the database holds')
    .option('--deliver', 'send the events for webhooks that waited when the backup was made')
    .description('put a backup into an empty database and folder; stop the service first')
    .action(async (file: string, options: { force?: boolean; deliver?: boolean }) => {
      const { readConfig } = await import('../config.ts');
      const { createLogger } = await import('../logger.ts');
      const { migrateDatabase, withPlaces } = await import('../compose.ts');
      const { checkBackup, restore } = await import('../service/index.ts');
      const { backupSizeInWords } = await import('./backup-size.ts');
      const config = readConfig();
      const logger = createLogger(config.LOG_LEVEL, 'muster');
      // Before anything is opened or made: what is not whole leaves nothing behind.
      const backup = await checkBackup(file);
      const setAside = await withPlaces(config, logger, true, (places) => restore(places, backup, options));
      const applied = await migrateDatabase(config, logger);
      process.stdout.write(`Restored ${backupSizeInWords(backup.size)} of ${backup.header.createdAt}\n`);
      if (applied.length > 0) process.stdout.write(`Brought up to date by ${applied.join(', ')}\n`);
      process.stdout.write('Everybody signs in anew; tokens that were ended since the backup hold again.\n');
      if (setAside > 0)
        process.stdout.write(
          `Set aside ${setAside} events that waited for webhooks (--deliver sends them).\n`,
        );
      process.stdout.write('Unfinished documents go on when the service starts: muster serve\n');
    });
}
