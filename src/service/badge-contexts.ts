import { readdirSync, readFileSync } from 'node:fs';
import { packagePath } from '../paths.ts';

const FOLDER = packagePath('src', 'roster', 'badges', 'contexts');
let read: ReadonlyMap<string, unknown> | null = null;

/** The JSON-LD contexts of Open Badges, by address: they come with Muster, because no address is ever asked. */
export function badgeContexts(): ReadonlyMap<string, unknown> {
  read ??= new Map(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith('.json'))
      .map(
        (name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as { url: string; document: unknown },
      )
      .map(({ url, document }) => [url, document]),
  );
  return read;
}
