import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { AppError } from './errors.ts';
import { packagePath } from './paths.ts';

/** What is used of esbuild, which tsx brings along. */
interface Bundler {
  build(options: Readonly<Record<string, unknown>>): Promise<{ outputFiles: { text: string }[] }>;
}

const made = new Map<string, Promise<string>>();

/**
 * Path of plain JavaScript for one of Muster's scripts ("workers/read-document"), for a process that may read nothing
 * but the package and start nothing. The built file where this file itself is built. From source the script and what
 * it imports of Muster become one file under node_modules/.cache, once in each process: tsx would have to start its
 * compiler and write a cache inside the sealed process.
 */
export function sealedScript(script: string): Promise<string> {
  if (!import.meta.url.endsWith('.ts')) {
    return Promise.resolve(fileURLToPath(new URL(`../${script}.js`, import.meta.url)));
  }
  const known = made.get(script) ?? bundle(script);
  made.set(script, known);
  return known;
}

async function bundle(script: string): Promise<string> {
  const { build } = await findBundler();
  const { outputFiles } = await build({
    entryPoints: [packagePath(`${script}.ts`)],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    write: false,
  });
  const code = outputFiles[0]?.text ?? '';
  // Named by its content: processes that run other versions of the source do not disturb each other.
  const name = createHash('sha256').update(code).digest('hex').slice(0, 16);
  const path = packagePath('node_modules', '.cache', 'muster', `${script.replace('/', '-')}-${name}.mjs`);
  await write(path, code);
  return path;
}

async function findBundler(): Promise<Bundler> {
  const ofTsx = createRequire(createRequire(import.meta.url).resolve('tsx'));
  return import(pathToFileURL(ofTsx.resolve('esbuild')).href);
}

/** Whole or not at all: another process may be about to run it. */
async function write(path: string, code: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const draft = join(dirname(path), `.${process.pid}-${performance.now()}`);
    await writeFile(draft, code);
    await rename(draft, path);
  } catch (cause) {
    const message = `${dirname(path)} could not be written: from source Muster needs it; run "npm run build" and start the built command instead.`;
    throw new AppError('internal', message, { cause });
  }
}
