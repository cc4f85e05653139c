import type { Command } from 'commander';

interface TokenOptions {
  name: string;
  role: string;
  days: string;
  account?: string;
}

/** `muster token create`: a token for scripts, without a browser. */
export function addTokenCommand(program: Command): void {
  program
    .command('token')
    .description('make tokens for scripts on the machine itself')
    .command('create')
    .description('print a token, which is shown only now')
    .requiredOption('--name <name>', 'what it is for ("nightly export")')
    .option('--role <role>', 'bid-manager, contributor, viewer, staff or administrator', 'viewer')
    .option('--days <number>', 'how long it holds, at most 366', '90')
    .option('--account <email>', 'whose it is; the first administrator where left out')
    .action(async (options: TokenOptions) => {
      const { createTokenFor, tokenInputSchema } = await import('../access/index.ts');
      const { withAccess } = await import('../compose.ts');
      const { readConfig } = await import('../config.ts');
      const { AppError } = await import('../errors.ts');
      const { createLogger } = await import('../logger.ts');
      const { name, role, days, account } = options;
      const input = tokenInputSchema.safeParse({ name, role, days: Number(days) });
      if (input.error) {
        const words = input.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`);
        throw new AppError('invalid-request', words.join('; '));
      }
      const config = readConfig({ defaults: { LOG_LEVEL: 'warn' } });
      const logger = createLogger(config.LOG_LEVEL, 'muster');
      const made = await withAccess(config, logger, (access) => createTokenFor(access, account, input.data));
      process.stdout.write(`${made.token}\n`);
      process.stderr.write(`${made.accountName}, ${made.role}, holds until ${made.expiresAt}\n`);
    });
}
