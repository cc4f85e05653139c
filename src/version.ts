import { readFileSync } from 'node:fs';
import { packagePath } from './paths.ts';

/** Muster's version, from package.json: results record it. */
export function packageVersion(): string {
  const text = readFileSync(packagePath('package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
