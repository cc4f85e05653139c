import type { Command } from 'commander';

/** `muster backup FILE`: database and files in one archive, also while the service runs. */
export function addBackupCommand(program: Command): void {
  program
    .command('backup')
    .argument('<file>', 'the archive to write (tar); one of that name is replaced')
    .description('write database and files into one archive, also while the service runs')
    .action(async (file: string) => {
      const { readConfig } = await import('../config.ts');
      const { createLogger } = await import('../logger.ts');
      const { withPlaces } = await import('../compose.ts');
      const { backUp } = await import('../service/index.ts');
      const { backupSizeInWords } = await import('./backup-size.ts');
      const config = readConfig();
      const logger = createLogger(config.LOG_LEVEL, 'muster');
      const size = await withPlaces(config, logger, false, (places) => backUp(places, file));
      process.stdout.write(`Backed up ${backupSizeInWords(size)} to ${file}\n`);
      process.stdout.write(
        'It holds password hashes, rosters and bids: keep it where only you can read it.\n',
      );
    });
}
