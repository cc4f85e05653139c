import { createEmptyDatabase } from '../support/database.ts';
import { describeQueue } from './queue-contract.ts';

describeQueue('PostgreSQL', async () => ({ databaseUrl: await createEmptyDatabase() }));
