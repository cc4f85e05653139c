import { DEFAULT_LIMITS } from '../../src/ingest/index.ts';
import { openPackage } from '../../src/ingest/package/open-package.ts';

/** One part of a written Office file, as text. */
export async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const archive = await openPackage(bytes, DEFAULT_LIMITS);
  const entry = archive.find(name);
  if (!entry) throw new Error(`no ${name} in the package`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive.stream(entry)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
