import type { Command } from 'commander';

/** `muster account reset EMAIL`: a link for a new password, for whoever has this machine. */
export function addAccountCommand(program: Command): void {
  program
    .command('account')
    .description('help an account from the machine itself, so that nobody is locked out')
    .command('reset <email>')
    .description('print a link by which the account sets a new password, once and within a day')
    .action(async (email: string) => {
      const { resetAccount } = await import('../access/index.ts');
      const { withAccess } = await import('../compose.ts');
      const { readConfig } = await import('../config.ts');
      const { createLogger } = await import('../logger.ts');
      const config = readConfig({ defaults: { LOG_LEVEL: 'warn' } });
      const logger = createLogger(config.LOG_LEVEL, 'muster');
      const { link, expiresAt } = await withAccess(config, logger, (access) =>
        resetAccount(access, { email }),
      );
      process.stdout.write(`${link}\nholds until ${expiresAt}\n`);
    });
}
