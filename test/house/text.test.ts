import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packagePath } from '../../src/paths.ts';

const THIS_FILE = 'test/house/text.test.ts';
const files = execFileSync('git', ['ls-files', '-z'], { cwd: packagePath(), encoding: 'utf8' })
  .split('\0')
  .filter((path) => path !== '' && path !== THIS_FILE && !/\.(pdf|docx|png|ico)$/.test(path));
const texts = files.map((path) => ({ path, text: readFileSync(packagePath(path), 'utf8') }));

/** What no file of the repository says, and why. */
const FORBIDDEN: readonly [words: RegExp, why: string][] = [
  [
    /(?<![\w./-])\/(?:work|home|root|Users)\/[\w.-]+/,
    'A path of one machine: use packagePath() or the settings.',
  ],
  [/\/tmp\/[\w.-]+/, 'A fixed temporary path: use mkdtemp under tmpdir().'],
  [/\bfarm-[a-z]+/, 'The name of a tool that is no part of the project.'],
  [/\b(?:AI|machine|LLM)[- ](?:generated|written)\b/i, 'Files say what they do, not how they came about.'],
  [/\b(?:it|describe|test)\.(?:skip|todo|only|skipIf|runIf)\b/, 'No test is skipped.'],
];

describe('text', () => {
  it.each(FORBIDDEN)('says nothing like %s', (words, why) => {
    const found = texts.flatMap(({ path, text }) => {
      const hit = words.exec(text);
      return hit ? [`${path}: ${hit[0]}`] : [];
    });
    expect(found, why).toEqual([]);
  });

  it('names no host of a package registry but npm’s own', () => {
    const lock = readFileSync(packagePath('package-lock.json'), 'utf8');
    const hosts = new Set([...lock.matchAll(/"resolved": "https?:\/\/([^/"]+)/g)].map((match) => match[1]));
    hosts.delete('registry.npmjs.org');
    expect([...hosts], 'Make package-lock.json against registry.npmjs.org.').toEqual([]);
  });

  it('ends every file with one line break', () => {
    const wrong = texts
      .filter(({ path, text }) => /\.(ts|tsx|md|json|sql|css)$/.test(path) && text !== '')
      .filter(({ text }) => !/[^\n]\n$/.test(text))
      .map(({ path }) => path);
    expect(wrong, 'npx biome check --write mends code; others end with one line break.').toEqual([]);
  });
});
