import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Composed, compose } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { createLogger } from '../../src/logger.ts';
import { createBid, type House, uploadDocuments } from '../../src/service/index.ts';
import { createEmptyDatabase } from './database.ts';

/** The parts that the use cases work with, real ones, without HTTP and without workers. */
export interface TestHouse extends Composed {
  /** Stores a text or bytes as a document of a new bid and gives the document's id. */
  store(name: string, content: string | Uint8Array, house?: House): Promise<string>;
}

/** Opens a house on a database and in a folder of its own. */
export async function openTestHouse(settings: Record<string, string> = {}): Promise<TestHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-house-'));
  const environment = { DATABASE_URL: await createEmptyDatabase(), DATA_DIR: folder, ...settings };
  const composed = await compose(readConfig({ environment }), 'own', createLogger('silent', 'test'));
  return {
    ...composed,
    async store(name, content, house = composed.house) {
      const saved = await house.files.save(contentOf(content));
      const bid = await createBid(house, { name: 'Test' });
      const file = { name, mediaType: 'text/plain', ...saved };
      const [document] = await uploadDocuments(house, bid.id, [file]);
      return document?.id ?? 'none';
    },
    async close() {
      await composed.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function* contentOf(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
