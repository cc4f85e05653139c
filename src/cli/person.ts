import type { Command } from 'commander';
import type { House } from '../service/index.ts';

/** `muster person export|erase ID`: what is kept of a person, on the machine itself; the service must be running. */
export function addPersonCommand(program: Command): void {
  const person = program.command('person').description('hand out or erase what is kept of a person');
  person
    .command('export <id>')
    .description('print everything that is kept of a person, as JSON')
    .action((id: string) =>
      withHouse('exportPerson', id, async (house) => {
        const { exportPerson } = await import('../service/index.ts');
        process.stdout.write(`${JSON.stringify(await exportPerson(house, id), null, 2)}\n`);
      }),
    );
  person
    .command('erase <id>')
    .description('erase a person for good')
    .requiredOption('--yes', 'that you mean it')
    .action((id: string) =>
      withHouse('erasePerson', id, async (house) => {
        const { erasePerson } = await import('../service/index.ts');
        const { removed, remains } = await erasePerson(house, id);
        const counts = Object.entries(removed).map(([what, count]) => `${count} ${what}`);
        process.stdout.write(`Erased: ${counts.join(', ')}\n`);
        process.stderr.write(`${remains}\n`);
      }),
    );
}

/** Joins the running service's database, and notes in the audit log what is done from the console. */
async function withHouse(
  operation: string,
  personId: string,
  use: (house: House) => Promise<void>,
): Promise<void> {
  const { compose } = await import('../compose.ts');
  const { readConfig } = await import('../config.ts');
  const { createLogger } = await import('../logger.ts');
  const config = readConfig({ defaults: { LOG_LEVEL: 'warn' } });
  const { house, close } = await compose(config, 'join', createLogger(config.LOG_LEVEL, 'muster'));
  try {
    const note = { account: null, via: 'service', operation, kind: 'write', personId } as const;
    const rest = { bidId: null, documentId: null, others: {}, requestId: null, remote: null };
    const begun = await house.audit.begin({ ...note, ...rest });
    try {
      await use(house);
      await house.audit.end(begun, { ...note, ...rest }, { result: 'done', code: null });
    } catch (error) {
      // An id that nobody has is no person's.
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'internal';
      await house.audit.end(begun, { ...note, ...rest, personId: null }, { result: 'refused', code });
      throw error;
    }
  } finally {
    await close();
  }
}
