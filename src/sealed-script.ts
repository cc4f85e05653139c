import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { AppError } from './errors.ts';
import { packagePath } from './paths.ts';

/** What is used of esbuild, which tsx brings along. */
interface Bundler {
  build(options: Readonly<Record<string, unknown>>): Promise<{ outputFiles: BundledFile[] }>;
}

interface BundledFile {
  path: string;
  text: string;
}

/** Libraries that look for files beside themselves, and those that only some documents need: they stay where they are. */
const LEFT_OUTSIDE = [
  '@hyzyla/pdfium',
  '@kenjiuno/msgreader',
  '@tesseract.js-data/*',
  'fast-png',
  'mammoth',
  'pdf-parse',
  'pdfjs-dist',
  'tesseract.js',
  'word-extractor',
];
/** CommonJS inside a bundle asks for Node's own modules. */
const WITH_REQUIRE =
  "import { createRequire as requireBeside } from 'node:module'; const require = requireBeside(import.meta.url);";

const made = new Map<string, Promise<string>>();

/**
 * Path of plain JavaScript for one of Muster's scripts ("workers/read-document"), for a process that may read nothing
 * but the package and start nothing, and that starts for each document. The script, what it imports of Muster and the
 * libraries that it always needs are a few files instead of three hundred, which halves its start; what only some documents
 * need is loaded when they come. The build makes them (`bundleSealed`); from source they are made under node_modules/.cache,
 * once in each process, because tsx would have to start its compiler and write a cache inside the sealed process.
 */
export function sealedScript(script: string): Promise<string> {
  const known = made.get(script) ?? findOrMake(script);
  made.set(script, known);
  return known;
}

async function findOrMake(script: string): Promise<string> {
  if (import.meta.url.endsWith('.ts')) return cached(script);
  const bundled = join(builtFolder(script), `${basename(script)}.mjs`);
  const plain = fileURLToPath(new URL(`../${script}.js`, import.meta.url));
  return existsSync(bundled) && isAsNew(bundled, plain) ? bundled : plain;
}

/** False for a bundle of an earlier build: whoever compiles without the build's other steps has none that is newer. */
function isAsNew(bundled: string, plain: string): boolean {
  return statSync(bundled).mtimeMs >= statSync(plain).mtimeMs;
}

/** Beside the built files that it is made of: "dist/sealed/workers/read-document". */
function builtFolder(script: string): string {
  return fileURLToPath(new URL(`../sealed/${script}`, import.meta.url));
}

/** Makes the files of a script where the built command looks for them. Part of the build. */
export async function bundleSealed(script: string): Promise<void> {
  const folder = builtFolder(script);
  await rm(folder, { recursive: true, force: true });
  await writeAll(folder, await bundle(script));
}

async function cached(script: string): Promise<string> {
  const files = await bundle(script);
  // Named by its content: processes that run other versions of the source do not disturb each other.
  const hash = createHash('sha256');
  for (const { text } of files) hash.update(text);
  const name = `${script.replaceAll('/', '-')}-${hash.digest('hex').slice(0, 16)}`;
  const folder = packagePath('node_modules', '.cache', 'muster', name);
  if (!existsSync(folder)) await writeAll(folder, files);
  return join(folder, `${basename(script)}.mjs`);
}

async function bundle(script: string): Promise<BundledFile[]> {
  const { build } = await findBundler();
  const { outputFiles } = await build({
    entryPoints: [packagePath(`${script}.ts`)],
    bundle: true,
    // What is imported later is a file of its own.
    splitting: true,
    external: LEFT_OUTSIDE,
    banner: { js: WITH_REQUIRE },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outdir: 'sealed',
    outExtension: { '.js': '.mjs' },
    write: false,
  });
  return outputFiles;
}

async function findBundler(): Promise<Bundler> {
  const ofTsx = createRequire(createRequire(import.meta.url).resolve('tsx'));
  return import(pathToFileURL(ofTsx.resolve('esbuild')).href);
}

/** Whole or not at all: another process may be about to run it. */
async function writeAll(folder: string, files: readonly BundledFile[]): Promise<void> {
  const draft = join(dirname(folder), `.${process.pid}-${performance.now()}`);
  try {
    await mkdir(draft, { recursive: true });
    for (const { path, text } of files) await writeFile(join(draft, basename(path)), text);
    await rename(draft, folder);
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    // Another process was first.
    if (existsSync(folder)) return;
    const message = `${dirname(folder)} could not be written: from source Muster needs it; run "npm run build" and start the built command instead.`;
    throw new AppError('internal', message, { cause });
  }
}
