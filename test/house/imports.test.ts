import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packagePath } from '../../src/paths.ts';
import { LEAVES, LIBRARY_HOMES, MAY_IMPORT, PURE_ROOMS } from './house-rules.ts';
import { type CodeFile, codeUnder } from './read-code.ts';

const code = codeUnder('src', 'workers');
const rooms = Object.keys(MAY_IMPORT);

/** "extract" of "src/extract/rules/roles.ts"; null for a file beside the rooms. */
function roomOf(path: string): string | null {
  const [top, room, ...rest] = path.split('/');
  return top === 'src' && room && rest.length > 0 ? room : null;
}

function filesImportedBy(file: CodeFile): string[] {
  return file.imports.flatMap((one) => ('file' in one ? [one.file] : []));
}

/** Without `import type`, which leaves no trace when the program runs. */
function filesLoadedBy(file: CodeFile): string[] {
  return filesImportedBy({ ...file, imports: file.imports.filter(({ typeOnly }) => !typeOnly) });
}

function packagesImportedBy(file: CodeFile): string[] {
  return file.imports.flatMap((one) => ('package' in one ? [one.package] : []));
}

describe('rooms', () => {
  it('are those of the table', () => {
    const found = new Set(code.map(({ path }) => roomOf(path)).filter((room) => room !== null));
    const unknown = [...found].filter((room) => !rooms.includes(room));
    expect(unknown, 'Say in MAY_IMPORT (test/house/house-rules.ts) what the new room may import.').toEqual(
      [],
    );
  });

  it.each(rooms)('%s imports only what it may', (room) => {
    const allowed = new Set([room, ...(MAY_IMPORT[room] ?? [])]);
    const wrong = code
      .filter(({ path }) => roomOf(path) === room)
      .flatMap((file) => filesImportedBy(file).map((to) => ({ from: file.path, to })))
      .filter(({ to }) => !mayImport(room, allowed, to));
    expect(wrong, `${room} may import ${[...allowed].join(', ')}. Move the code, or pass it in.`).toEqual([]);
  });

  it('are entered by their index.ts', () => {
    const wrong = code.flatMap((file) =>
      filesLoadedBy(file)
        .filter((to) => roomOf(to) !== null && roomOf(to) !== roomOf(file.path))
        .filter((to) => !/^src\/[a-z]+\/index\.ts$/.test(to))
        .map((to) => ({ from: file.path, to })),
    );
    expect(wrong, 'Export it from the index.ts of its room and import that.').toEqual([]);
  });

  it('do not run in circles', () => {
    expect(findCircle(code), 'Move what both sides need into a file of its own.').toEqual([]);
  });

  it.each(PURE_ROOMS)('%s does no I/O', (room) => {
    const wrong = code
      .filter(({ path }) => roomOf(path) === room)
      .flatMap((file) => packagesImportedBy(file).map((name) => ({ from: file.path, name })))
      .filter(({ name }) => name.startsWith('node:') && name !== 'node:crypto');
    expect(wrong, 'A pure room gets what it needs as an argument.').toEqual([]);
  });

  it.each(PURE_ROOMS)('%s reads no clock and no chance', (room) => {
    const wrong = code
      .filter(({ path }) => roomOf(path) === room)
      .filter(({ text }) =>
        /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\brandom(?:UUID|Bytes|Int)\b|\bprocess\.env\b/.test(
          text,
        ),
      )
      .map(({ path }) => path);
    expect(wrong, 'Today and the settings are arguments.').toEqual([]);
  });
});

function mayImport(room: string, allowed: ReadonlySet<string>, to: string): boolean {
  const target = roomOf(to);
  if (target !== null) return allowed.has(target);
  const leaf = LEAVES[to];
  return leaf === 'all' || (leaf?.includes(room) ?? false);
}

/** The files of one circle of imports in order, those of types too, or none. */
function findCircle(files: readonly CodeFile[]): string[] {
  const imports = new Map(files.map((file) => [file.path, filesImportedBy(file)]));
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const next of imports.get(path) ?? []) {
      const circle = walk(next, [...trail, path]);
      if (circle.length > 0) return circle;
    }
    done.add(path);
    return [];
  };
  return files.map(({ path }) => walk(path, [])).find((circle) => circle.length > 0) ?? [];
}

describe('libraries', () => {
  const used = code.flatMap((file) =>
    packagesImportedBy(file)
      .filter((name) => !name.startsWith('node:') && name !== 'zod')
      .map((name) => ({ name, path: file.path })),
  );

  it('are used in their home alone', () => {
    const strays = used.filter(({ name, path }) => !path.startsWith(LIBRARY_HOMES[name] ?? '(none)'));
    expect(strays, 'Call the library through its home, or give it one in LIBRARY_HOMES.').toEqual([]);
  });

  it('have no home that stands empty', () => {
    const names = new Set(used.map(({ name }) => name));
    expect(
      Object.keys(LIBRARY_HOMES).filter((name) => !names.has(name)),
      'Remove these from LIBRARY_HOMES in test/house/house-rules.ts.',
    ).toEqual([]);
  });

  it('are pinned', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(packagePath('package.json'), 'utf8'));
    const loose = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d/.test(version),
    );
    expect(loose, 'Write the exact version: npm install --save-exact NAME.').toEqual([]);
  });
});
