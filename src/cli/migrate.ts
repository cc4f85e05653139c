import type { Command } from 'commander';

/** `muster migrate`: brings the database's tables up to date, as a step of its own before a deploy. */
export function addMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description("bring the database's tables up to date (serve does it too)")
    .action(async () => {
      const { readConfig } = await import('../config.ts');
      const { createLogger } = await import('../logger.ts');
      const { migrateDatabase } = await import('../compose.ts');
      const config = readConfig();
      const applied = await migrateDatabase(config, createLogger(config.LOG_LEVEL, 'muster'));
      process.stdout.write(applied.length > 0 ? `Applied ${applied.join(', ')}\n` : 'Nothing to do\n');
    });
}
