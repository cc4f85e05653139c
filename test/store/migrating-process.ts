/** Says "ready", waits for a line, migrates, and prints what it applied: for the test that runs two of it. */
import { once } from 'node:events';
import { migrate, openDatabase } from '../../src/store/index.ts';

const db = openDatabase(process.argv[2] ?? '');
process.stdout.write('ready\n');
await once(process.stdin, 'data');
const applied = await migrate(db);
await db.destroy();
process.stdout.write(`${JSON.stringify(applied)}\n`);
