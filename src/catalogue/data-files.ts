import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A data file as read: its path under `data/` with forward slashes, and its text. */
export interface DataFile {
  path: string;
  text: string;
}

/** Every JSON file under `folder`, sorted by path, so that loading does not depend on the file system's order. */
export function readDataFiles(folder: string): DataFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name.endsWith('.json'))
    .map((item) => join(item.parentPath, item.name))
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** First eight hexadecimal digits of the SHA-256 over all files: changes with any change of the data. */
export function hashOfFiles(files: readonly DataFile[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of files) hash.update(path).update('\0').update(text).update('\0');
  return hash.digest('hex').slice(0, 8);
}
