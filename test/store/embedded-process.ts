/** Starts the embedded server on a folder, says where, and stays: for the tests that kill it. */
import { startEmbeddedPostgres } from '../../src/store/index.ts';

const [, , folder = '', settings = '{}'] = process.argv;
const server = await startEmbeddedPostgres({
  folder,
  log: () => undefined,
  settings: JSON.parse(settings) as Record<string, string>,
});
process.stdout.write(`${server.url}\n`);
setInterval(() => undefined, 60_000);
